import { compareExact, exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { poissonLimits } from '../interval/poisson-limits.ts';
import type { FunnelLimits } from './funnel-limits.ts';

/**
 * The limits of a funnel of ratios for an area with one expected count: the exact Poisson limits of the expected count
 * over itself. The line to draw across sizes; not the same curve as `poissonFunnel`, which starts from what was seen.
 *
 * When nothing is expected the answer is `cannot-say`: `empty-denominator`.
 *
 * @category Funnels
 * @param expected - events expected, from nothing
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} COUNT_NEGATIVE {count}
 * @source Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202
 * @example
 * import { ratioFunnel } from '@sightline/rag';
 * const { lower, upper } = ratioFunnel('10', '0.95');
 * [lower, upper] // => ['0.479538869613', '1.8390356042']
 */
export function ratioFunnel(expected: Exact, confidence: Exact): FunnelLimits | CannotSay {
  const limits = poissonLimits(expected, confidence, 'exact');
  if (compareExact(expected, '0') === 0) return cannotSay('empty-denominator');
  const events = numberOf(expected);
  return {
    status: 'calculated',
    confidence,
    lower: exactOfNumber(limits.lower / events),
    upper: exactOfNumber(limits.upper / events),
  };
}
