import type { Exact } from '@sightline/core';
import { gammaQuantile } from '../statistics/gamma-quantile.ts';
import { tailBelowOne } from './confidence.ts';

/**
 * How many standard deviations on both sides of its mean a normal variable stays within, with the confidence given:
 * 1.959963984540 for `0.95`, 3.090232306168 for `0.998`. Full precision, where published tools often take 1.96.
 *
 * @category Intervals
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @example
 * import { exactOfNumber } from '@sightline/core';
 * import { normalDeviate } from '@sightline/rag';
 * exactOfNumber(normalDeviate('0.95')) // => '1.95996398454'
 */
export function normalDeviate(confidence: Exact): number {
  // The square of a normal variable is chi-squared with one degree of freedom.
  return Math.sqrt(2 * gammaQuantile(0.5, 2 * tailBelowOne(confidence), 'upper'));
}
