import { exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { tailBelowOne } from './confidence.ts';
import type { Interval, ValueParts } from './interval.ts';
import { poissonLimits } from './poisson-limits.ts';
import type { PoissonMethod } from './poisson-limits.ts';
import { presentParts, valueIn } from './present-parts.ts';

/**
 * The interval of a rate, in display units: the Poisson limits of its count of events over its denominator. With the
 * expected count as denominator it is the interval of a ratio of observed to expected. More events than the
 * denominator are legal.
 *
 * Without parts the answer is `cannot-say`: `not-available`; over nothing `empty-denominator`; of negative counts
 * `not-applicable`.
 *
 * @category Intervals
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source as `poissonLimits`
 * @example
 * import { rateInterval } from '@sightline/rag';
 * const { method, lower, upper } = rateInterval({ numerator: '5', denominator: '2000', scale: 10000 }, '0.95');
 * [method, lower, upper] // => ['poisson-exact', '8.11743195059', '58.3416603966']
 */
export function rateInterval(
  parts: ValueParts,
  confidence: Exact,
  poisson: PoissonMethod = 'byar-from-ten',
): Interval | CannotSay {
  tailBelowOne(confidence);
  const present = presentParts(parts);
  if ('status' in present) return present;
  const { method, lower, upper, clamped } = poissonLimits(present.numerator, confidence, poisson);
  const per = present.scale / numberOf(present.denominator);
  return {
    status: 'calculated',
    method,
    confidence,
    value: valueIn(present),
    lower: exactOfNumber(lower * per),
    upper: exactOfNumber(upper * per),
    ...(clamped && { clamped }),
  };
}
