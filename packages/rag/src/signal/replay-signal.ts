import type { Judgement } from '@sightline/core';
import { senseOf, statusOfSignal } from './signal-judgement.ts';

/**
 * The status that follows from the inputs of a judgement by funnel, chart or trend alone, so that a saved judgement can
 * be checked years later: what the method found, beside what, and which way is better. For the others see `replay` and
 * `replayBenchmark`.
 *
 * @throws {SightlineError} INVALID_EXACT when the inputs are not those of a judgement
 * @example
 * import { replaySignal } from '@sightline/rag';
 * replaySignal({ inputs: { mark: '1', value: '60', beside: '50', better: '-1' } }) // => 'worse'
 */
export function replaySignal({
  inputs,
}: Pick<Judgement, 'inputs'>): 'better' | 'similar' | 'worse' | 'not-judged' {
  const { mark, value, beside } = inputs;
  if (!value || !beside || (mark !== '0' && mark !== '1' && mark !== '-1')) return 'not-judged';
  const found = { mark: mark === '1' ? 1 : mark === '-1' ? -1 : 0, value, beside } as const;
  return statusOfSignal(found, senseOf(inputs)) ?? 'not-judged';
}
