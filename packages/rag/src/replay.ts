import type { Judgement, JudgementStatus } from '@sightline/core';
import { replayBenchmark } from './comparison/replay-benchmark.ts';
import { bandStatus } from './rank/band-status.ts';
import { replayTarget } from './replay-target.ts';
import { replaySignal } from './signal/replay-signal.ts';

/**
 * The status that follows from the inputs of a judgement alone, whichever method made it, so that a saved judgement can be
 * checked years later: a figure's exact parts (or what was displayed) against the bounds that were in force, the interval
 * that was drawn beside the benchmark, the band among the bands, or what a chart, funnel or trend found and which way was
 * better.
 *
 * @category Judge against a target
 * @throws {SightlineError} INVALID_EXACT or DIVISION_BY_ZERO when the inputs are not those of a judgement
 * @example
 * import { replay } from '@sightline/rag';
 * const inputs = { numerator: '19', denominator: '25', scale: '100', displayed: '76', metAtLeast: '80', nearAtLeast: '76' };
 * replay({ inputs, judgedAt: 'unrounded' }) // => 'near'
 */
export function replay(judgement: Pick<Judgement, 'inputs' | 'judgedAt'>): JudgementStatus {
  const { inputs } = judgement;
  if ('band' in inputs) return bandStatus(inputs);
  if ('mark' in inputs) return replaySignal(judgement);
  return 'benchmark' in inputs ? replayBenchmark(judgement) : replayTarget(judgement);
}
