import type { Exact, Judgement, JudgementRefusal, Measured } from '@sightline/core';
import { figureInputs } from '../figure-inputs.ts';
import { figureInterval } from '../interval/figure-interval.ts';
import { compareWithInterval } from './compare-with-interval.ts';
import { flipsByHalving } from './flips-by-halving.ts';
import { senseFor, senseInputs } from './sense-inputs.ts';
import type { BestRange } from './sense.ts';

/**
 * What a figure is compared with.
 *
 * @category Comparisons
 */
export type Benchmark = {
  /** Whose value it is: an area or a set of neighbours, with its version. */
  readonly id: string;
  readonly period: Measured['period'];
  /** In display units; `null` where it was not published. */
  readonly value: Exact | null;
};

/**
 * Choices about a judgement against a benchmark.
 *
 * @category Comparisons
 */
export type BenchmarkOptions = {
  /** Left out: 0.95. */
  readonly confidence?: Exact;
  /** For a measure that is best inside a range, which is in display units. */
  readonly range?: BestRange;
};

const rule = { id: 'benchmark-by-interval', version: '1.0.0' };

/**
 * The judgement of a figure against a benchmark: `better` or `worse` where the figure's own interval leaves the
 * benchmark out, else `similar`. With the fewest cases, the denominator staying as it is, that would change it. It
 * follows again from its own inputs by `replay`.
 *
 * It is `not-judged` with the reason: the figure's own when it is not measured; `different-period` when the periods
 * differ; `not-available` without a benchmark; `no-polarity`, also for a measure best in a range without one; and
 * `not-applicable` for figures without an interval.
 *
 * @category Comparisons
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeBenchmark } from '@sightline/rag';
 * const period = { from: '2024-04-01', to: '2025-03-31' };
 * const figure = measuredFigure({ unit: 'proportion', numerator: '90', denominator: '100', scale: 100, places: 0 });
 * const { status, flips } = judgeBenchmark({ figure, period, measure: { polarity: 'higher' } }, { id: 'E92000001', period, value: '82' });
 * [status, flips] // => ['better', [{ toward: 'worse', cases: 1, to: 'similar' }]]
 */
export function judgeBenchmark(
  measured: Pick<Measured, 'figure' | 'period'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  benchmark: Benchmark,
  options: BenchmarkOptions = {},
): Judgement {
  const { figure, period, measure } = measured;
  const { confidence = '0.95', range } = options;
  const sense = senseFor(measure.polarity, range);
  const interval = figureInterval(figure, confidence);
  const calculated = interval.status === 'calculated';
  const samePeriod = period.from === benchmark.period.from && period.to === benchmark.period.to;
  const inputs = {
    ...figureInputs(figure),
    // The value of another period is no benchmark, so that the refusal follows from the inputs too.
    benchmark: samePeriod ? benchmark.value : null,
    confidence,
    lower: calculated ? interval.lower : null,
    upper: calculated ? interval.upper : null,
    ...senseInputs(sense),
  };
  const refused = (reason: JudgementRefusal, detail: Readonly<Record<string, string>> = {}): Judgement => ({
    status: 'not-judged',
    refusal: reason,
    rule,
    inputs,
    judgedAt: 'unrounded',
    fragile: [],
    says: { code: 'not-judged', params: { ...detail, reason } },
  });

  if (figure.status === 'not-measured') return refused(figure.reason, figure.detail);
  if (!samePeriod) return refused('different-period');
  const compared = compareWithInterval(interval, benchmark.value, sense);
  if (compared.status === 'cannot-say') return refused(compared.reason, compared.detail);
  const status = compared.judged;
  if (status === undefined) return refused('no-polarity');

  const flips = flipsByHalving(
    figure,
    status,
    (changed) => {
      const there = compareWithInterval(figureInterval(changed, confidence), benchmark.value, sense);
      return there.status === 'compared' ? there.judged : undefined;
    },
    sense,
  );
  return {
    status,
    rule,
    inputs,
    judgedAt: 'unrounded',
    fragile: flips.some(({ cases }) => cases === 1) ? ['one-case'] : [],
    ...(flips.length > 0 && { flips }),
    says: {
      code: `benchmark-${status}`,
      params: {
        value: figure.display,
        unit: figure.unit,
        benchmark: benchmark.value ?? '',
        benchmarkId: benchmark.id,
        confidence,
      },
    },
  };
}
