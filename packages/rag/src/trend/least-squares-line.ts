import { addExact, divideExact, multiplyExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { seriesRefusal } from './series.ts';
import type { TimedValue } from './series.ts';

/**
 * A straight line through a series, exact.
 *
 * @category Direction and trend
 */
export type Line = {
  readonly status: 'calculated';
  /** Change per period. */
  readonly slope: Exact;
  /** Where the line is at time 0. */
  readonly intercept: Exact;
  /** Where the line is at each point that has a value, in order. */
  readonly fitted: readonly Exact[];
};

/**
 * The straight line nearest to a series by least squares, exact. Says nothing of whether the slope is beyond chance.
 *
 * With fewer than two values the answer is `cannot-say`: `too-few-points`; across a break `break-in-series`.
 *
 * @category Direction and trend
 * @param series - oldest first; points without a value are left out, and leave a gap in time
 * @throws {SightlineError} TIMES_NOT_ASCENDING {at}
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Gauss (1809), Theoria motus corporum coelestium, book II section 3
 * @example
 * import { leastSquaresLine } from '@sightline/rag';
 * leastSquaresLine([{ at: 1, value: '1' }, { at: 2, value: '3' }, { at: 3, value: '2' }]).fitted // => ['3/2', '2', '5/2']
 */
export function leastSquaresLine(series: readonly TimedValue[]): Line | CannotSay {
  const points = series.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const refusal = seriesRefusal(points, 2);
  if (refusal) return refusal;

  const count = String(points.length);
  const meanTime = divideExact(String(points.reduce((sum, { at }) => sum + at, 0)), count);
  const meanValue = divideExact(points.map(({ value }) => value).reduce(addExact), count);
  let spread = '0';
  let together = '0';
  for (const { at, value } of points) {
    const away = subtractExact(String(at), meanTime);
    spread = addExact(spread, multiplyExact(away, away));
    together = addExact(together, multiplyExact(away, subtractExact(value, meanValue)));
  }
  const slope = divideExact(together, spread);
  const intercept = subtractExact(meanValue, multiplyExact(slope, meanTime));
  const fitted = points.map(({ at }) => addExact(intercept, multiplyExact(slope, String(at))));
  return { status: 'calculated', slope, intercept, fitted };
}
