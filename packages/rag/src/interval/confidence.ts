import { numberOf, SightlineError, compareExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';

/**
 * The chance left in each tail of an interval: 0.025 for a confidence of `0.95`. Narrower intervals than nine in ten
 * are refused, as a range that is wrong more often gives no ground to call two values apart.
 *
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence} when below 0.9 or above 1
 */
export function tailOf(confidence: Exact): number {
  if (compareExact(confidence, '0.9') < 0 || compareExact(confidence, '1') > 0) {
    throw new SightlineError('CONFIDENCE_OUT_OF_RANGE', { confidence });
  }
  return numberOf(subtractExact('1', confidence)) / 2;
}

/** As `tailOf`, for a method whose upper end has no limit at a confidence of 1. */
export function tailBelowOne(confidence: Exact): number {
  const tail = tailOf(confidence);
  if (tail === 0) throw new SightlineError('CONFIDENCE_OUT_OF_RANGE', { confidence });
  return tail;
}
