import type { Judgement } from '@sightline/core';
import { senseOf } from '../comparison/sense-inputs.ts';
import { statusOfSignal } from './signal-judgement.ts';

/** The status of a judgement by what a method found: beside what, and which way is better. */
export function replaySignal({
  inputs,
}: Pick<Judgement, 'inputs'>): 'better' | 'similar' | 'worse' | 'not-judged' {
  const { mark, value, beside } = inputs;
  if (!value || !beside || (mark !== '0' && mark !== '1' && mark !== '-1')) return 'not-judged';
  const found = { mark: mark === '1' ? 1 : mark === '-1' ? -1 : 0, value, beside } as const;
  return statusOfSignal(found, senseOf(inputs)) ?? 'not-judged';
}
