import { divideExact, multiplyExact } from '@sightline/core';
import type { Exact, Judgement } from '@sightline/core';
import { statusWithin } from './bounds.ts';
import type { TargetStatus } from './bounds.ts';

/** The status of a judgement against a target, from the figure's exact parts (or what was displayed) and the bounds. */
export function replayTarget({
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
