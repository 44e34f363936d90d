import { exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { poissonLimits } from '../interval/poisson-limits.ts';
import type { FunnelLimits } from './funnel-limits.ts';

/**
 * Poisson limits with the expected counts at which an observed count is just on them.
 *
 * @category Funnels
 */
export type PoissonFunnelLimits = FunnelLimits & {
  readonly lowerExpected: Exact;
  readonly upperExpected: Exact;
};

/**
 * The limits of a funnel of ratios or rates for one observed count: the expected counts whose exact Poisson range it is
 * just on the edge of, and observed / expected there. Multiply the ratios by the baseline rate for a funnel of rates.
 *
 * Of no events the answer is `cannot-say`: `too-few-points`, as no expected count is small enough for an upper limit.
 *
 * @category Funnels
 * @param observed - events, above nothing
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} COUNT_NEGATIVE {count}
 * @source Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202; Ulm (1990), American Journal of Epidemiology 131
 * @example
 * import { poissonFunnel } from '@sightline/rag';
 * const { lowerExpected, lower, upperExpected, upper } = poissonFunnel('10', '0.95');
 * [lowerExpected, lower, upperExpected, upper] // => ['18.390356042', '0.543763262503', '4.79538869613', '2.08533669191']
 */
export function poissonFunnel(observed: Exact, confidence: Exact): PoissonFunnelLimits | CannotSay {
  const limits = poissonLimits(observed, confidence, 'exact');
  if (limits.lower === 0) return cannotSay('too-few-points', { events: observed });
  const count = numberOf(observed);
  return {
    status: 'calculated',
    confidence,
    // The lower limit of the ratio is where most were expected, and the upper where fewest were.
    lowerExpected: exactOfNumber(limits.upper),
    lower: exactOfNumber(count / limits.upper),
    upperExpected: exactOfNumber(limits.lower),
    upper: exactOfNumber(count / limits.lower),
  };
}
