import type { Judgement } from '@sightline/core';
import { presentParts, valueIn } from '../interval/present-parts.ts';
import { compareWithInterval } from './compare-with-interval.ts';
import { senseOf } from './sense-inputs.ts';

/** The status of a judgement against a benchmark: the interval that was drawn beside it. */
export function replayBenchmark({
  inputs,
}: Pick<Judgement, 'inputs'>): 'better' | 'similar' | 'worse' | 'not-judged' {
  const { numerator = null, denominator = null, scale, lower = null, upper = null } = inputs;
  const { benchmark = null } = inputs;
  const parts = presentParts({ numerator, denominator, scale: Number(scale ?? 1) });
  const sense = senseOf(inputs);
  if ('status' in parts) return 'not-judged';
  const compared = compareWithInterval({ value: valueIn(parts), lower, upper }, benchmark, sense);
  return (compared.status === 'compared' && compared.judged) || 'not-judged';
}
