import { compareExact, exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import type { Sense } from '../comparison/sense.ts';
import type { ValueParts } from '../interval/interval.ts';
import { normalDeviate } from '../interval/normal-deviate.ts';
import { notACount, presentParts } from '../interval/present-parts.ts';
import { seriesRefusal } from './series.ts';
import type { Timed } from './series.ts';
import { trendOf } from './trend.ts';
import type { Trend } from './trend.ts';
import { linesWithoutEach, weightedLine } from './weighted-line.ts';
import type { WeightedPoint } from './weighted-line.ts';

/**
 * A proportion of a series, by its parts.
 *
 * @category Direction and trend
 */
export type ProportionPoint = Timed & Pick<ValueParts, 'numerator' | 'denominator'>;

/** How many of the latest points are asked. */
const points = 5;

/**
 * Whether the last five proportions of a series went up or down beyond doubt: the chi-squared test for a trend in
 * proportions (Cochran and Armitage) on the counts, and the line through the log-odds must keep its sign with any one
 * point left out. `slope` is of the log-odds, per period.
 *
 * The answer is `cannot-say`: `too-few-points` with fewer than five; `not-applicable` when one of them is none or all
 * of its denominator, whose odds have no logarithm; `break-in-series` when the measure changed between them; and why
 * a point among the last five has no parts.
 *
 * @category Direction and trend
 * @param series - oldest first
 * @param sense - which values are better; a best range is in percent
 * @param confidence - how sure a change must be
 * @throws {SightlineError} TIMES_NOT_ASCENDING {at}
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @source Armitage (1955), Tests for linear trends in proportions and frequencies, Biometrics 11, 375-386
 * @example
 * import { proportionTrend } from '@sightline/rag';
 * const series = ['10', '20', '30', '40', '50'].map((numerator, at) => ({ at, numerator, denominator: '100' }));
 * const { direction, judged, chiSquared } = proportionTrend(series, 'higher');
 * [direction, judged, chiSquared] // => ['increasing', 'better', '47.619047619']
 */
export function proportionTrend(
  series: readonly ProportionPoint[],
  sense: Sense,
  confidence: Exact = '0.998',
): Trend | CannotSay {
  const critical = normalDeviate(confidence) ** 2;
  const latest = series.slice(-points);
  const refusal = seriesRefusal(latest, points);
  if (refusal) return refusal;

  const odds: WeightedPoint[] = [];
  let [all, events, allTimes, allSquares, eventTimes] = [0, 0, 0, 0, 0];
  const start = latest[0]?.at ?? 0;
  for (const { at, numerator, denominator } of latest) {
    const parts = presentParts({ numerator, denominator, scale: 1 });
    if ('status' in parts) return parts;
    if (compareExact(parts.numerator, parts.denominator) > 0)
      return notACount('numerator-exceeds-denominator');
    const x = numberOf(parts.numerator);
    const n = numberOf(parts.denominator);
    if (x === 0 || x === n) return notACount('log-odds-without-end');
    odds.push({ at, value: Math.log(x / (n - x)), weight: (x * (n - x)) / n });
    const time = at - start;
    all += n;
    events += x;
    allTimes += n * time;
    allSquares += n * time * time;
    eventTimes += x * time;
  }
  const chiSquared =
    (all * (all * eventTimes - events * allTimes) ** 2) /
    (events * (all - events) * (all * allSquares - allTimes ** 2));
  const line = weightedLine(odds);
  const fittedPercent = (point: ProportionPoint | undefined): Exact =>
    exactOfNumber(100 / (1 + Math.exp(-line.intercept - line.slope * (point?.at ?? 0))));
  const ends = [fittedPercent(latest[0]), fittedPercent(latest[points - 1])] as const;
  return trendOf(line, linesWithoutEach(odds), chiSquared, critical, ends, sense);
}
