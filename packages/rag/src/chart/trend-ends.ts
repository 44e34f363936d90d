import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { Mark } from './mark.ts';
import { runEnds } from './run-ends.ts';

/**
 * Marks each point that ends so many points which all rise, or all fall. Equal neighbours break a trend, and so does an
 * absent value. A trend may cross the centre.
 *
 * @category Parts of chart rules
 * @param length - points in a trend: one more than its steps
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source NHS England, Making Data Count
 * @example
 * import { trendEnds } from '@sightline/rag';
 * trendEnds(['1', '2', '3', '3'], 3) // => [0, 0, 1, 0]
 */
export function trendEnds(values: readonly (Exact | null)[], length: number): Mark[] {
  const steps = values.map((value, index) => {
    const before = values[index - 1];
    return value === null || before === null || before === undefined ? 0 : compareExact(value, before);
  });
  return runEnds(steps, length - 1);
}
