import { compareExact, exactOfNumber, numberOf, wilsonLimits } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { tailOf } from './confidence.ts';
import type { Interval, ValueParts } from './interval.ts';
import { normalDeviate } from './normal-deviate.ts';
import { notACount, presentParts, valueIn } from './present-parts.ts';

/**
 * The Wilson score interval of a proportion, in display units. Never below nothing or above all: none of `n` has the
 * lower end 0 exactly, all of `n` the upper end 1 exactly. A confidence of `1` is the whole range.
 *
 * `numerator` may be a decimal, as survey weights give. Without parts the answer is `cannot-say`: `not-available`; of
 * none `empty-denominator`; of negative counts, and of more than all, `not-applicable` with the problem.
 *
 * @category Intervals
 * @param parts - the proportion's parts and what 1 is shown as (100 for percent)
 * @param confidence - from `0.9` to `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Wilson (1927), Probable inference, the law of succession and statistical inference, JASA 22, 209-212;
 *   Newcombe (1998), Statistics in Medicine 17, 857-872, method 3
 * @example
 * import { wilsonInterval } from '@sightline/rag';
 * const { lower, upper } = wilsonInterval({ numerator: '15', denominator: '148', scale: 100 }, '0.95');
 * [lower, upper] // => ['6.23863995307', '16.0487241723']
 */
export function wilsonInterval(parts: ValueParts, confidence: Exact): Interval | CannotSay {
  const whole = tailOf(confidence) === 0;
  const present = presentParts(parts);
  if ('status' in present) return present;
  const { numerator, denominator, scale } = present;
  if (compareExact(numerator, denominator) > 0) return notACount('numerator-exceeds-denominator');

  const deviate = whole ? 0 : normalDeviate(confidence);
  const { lower, upper } = wilsonLimits(numberOf(numerator), numberOf(denominator), deviate);
  return {
    status: 'calculated',
    method: 'wilson',
    confidence,
    value: valueIn(present),
    lower: exactOfNumber(whole ? 0 : lower * scale),
    upper: exactOfNumber(whole ? scale : upper * scale),
  };
}
