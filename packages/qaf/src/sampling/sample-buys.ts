import { exactOfNumber, wilsonLimits } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { normalDeviate95 } from '../statistics/normal-tail.ts';
import { sampleMargin } from './sample-margin.ts';
import { sampleSize } from './sample-size.ts';

/** What a planned number of audits can tell, and what it cannot. */
export type SampleBuys = {
  /** Points that a proportion of one half may be off, either way, at 95%. */
  readonly marginPoints: Exact;
  /** If none is found, as many percent may still have it, at 95%; exactly none of a census. */
  readonly noneFoundUpTo: Exact;
  /** How many would be needed for 5 and for 10 points. */
  readonly neededFor: { readonly fivePoints: number; readonly tenPoints: number };
  /** How many more audits than planned a margin of 10 points asks for; 0 where the plan has it. */
  readonly shortOfTenPoints: number;
};

/**
 * What a planned number of audits of a cohort buys, in the words of a planning table: how far off the result may be, what
 * may go unseen, and how many a better answer would take. At the worst case, a proportion of one half.
 *
 * @throws {SightlineError} SAMPLE_INVALID {problem} when more are planned than there are, or none
 * @example
 * import { sampleBuys } from '@sightline/qaf';
 * const { marginPoints, neededFor } = sampleBuys(20, 250);
 * [marginPoints.slice(0, 5), neededFor] // => ['21.06', { fivePoints: 152, tenPoints: 70 }]
 */
export function sampleBuys(planned: number, population: number): SampleBuys {
  const { margin, correction } = sampleMargin(planned / 2, planned, population, normalDeviate95);
  const needed = (points: string): number =>
    sampleSize({ deviateSquared: '3.8416', proportion: '0.5', margin: points }, population).size;
  const tenPoints = needed('0.1');
  const counts = correction === 0 ? null : planned / correction ** 2;
  const unseen = counts === null ? 0 : wilsonLimits(0, counts, normalDeviate95).upper;
  return {
    marginPoints: exactOfNumber(margin * 100),
    noneFoundUpTo: exactOfNumber(unseen * 100),
    neededFor: { fivePoints: needed('0.05'), tenPoints },
    shortOfTenPoints: Math.max(tenPoints - planned, 0),
  };
}
