import { allocate } from '../sampling/allocate.ts';

/**
 * Whole percentages of counts that come to 100 together: the largest remainders are rounded up, of alike ones the
 * earlier. For showing a distribution; each percentage by itself is rounded half up elsewhere and may differ by one.
 *
 * @param counts - whole numbers from 0
 * @returns none where there is nothing to share
 * @throws {SightlineError} ALLOCATION_INVALID {problem: 'count'} when a count is none
 * @example
 * import { wholePercentages } from '@sightline/qaf';
 * wholePercentages([1, 1, 1]) // => [34, 33, 33]
 * wholePercentages([0, 0]) // => []
 */
export function wholePercentages(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return [];
  const hundredfold = counts.map((count) => count * 100);
  return allocate(100, hundredfold, { by: 'size' }).sizes;
}
