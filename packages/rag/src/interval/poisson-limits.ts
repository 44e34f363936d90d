import { compareExact, numberOf, SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { gammaQuantile } from '../statistics/gamma-quantile.ts';
import { tailBelowOne } from './confidence.ts';
import { normalDeviate } from './normal-deviate.ts';

/**
 * `exact`: the chi-squared limits. `byar`: Byar's approximation. `byar-from-ten`: exact below ten events, else Byar's.
 *
 * @category Intervals
 */
export type PoissonMethod = 'exact' | 'byar' | 'byar-from-ten';

/**
 * The numbers of events whose chances just allow a count.
 *
 * @category Intervals
 */
export type PoissonLimits = {
  readonly method: 'poisson-exact' | 'byar';
  readonly lower: number;
  readonly upper: number;
  readonly clamped?: true;
};

/**
 * The lowest and highest expected number of events that a count of them leaves plausible. A count of nothing has the
 * lower limit 0. Byar's formula can go below nothing for a single event; its lower limit is then 0, and `clamped`.
 *
 * The change of method at ten makes a small step; published rates have it, `exact` has not.
 *
 * @category Intervals
 * @param count - events, from nothing; may be a decimal. Byar's formula has no value at nothing, and is exact there
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} COUNT_NEGATIVE {count}
 * @source Ulm (1990), American Journal of Epidemiology 131, 373-375 (exact); Breslow and Day (1987), Statistical Methods
 *   in Cancer Research II, page 69 (Byar)
 * @example
 * import { exactOfNumber } from '@sightline/core';
 * import { poissonLimits } from '@sightline/rag';
 * const { lower, upper } = poissonLimits('5', '0.95', 'exact');
 * [exactOfNumber(lower, 6), exactOfNumber(upper, 6)] // => ['1.62349', '11.6683']
 */
export function poissonLimits(
  count: Exact,
  confidence: Exact,
  method: PoissonMethod = 'byar-from-ten',
): PoissonLimits {
  const tail = tailBelowOne(confidence);
  if (compareExact(count, '0') < 0) throw new SightlineError('COUNT_NEGATIVE', { count });
  const x = numberOf(count);
  const exact = method === 'exact' || x === 0 || (method === 'byar-from-ten' && x < 10);
  if (exact) {
    const lower = x === 0 ? 0 : gammaQuantile(x, tail, 'lower');
    return { method: 'poisson-exact', lower, upper: gammaQuantile(x + 1, tail, 'upper') };
  }
  const z = normalDeviate(confidence);
  const lower = x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3;
  const upper = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1))) ** 3;
  if (lower < 0) return { method: 'byar', lower: 0, upper, clamped: true };
  return { method: 'byar', lower, upper };
}
