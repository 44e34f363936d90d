import {
  addExact,
  divideExact,
  exactOfNumber,
  multiplyExact,
  numberOf,
  studentTQuantile,
  subtractExact,
} from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { tailBelowOne } from './confidence.ts';
import type { Interval } from './interval.ts';

/**
 * The interval of a mean, with what it is made of. `sum` is exact; `deviation` is the sample standard deviation.
 *
 * @category Intervals
 */
export type MeanInterval = Interval & {
  readonly count: number;
  readonly sum: Exact;
  readonly deviation: Exact;
};

/**
 * The interval of a mean by Student's t, with the sample standard deviation (n - 1). The squares are summed exactly, so
 * that values far from nothing and close together lose no digits.
 *
 * No values: the answer is `cannot-say`: `empty-denominator`. One value: `too-few-points`, as one value says nothing
 * of its spread.
 *
 * @category Intervals
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Student (1908), The probable error of a mean, Biometrika 6, 1-25
 * @example
 * import { meanInterval } from '@sightline/rag';
 * const { value, lower, upper } = meanInterval(['1', '2', '3', '4', '5'], '0.95');
 * [value, lower, upper] // => ['3', '1.03675683852', '4.96324316148']
 */
export function meanInterval(values: readonly Exact[], confidence: Exact): MeanInterval | CannotSay {
  const tail = tailBelowOne(confidence);
  const count = values.length;
  if (count === 0) return cannotSay('empty-denominator');
  const sum = values.reduce(addExact);
  const value = divideExact(sum, String(count));
  if (count === 1) return cannotSay('too-few-points', { points: '1', needed: '2' });

  const squares = values.map((each) => subtractExact(each, value)).map((away) => multiplyExact(away, away));
  const deviation = Math.sqrt(numberOf(divideExact(squares.reduce(addExact), String(count - 1))));
  const reach = (studentTQuantile(count - 1, 1 - 2 * tail) * deviation) / Math.sqrt(count);
  return {
    status: 'calculated',
    method: 'student-t',
    confidence,
    value,
    lower: exactOfNumber(numberOf(value) - reach),
    upper: exactOfNumber(numberOf(value) + reach),
    count,
    sum,
    deviation: exactOfNumber(deviation),
  };
}
