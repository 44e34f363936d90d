import type { Judgement, Measured } from '@sightline/core';
import { judgeBenchmark } from './comparison/judge-benchmark.ts';
import type { Benchmark } from './comparison/judge-benchmark.ts';
import type { BestRange } from './comparison/sense.ts';
import type { ComparisonPreset } from './comparison-preset.ts';
import { judgeBand } from './rank/judge-band.ts';
import type { BandGroup } from './rank/judge-band.ts';
import { judgeLimits } from './signal/judge-limits.ts';

/**
 * What figures are compared with.
 *
 * @category Published rules
 */
export type ComparedWith = {
  /** Read by a preset that compares with a benchmark. */
  readonly benchmark?: Benchmark;
  /** Read by a preset that bands. */
  readonly group?: BandGroup;
  /** For a measure that is best inside a range, which is in display units. */
  readonly range?: BestRange;
};

/**
 * The judgement of a figure by a published way of comparing: `judgeBenchmark`, `judgeLimits` or `judgeBand`, with the name
 * of the preset as its rule. It is `not-judged` for their reasons, and `not-available` without what the preset compares
 * with.
 *
 * @category Published rules
 * @param measured - the figure with its period, and which way is better
 * @param preset - one of `publishedComparisons`, or your own
 * @param compared - what the figure is compared with; only what the preset reads is asked for
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeComparison, laitQuartiles } from '@sightline/rag';
 * const period = { from: '2024-04-01', to: '2025-03-31' };
 * const figure = measuredFigure({ unit: 'proportion', numerator: '9', denominator: '10', scale: 100, places: 0 });
 * const group = { id: 'England 2025', period, entries: ['60', '70', '75', '80', '90'], own: 4 };
 * judgeComparison({ figure, period, measure: { polarity: 'lower' } }, laitQuartiles, { group }).status // => 'worse'
 */
export function judgeComparison(
  measured: Pick<Measured, 'figure' | 'period'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  preset: ComparisonPreset,
  { benchmark, group, range }: ComparedWith,
): Judgement {
  const { how } = preset;
  const rule = { id: preset.id, version: preset.version };
  const ranged = range && { range };
  const absent = { id: '', period: measured.period };
  if (how.by === 'bands') {
    const among = group ?? { ...absent, entries: [] };
    return { ...judgeBand(measured, among, how.method, how.bands, ranged), rule };
  }
  const beside = benchmark ?? { ...absent, value: null };
  const judge = how.by === 'interval' ? judgeBenchmark : judgeLimits;
  return { ...judge(measured, beside, { confidence: how.confidence, ...ranged }), rule };
}
