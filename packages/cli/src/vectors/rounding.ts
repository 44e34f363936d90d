import { roundHalfAwayFromZero } from '@sightline/core';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';

/** Answers a case of method `rounding`. */
export function answerRounding({ input }: VectorCase): unknown {
  return roundHalfAwayFromZero(plainDecimal(input['value']), Number(input['dp']));
}
