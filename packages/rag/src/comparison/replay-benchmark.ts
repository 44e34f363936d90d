import type { Judgement } from '@sightline/core';
import { presentParts, valueIn } from '../interval/present-parts.ts';
import { compareWithInterval } from './compare-with-interval.ts';
import type { Sense } from './sense.ts';

/** The status of a judgement against a benchmark: the interval that was drawn beside it. */
export function replayBenchmark({
  inputs,
}: Pick<Judgement, 'inputs'>): 'better' | 'similar' | 'worse' | 'not-judged' {
  const { numerator = null, denominator = null, scale, lower = null, upper = null } = inputs;
  const { benchmark = null, better, rangeLower, rangeUpper } = inputs;
  const parts = presentParts({ numerator, denominator, scale: Number(scale ?? 1) });
  const oneSided = better === '1' ? 'higher' : better === '-1' ? 'lower' : 'none';
  const sense: Sense = rangeLower && rangeUpper ? { lower: rangeLower, upper: rangeUpper } : oneSided;
  if ('status' in parts) return 'not-judged';
  const compared = compareWithInterval({ value: valueIn(parts), lower, upper }, benchmark, sense);
  return (compared.status === 'compared' && compared.judged) || 'not-judged';
}
