import { valueOf } from '@sightline/core';
import type { Judgement, Measured } from '@sightline/core';
import { compareWithFunnel, usualFunnels } from '../funnel/compare-with-funnel.ts';
import type { FunnelOptions } from '../funnel/compare-with-funnel.ts';
import { presentParts, valueIn } from '../interval/present-parts.ts';
import type { ValueParts } from '../interval/interval.ts';
import { flipsByHalving } from '../comparison/flips-by-halving.ts';
import type { BestRange } from '../comparison/sense.ts';
import { senseFor } from '../comparison/sense-inputs.ts';
import { refusalOf, signalJudgement, withFlips } from './signal-judgement.ts';

/**
 * The whole that an area is one of.
 *
 * @category Judge by other methods
 */
export type FunnelBaseline = ValueParts & {
  /** Which areas it is of, with the version of the set. */
  readonly id: string;
  readonly period: Measured['period'];
};

const rule = { id: 'funnel', version: '1.0.0' };

/**
 * The judgement of a proportion by its place in a funnel about a baseline: `better` or `worse` outside the narrowest
 * funnel, else `similar`, with the fewest cases that would change it. `says` has how many funnels it leaves.
 *
 * It is `not-judged` with the reason: the figure's own when it is not measured; `different-period`; `no-polarity`;
 * `not-applicable` for a figure that is no proportion or a baseline of another scale; what `compareWithFunnel` cannot
 * say.
 *
 * @category Judge by other methods
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeFunnel } from '@sightline/rag';
 * const period = { from: '2024-04-01', to: '2025-03-31' };
 * const figure = measuredFigure({ unit: 'proportion', numerator: '60', denominator: '100', scale: 100, places: 0 });
 * const england = { id: 'England', period, numerator: '500', denominator: '1000', scale: 100 };
 * judgeFunnel({ figure, period, measure: { polarity: 'lower' } }, england).status // => 'worse'
 */
export function judgeFunnel(
  measured: Pick<Measured, 'figure' | 'period'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  baseline: FunnelBaseline,
  options: FunnelOptions & { readonly range?: BestRange } = {},
): Judgement {
  const { figure, period, measure } = measured;
  const { range, confidences = usualFunnels } = options;
  const sense = senseFor(measure.polarity, range);
  const inputs = {
    baselineNumerator: baseline.numerator,
    baselineDenominator: baseline.denominator,
    ...(figure.status === 'measured' && { numerator: figure.numerator, denominator: figure.denominator }),
    confidence: confidences[0] ?? null,
    ...(options.widenBy !== undefined && { widenBy: options.widenBy }),
    ...(options.betweenAreas !== undefined && { betweenAreas: options.betweenAreas }),
  };
  const judged = (found: Parameters<typeof signalJudgement>[1], params = {}): Judgement =>
    signalJudgement(rule, found, sense, inputs, { code: 'funnel', params });

  if (figure.status === 'not-measured') return judged(refusalOf(figure));
  if (period.from !== baseline.period.from || period.to !== baseline.period.to)
    return judged({ reason: 'different-period' });
  if (figure.unit !== 'proportion' || figure.scale !== baseline.scale)
    return judged({ reason: 'not-applicable', detail: { unit: figure.unit } });
  const placed = compareWithFunnel(figure, baseline, sense, options);
  if (placed.status === 'cannot-say') return judged(placed);
  const whole = presentParts(baseline);
  if ('status' in whole) return judged(whole);
  const beside = valueIn(whole);
  const mark = placed.side === 'higher' ? 1 : placed.side === 'lower' ? -1 : 0;
  const judgement = judged(
    { mark, value: valueOf(figure), beside },
    {
      value: figure.display,
      baseline: baseline.id,
      level: String(placed.level),
      of: String(confidences.length),
    },
  );
  if (placed.judged === undefined) return judgement;
  const flips = flipsByHalving(
    figure,
    placed.judged,
    (changed) => {
      const there = compareWithFunnel(changed, baseline, sense, options);
      return there.status === 'compared' ? there.judged : undefined;
    },
    sense,
  );
  return withFlips(judgement, flips);
}
