import type { Judgement, LocalDate } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import type { Figure } from '@sightline/core';

/** A group that was judged: against a target, or against what chance leaves around an average, as a funnel says. */
export type JudgedGroup = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly status: Judgement['status'];
  readonly fragile: Judgement['fragile'];
  /** Cases that the figure rests on. */
  readonly cases: number;
};

/** A practice example that was passed on. */
export type Spread = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly on: LocalDate;
  /** What it shows, in a sentence; it names nobody. */
  readonly example: string;
  /** Teams it was shared with, and those that took it up. */
  readonly sharedWith: readonly string[];
  readonly takenUpBy: readonly string[];
};

/** A group that does better than can be put down to chance or rounding. */
export type PositiveOutlier = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly because: 'exceeds' | 'better';
  readonly cases: number;
  /** Whether its practice was passed on by the day. */
  readonly spread: boolean;
};

/** Good work that stands out, and how far it travelled. */
export type PositiveOutliers = {
  readonly outliers: readonly PositiveOutlier[];
  /** Left out although they look good, and why. */
  readonly leftOut: readonly (Pick<JudgedGroup, 'measure' | 'group'> & {
    readonly why: 'few-cases' | 'fragile';
  })[];
  /** Of the outliers: passed on. */
  readonly passedOn: Figure;
  /** Of the teams that examples were shared with: took one up. */
  readonly takenUp: Figure;
};

/**
 * Groups that stand out for the better, from judgements that were made elsewhere: those judged _exceeds_ or _better_,
 * unless they rest on few cases or one case, rounding or the interval would turn them. Meeting a target is not standing
 * out.
 *
 * @param options - `fewest`: cases that a figure must rest on; 10 unless stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { positiveOutliers } from '@sightline/qaf';
 * const judged = { measure: 'visits-pct', group: { team: 'A' }, status: 'better', fragile: [], cases: 30 };
 * positiveOutliers([judged], [], localDate('2024-05-01')).outliers[0].spread // => false
 */
export function positiveOutliers(
  judged: readonly JudgedGroup[],
  spreads: readonly Spread[],
  asAt: LocalDate,
  options: { readonly fewest?: number } = {},
): PositiveOutliers {
  const { fewest = 10 } = options;
  const known = spreads.filter(({ on }) => on <= asAt);
  const outliers: PositiveOutlier[] = [];
  const leftOut: PositiveOutliers['leftOut'][number][] = [];
  for (const { measure, group, status, fragile, cases } of judged) {
    if (status !== 'exceeds' && status !== 'better') continue;
    if (cases < fewest) leftOut.push({ measure, group, why: 'few-cases' });
    else if (fragile.length > 0) leftOut.push({ measure, group, why: 'fragile' });
    else {
      const spread = known.some((one) => one.measure === measure && sameGroup(one.group, group));
      outliers.push({ measure, group, because: status, cases, spread });
    }
  }
  const shared = known.flatMap(({ sharedWith, takenUpBy }) =>
    sharedWith.map((team) => takenUpBy.includes(team)),
  );
  return {
    outliers,
    leftOut,
    passedOn: proportionFigure(outliers.filter(({ spread }) => spread).length, outliers.length),
    takenUp: proportionFigure(shared.filter((taken) => taken).length, shared.length),
  };
}

function sameGroup(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
