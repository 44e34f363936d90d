import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { percentile } from '../rank/percentile.ts';
import { runsTest } from './runs-test.ts';
import type { RunsTest } from './runs-test.ts';

/**
 * Whether a series moved, by how its values lie about their median alone: the longest run on one side against
 * log2(n) + 3, and the crossings against the lower 5% of a fair coin. Values on the median are left out.
 *
 * With fewer than ten useful values the answer is `cannot-say`: `too-few-points`.
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
  if (typeof median !== 'string') return runsTest([]);
  return runsTest(values.map((value) => compareExact(value, median)));
}
