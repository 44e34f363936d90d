import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { percentile } from '../rank/percentile.ts';

/**
 * The runs test of a series about its median.
 *
 * @category Control charts
 */
export type RunsTest = {
  readonly status: 'calculated';
  /** Values that are not on the median. */
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run than this is beyond chance. */
  readonly longestRunLimit: number;
  readonly crossings: number;
  /** Fewer crossings than this are beyond chance. */
  readonly crossingsLimit: number;
  /** Whether the series moved: a run too long, or too few crossings. */
  readonly shifted: boolean;
};

/** With fewer useful values the test can hardly find anything. */
const fewest = 10;

/**
 * Whether a series moved, by how its values lie about their median alone: the longest run on one side against
 * log2(n) + 3, and the crossings against the lower 5% of a fair coin. Values on the median are left out.
 *
 * With fewer than ten useful values it cannot say `too-few-points`.
 *
 * @category Control charts
 * @param values - oldest first
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Anhøj and Olesen (2014), Run charts revisited, PLoS ONE 9(11): e113825
 * @example
 * import { anhoejRuns } from '@sightline/rag';
 * const { longestRun, longestRunLimit, crossings, crossingsLimit, shifted } = anhoejRuns(['1', '1', '1', '1', '1', '3', '3', '3', '3', '3']);
 * [longestRun, longestRunLimit, crossings, crossingsLimit, shifted] // => [5, 6, 1, 2, true]
 */
export function anhoejRuns(values: readonly Exact[]): RunsTest | CannotSay {
  const median = percentile(values, '0.5');
  if (typeof median !== 'string') return cannotSay('too-few-points', { points: '0', needed: String(fewest) });
  const sides = values.map((value) => compareExact(value, median)).filter((side) => side !== 0);
  const useful = sides.length;
  if (useful < fewest) return cannotSay('too-few-points', { points: String(useful), needed: String(fewest) });

  let run = 0;
  let longestRun = 0;
  let crossings = 0;
  sides.forEach((side, index) => {
    const crossed = index > 0 && side !== sides[index - 1];
    if (crossed) crossings += 1;
    run = crossed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  });
  const longestRunLimit = Math.round(Math.log2(useful)) + 3;
  const crossingsLimit = lowerFivePercent(useful - 1);
  const shifted = longestRun > longestRunLimit || crossings < crossingsLimit;
  return { status: 'calculated', useful, longestRun, longestRunLimit, crossings, crossingsLimit, shifted };
}

/** The least number of heads of `tosses` that is not among the rarest 5% low ones, counted in whole numbers. */
function lowerFivePercent(tosses: number): number {
  let ways = 1n;
  let sum = 1n;
  let heads = 0;
  while (sum * 20n < 2n ** BigInt(tosses)) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1);
    heads += 1;
    sum += ways;
  }
  return heads;
}
