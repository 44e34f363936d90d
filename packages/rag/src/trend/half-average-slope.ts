import { addExact, divideExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/**
 * The change per point between the mean of the first half of a series and the mean of its last half, exact. Of an odd
 * number of points the middle one belongs to neither half.
 *
 * With fewer than two values the answer is `cannot-say`: `too-few-points`.
 *
 * @category Direction and trend
 * @param values - at equal steps of time, oldest first
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Wheeler, Understanding Variation (half-averages of a trended series)
 * @example
 * import { halfAverageSlope } from '@sightline/rag';
 * halfAverageSlope(['10', '12', '20', '22']) // => '5'
 */
export function halfAverageSlope(values: readonly Exact[]): Exact | CannotSay {
  const half = Math.floor(values.length / 2);
  if (half === 0) return cannotSay('too-few-points', { points: String(values.length), needed: '2' });
  const mean = (part: readonly Exact[]): Exact => divideExact(part.reduce(addExact), String(half));
  const change = subtractExact(mean(values.slice(-half)), mean(values.slice(0, half)));
  // From the middle of one half to the middle of the other.
  return divideExact(change, String(values.length - half));
}
