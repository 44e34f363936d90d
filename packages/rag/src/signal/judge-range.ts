import { valueOf } from '@sightline/core';
import type { Exact, Judgement, Measured } from '@sightline/core';
import { compareWithRange } from '../comparison/compare-with-range.ts';
import type { RangeEdges } from '../comparison/compare-with-range.ts';
import { senseFor } from '../comparison/sense-inputs.ts';
import { refusalOf, signalJudgement } from './signal-judgement.ts';

/**
 * Kent's activity measures: both thresholds are still expected.
 *
 * @category Judge by other methods
 */
export const kentExpectedRange: RangeEdges = { lower: 'inside', upper: 'inside' };

const rule = { id: 'range', version: '1.0.0' };

/**
 * The judgement of a figure by a range, such as a target with two limits, or the 50th and 90th of the percentiles of
 * other areas: `similar` inside, `better` or `worse` past an end; for a measure best in a range `worse` past either.
 *
 * Without a polarity the range is what is expected, and being outside is a prompt to look, not a rating: it is
 * `not-judged`, and `says` has `expected-range-lower`, `expected-range-inside` or `expected-range-higher`. It is also
 * `not-judged` when the figure is not measured, for the figure's own reason.
 *
 * @category Judge by other methods
 * @param range - in display units
 * @param edges - which ends are inside: `kentExpectedRange`, `fingertips2020Edges`; there is no default
 * @throws {SightlineError} LOWER_LIMIT_GREATER_THAN_UPPER_LIMIT {lower, upper}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Kent County Council, Quarterly Performance Report, Quarter 1 2020/21 (activity indicators, expected range);
 *   Public Health England, Fingertips (fingertips-open, 2020), range targets
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeRange, kentExpectedRange } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'count', numerator: '131', denominator: '1', scale: 1, places: 0 });
 * const range = { lower: '90', upper: '120' };
 * judgeRange({ figure, measure: { polarity: 'none' } }, range, kentExpectedRange).says.code // => 'expected-range-higher'
 */
export function judgeRange(
  measured: Pick<Measured, 'figure'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  range: { readonly lower: Exact; readonly upper: Exact },
  edges: RangeEdges,
): Judgement {
  const { figure, measure } = measured;
  const sense = senseFor(measure.polarity, range);
  const ends = { lower: range.lower, upper: range.upper };
  if (figure.status === 'not-measured') {
    return signalJudgement(rule, refusalOf(figure), sense, ends, { code: 'range', params: {} });
  }
  const says = { code: 'range', params: { ...ends, value: figure.display } };
  const value = valueOf(figure);
  const placed = compareWithRange(value, range, edges, sense);
  const side = placed.status === 'compared' ? placed.side : 'similar';
  const beside = side === 'lower' ? range.lower : side === 'higher' ? range.upper : value;
  const mark = side === 'lower' ? -1 : side === 'higher' ? 1 : 0;
  const judgement = signalJudgement(rule, { mark, value, beside }, sense, ends, says);
  if (sense !== 'none') return judgement;
  const code = `expected-range-${side === 'similar' ? 'inside' : side}`;
  return { ...judgement, says: { code, params: { ...says.params, reason: 'no-polarity' } } };
}
