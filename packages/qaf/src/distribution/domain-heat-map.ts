import type { ScoredAudit } from '../audit/score-audits.ts';
import { fewBelow, shareOf, tooFewBelow } from '../figures/figures.ts';
import type { Share } from '../figures/figures.ts';
import { isGoodOrBetter } from '../grade.ts';
import type { Grade } from '../grade.ts';

/** A domain of a team's audits. */
export type HeatCell = {
  readonly domain: string;
  readonly team: string;
  /** Audits in which the domain has a grade, and in which it has none. */
  readonly graded: number;
  readonly ungraded: number;
  /** Of those graded. */
  readonly good: number;
  readonly goodOrBetter: Share;
  /** Fewer than ten graded: shown, with a warning. */
  readonly few: boolean;
  /** Fewer than five graded: says nothing of which domain is weakest unless intervals part them. */
  readonly tooFew: boolean;
};

/**
 * Good or better by domain and team, with how many were graded. A domain is known by its id across tools. Cells are in
 * order of domain, then team; a team whose audits do not ask a domain has no cell.
 *
 * @param of - `first`: as the auditor judged or the answers suggest; `final`: as moderated where the moderator graded
 *   the domain
 * @example
 * import { domainHeatMap } from '@sightline/qaf';
 * const audit = { audit: { team: 'A' }, tool: { domains: [{ id: 'voice' }] }, score: { domains: { voice: { grade: 'good' } } } };
 * const [{ domain, team, graded, tooFew }] = domainHeatMap([audit], 'first');
 * [domain, team, graded, tooFew] // => ['voice', 'A', 1, true]
 */
export function domainHeatMap(audits: readonly ScoredAudit[], of: 'first' | 'final'): readonly HeatCell[] {
  const cells = new Map<string, { domain: string; team: string; grades: (Grade | undefined)[] }>();
  for (const scored of audits)
    for (const { id: domain } of scored.tool.domains) {
      const { team } = scored.audit;
      const key = JSON.stringify([domain, team]);
      const cell = cells.get(key) ?? { domain, team, grades: [] };
      cell.grades.push(domainGradeOf(scored, domain, of));
      cells.set(key, cell);
    }
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { domain, team, grades }]) => {
      const given = grades.filter((grade) => grade !== undefined);
      const good = given.filter(isGoodOrBetter).length;
      return {
        domain,
        team,
        graded: given.length,
        ungraded: grades.length - given.length,
        good,
        goodOrBetter: shareOf(good, given.length),
        few: given.length < fewBelow,
        tooFew: given.length < tooFewBelow,
      };
    });
}

/** The grade of a domain: the moderator's where one was given and is asked for. */
export function domainGradeOf(
  { audit, score }: ScoredAudit,
  domain: string,
  of: 'first' | 'final',
): Grade | undefined {
  const moderated = of === 'final' ? audit.moderation?.domains?.[domain] : undefined;
  return moderated ?? score.domains[domain]?.grade;
}
