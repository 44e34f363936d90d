import { valueOf } from '@sightline/core';
import type { Exact, Judgement, Measured } from '@sightline/core';
import type { Benchmark } from '../comparison/judge-benchmark.ts';
import { compareWithLimitsAbout } from '../comparison/compare-with-limits-about.ts';
import { flipsByHalving } from '../comparison/flips-by-halving.ts';
import type { BestRange } from '../comparison/sense.ts';
import { senseFor } from '../comparison/sense-inputs.ts';
import { refusalOf, signalJudgement, withFlips } from './signal-judgement.ts';

const rule = { id: 'limits-about-benchmark', version: '1.0.0' };

/**
 * The judgement of a proportion or rate by limits drawn about a benchmark for its own denominator, as Fingertips did to
 * 2020: `better` or `worse` outside them, else `similar`. Not the same rule as `judgeBenchmark`: see
 * `compareWithLimitsAbout`.
 *
 * It is `not-judged` for the reasons of `judgeBenchmark`, and `not-applicable` for a figure that is neither proportion nor
 * rate.
 *
 * @category Judge by other methods
 * @param options - `confidence`, left out 0.95; `range`, for a measure that is best inside a range
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source as `compareWithLimitsAbout`
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeLimits } from '@sightline/rag';
 * const period = { from: '2024-04-01', to: '2025-03-31' };
 * const figure = measuredFigure({ unit: 'proportion', numerator: '60', denominator: '500', scale: 100, places: 0 });
 * judgeLimits({ figure, period, measure: { polarity: 'lower' } }, { id: 'England', period, value: '9' }).status // => 'worse'
 */
export function judgeLimits(
  measured: Pick<Measured, 'figure' | 'period'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  benchmark: Benchmark,
  options: { readonly confidence?: Exact; readonly range?: BestRange } = {},
): Judgement {
  const { figure, period, measure } = measured;
  const { confidence = '0.95', range } = options;
  const sense = senseFor(measure.polarity, range);
  const inputs = { benchmarkValue: benchmark.value, confidence };
  const judged = (found: Parameters<typeof signalJudgement>[1], ends = {}, params = {}): Judgement =>
    signalJudgement(rule, found, sense, { ...inputs, ...ends }, { code: 'limits', params });
  if (figure.status === 'not-measured') return judged(refusalOf(figure));
  if (period.from !== benchmark.period.from || period.to !== benchmark.period.to) {
    return judged({ reason: 'different-period' });
  }
  const { unit } = figure;
  if (unit !== 'proportion' && unit !== 'rate') return judged({ reason: 'not-applicable', detail: { unit } });
  const placed = compareWithLimitsAbout(figure, unit, benchmark.value, confidence, sense);
  if (placed.status === 'cannot-say') return judged(placed);
  const { lower, upper, side } = placed;
  const beside = benchmark.value ?? '0';
  const mark = side === 'higher' ? 1 : side === 'lower' ? -1 : 0;
  const params = { value: figure.display, unit, benchmark: beside, benchmarkId: benchmark.id, confidence };
  const judgement = judged({ mark, value: valueOf(figure), beside }, { lower, upper }, params);
  if (placed.judged === undefined) return judgement;
  const flips = flipsByHalving(
    figure,
    placed.judged,
    (changed) => {
      const there = compareWithLimitsAbout(changed, unit, benchmark.value, confidence, sense);
      return there.status === 'compared' ? there.judged : undefined;
    },
    sense,
  );
  return withFlips(judgement, flips);
}
