import { addMonths } from '@sightline/core';
import type { Figure, LocalDate } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { CannotSay } from '../cannot-say.ts';
import { domainGradeOf } from '../distribution/domain-heat-map.ts';
import { proportionChange } from '../distribution/proportion-change.ts';
import type { CountOf, ProportionChange } from '../distribution/proportion-change.ts';
import { proportionFigure } from '../figures/figures.ts';
import { isGoodOrBetter } from '../grade.ts';

/** Learning that was offered because of a theme. */
export type TrainingOffer = {
  readonly id: string;
  readonly theme: string;
  /** The domain of audits in which it should show. */
  readonly domain: string;
  readonly on: LocalDate;
  readonly teams: readonly { readonly team: string; readonly invited: number; readonly attended: number }[];
};

/** What became of an offer of learning. */
export type TrainingEffect = {
  readonly attended: Figure;
  /** The domain in audits of teams of whom somebody came, before the day and after it. */
  readonly before: CountOf;
  readonly after: CountOf;
  /** A change beside the training, not proof that it came of it. */
  readonly change: ProportionChange | CannotSay;
};

/**
 * Whether a domain of audits changed after training on its theme: good or better in the audits of teams of whom somebody
 * came, in so many months before the day and from the day after it.
 *
 * @param months - 6 unless stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { trainingEffect } from '@sightline/qaf';
 * const offer = { id: 'T1', theme: 'voice', domain: 'voice', on: localDate('2024-05-01'), teams: [{ team: 'A', invited: 8, attended: 6 }] };
 * const { attended, change } = trainingEffect(offer, []);
 * [attended.display, change.reason] // => ['75.0', 'no-units']
 */
export function trainingEffect(
  { domain, on, teams }: TrainingOffer,
  audits: readonly ScoredAudit[],
  months = 6,
): TrainingEffect {
  const came = new Set(teams.filter(({ attended }) => attended > 0).map(({ team }) => team));
  const [start, end] = [addMonths(on, -months), addMonths(on, months)];
  const countOf = (isIn: (submitted: LocalDate) => boolean): CountOf => {
    const graded = audits.flatMap((scored) => {
      const { submitted, team } = scored.audit;
      const own = came.has(team) && submitted !== undefined && isIn(submitted);
      return own ? (domainGradeOf(scored, domain, 'final') ?? []) : [];
    });
    return { count: graded.filter(isGoodOrBetter).length, of: graded.length };
  };
  const before = countOf((submitted) => start <= submitted && submitted < on);
  const after = countOf((submitted) => on < submitted && submitted <= end);
  const total = (of: (team: TrainingOffer['teams'][number]) => number): number =>
    teams.reduce((sum, team) => sum + of(team), 0);
  return {
    attended: proportionFigure(
      total(({ attended }) => attended),
      total(({ invited }) => invited),
    ),
    before,
    after,
    change: proportionChange(before, after),
  };
}
