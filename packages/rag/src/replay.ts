import { divideExact, multiplyExact } from '@sightline/core';
import type { Exact, Judgement } from '@sightline/core';
import { statusWithin } from './bounds.ts';
import type { TargetStatus } from './bounds.ts';

/**
 * The status that follows from the inputs of a judgement alone, so that a saved judgement can be checked years later:
 * the figure's exact parts (or what was displayed) against the bounds that were in force.
 *
 * @throws {SightlineError} INVALID_EXACT or DIVISION_BY_ZERO when the inputs are not those of a judgement
 * @example
 * import { replay } from '@sightline/rag';
 * const inputs = { numerator: '19', denominator: '25', scale: '100', displayed: '76', metAtLeast: '80', nearAtLeast: '76' };
 * replay({ inputs, judgedAt: 'unrounded' }) // => 'near'
 */
export function replay({
  inputs,
  judgedAt,
}: Pick<Judgement, 'inputs' | 'judgedAt'>): TargetStatus | 'not-judged' {
  const value = valueIn(inputs, judgedAt);
  return (value && statusWithin(value, inputs)) || 'not-judged';
}

function valueIn(
  { numerator, denominator, scale, displayed }: Judgement['inputs'],
  judgedAt: Judgement['judgedAt'],
): Exact | null | undefined {
  if (judgedAt === 'displayed') return displayed;
  return numerator && denominator && scale && multiplyExact(divideExact(numerator, denominator), scale);
}
