import { SightlineError } from '@sightline/core';

/**
 * Whether a count of people is too small to publish: from 1 to the threshold. Nothing is shown as nothing.
 *
 * @category Hiding small counts
 * @param threshold - the largest count that is hidden, commonly 5
 * @throws {SightlineError} COUNT_INVALID {count} when it is not a whole number from nothing
 * @source Department for Education, children's social care statistics (methodology, disclosure control)
 * @example
 * import { isSmallCount } from '@sightline/rag';
 * [0, 1, 5, 6].map((count) => isSmallCount(count, 5)) // => [false, true, true, false]
 */
export function isSmallCount(count: number, threshold: number): boolean {
  if (!Number.isInteger(count) || count < 0)
    throw new SightlineError('COUNT_INVALID', { count: String(count) });
  return count >= 1 && count <= threshold;
}
