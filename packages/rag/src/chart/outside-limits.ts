import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { Mark } from './mark.ts';

/**
 * Marks the points beyond their limits; a point on a limit is inside. Limits of no width mark nothing, so a series that
 * stands still has no signal.
 *
 * @category Parts of chart rules
 * @param lower - of each point
 * @param upper - of each point
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Shewhart (1931), Economic Control of Quality of Manufactured Product
 * @example
 * import { outsideLimits } from '@sightline/rag';
 * outsideLimits(['5', '11', '10'], ['0', '0', '0'], ['10', '10', '10']) // => [0, 1, 0]
 */
export function outsideLimits(
  values: readonly (Exact | null)[],
  lower: readonly Exact[],
  upper: readonly Exact[],
): Mark[] {
  return values.map((value, index) => {
    const [low, high] = [lower[index], upper[index]];
    if (value === null || low === undefined || high === undefined || compareExact(low, high) === 0) return 0;
    if (compareExact(value, high) > 0) return 1;
    return compareExact(value, low) < 0 ? -1 : 0;
  });
}
