import { exactOfNumber } from '@sightline/core';
import { meanInterval, poissonLimits, rateInterval, wilsonInterval } from '@sightline/rag';
import type { CannotSay, Interval, MeanInterval, ValueParts } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, decimals, problemOf, shown } from './words.ts';

type Input = VectorCase['input'];

/** Answers a case of method `wilson-score-interval`. */
export function answerWilson({ input }: VectorCase): unknown {
  return answerOf(wilsonInterval(partsOf(input), plainDecimal(input['confidence'])));
}

/** Answers a case of method `poisson-rate-interval`: a rate, or the limits of a count by one method. */
export function answerPoisson({ input }: VectorCase): unknown {
  const confidence = plainDecimal(input['confidence']);
  if (input['forceMethod'] === undefined) return answerOf(rateInterval(partsOf(input), confidence));
  const method = input['forceMethod'] === 'Byars' ? 'byar' : 'exact';
  const { lower, upper, clamped } = poissonLimits(plainDecimal(input['count']), confidence, method);
  // The file leaves out a lower limit below nothing.
  return { lower: clamped ? null : exactOfNumber(lower), upper: exactOfNumber(upper) };
}

/** Answers a case of method `mean-interval-t`. */
export function answerMean({ input }: VectorCase): unknown {
  const interval: MeanInterval | CannotSay = meanInterval(
    decimals(input['values']),
    plainDecimal(input['confidence']),
  );
  if (interval.status === 'cannot-say') return answerOf(interval);
  const { count, sum, deviation: stdev } = interval;
  return { ...answerOf(interval), count, sum: shown(sum), stdev };
}

function partsOf(input: Input): ValueParts {
  return {
    numerator: decimalOrNull(input['numerator']),
    denominator: decimalOrNull(input['denominator']),
    scale: Number(input['multiplier']),
  };
}

/** The file's words for the methods. */
const methodWords: Readonly<Record<Interval['method'], string>> = {
  wilson: 'Wilson',
  'poisson-exact': 'Exact',
  byar: 'Byars',
  'student-t': 'Student',
};

function answerOf(interval: Interval | CannotSay): Readonly<Record<string, unknown>> {
  if (interval.status === 'cannot-say') {
    return problemOf(interval) ?? { value: null, lower: null, upper: null };
  }
  const { value, lower, upper, method } = interval;
  return { value: shown(value), lower, upper, method: methodWords[method] };
}
