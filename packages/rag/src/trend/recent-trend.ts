import { compareExact, exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { presentEnds } from '../comparison/interval-ends.ts';
import type { IntervalEnds } from '../comparison/interval-ends.ts';
import type { Sense } from '../comparison/sense.ts';
import { normalDeviate } from '../interval/normal-deviate.ts';
import { notACount } from '../interval/present-parts.ts';
import { seriesRefusal } from './series.ts';
import type { Timed } from './series.ts';
import { trendOf } from './trend.ts';
import type { Trend } from './trend.ts';
import { linesWithoutEach, weightedLine } from './weighted-line.ts';

/**
 * A value of a series with its interval of 95%.
 *
 * @category Direction and trend
 */
export type TrendPoint = Timed & IntervalEnds;

/** How many of the latest points are asked. */
const points = 5;

/**
 * Choices about a recent trend.
 *
 * @category Direction and trend
 */
export type TrendOptions = {
  /** How sure a change must be. Left out: 0.998. */
  readonly confidence?: Exact;
  /** How many standard errors wide the intervals are. Left out: twice 1.959963984540; Fingertips takes 3.92. */
  readonly standardErrorsWide?: Exact;
};

/**
 * Whether the last five values of a series went up or down beyond doubt: the straight line through them, each weighing
 * 1 / (standard error)², must have a slope beyond chance and keep its sign with any one point left out.
 *
 * The answer is `cannot-say`: `too-few-points` with fewer than five values; `not-available` when one of the last five
 * has no interval; `not-applicable` when one has a width of nothing; `break-in-series` when the measure changed
 * between them. It never says `no-significant-change` for these.
 *
 * @category Direction and trend
 * @param series - oldest first; points without a value are left out, and leave a gap in time
 * @throws {SightlineError} TIMES_NOT_ASCENDING {at}
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @source Fingertips technical guidance, Recent trends
 * @example
 * import { recentTrend } from '@sightline/rag';
 * const around = (value) => ({ value, lower: `${value - 1}`, upper: `${Number(value) + 1}` });
 * const series = ['10', '12', '14', '16', '18'].map((value, at) => ({ at, ...around(value) }));
 * const { direction, judged, slope } = recentTrend(series, 'lower');
 * [direction, judged, slope] // => ['increasing', 'worse', '2']
 */
export function recentTrend(
  series: readonly TrendPoint[],
  sense: Sense,
  options: TrendOptions = {},
): Trend | CannotSay {
  const { confidence = '0.998', standardErrorsWide } = options;
  const critical = normalDeviate(confidence) ** 2;
  const valued = series.filter(({ value }) => value !== null);
  const latest = valued.slice(-points);
  const refusal = seriesRefusal(latest, points);
  if (refusal) return refusal;
  const width = standardErrorsWide === undefined ? 2 * normalDeviate('0.95') : numberOf(standardErrorsWide);

  const weighted: { at: number; value: number; weight: number }[] = [];
  for (const point of latest) {
    const ends = presentEnds(point);
    if ('reason' in ends) return cannotSay('not-available', { what: 'interval', at: String(point.at) });
    if (compareExact(ends.lower, ends.upper) >= 0) return notACount('interval-without-width');
    const error = (numberOf(ends.upper) - numberOf(ends.lower)) / width;
    weighted.push({ at: point.at, value: numberOf(ends.value), weight: 1 / error ** 2 });
  }
  const line = weightedLine(weighted);
  const fitted = (point: TrendPoint | undefined): Exact =>
    exactOfNumber(line.intercept + line.slope * (point?.at ?? 0));
  const ends = [fitted(latest[0]), fitted(latest[points - 1])] as const;
  return trendOf(line, linesWithoutEach(weighted), line.chiSquared, critical, ends, sense);
}
