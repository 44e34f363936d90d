import { addExact, compareExact, divideExact, multiplyExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { seriesRefusal } from './series.ts';
import type { TimedValue } from './series.ts';

/**
 * The usual change of a series per period.
 *
 * @category Direction and trend
 */
export type SenSlope = {
  readonly status: 'calculated';
  /** Exact, in units of the values per period. */
  readonly slope: Exact;
  readonly pairs: number;
};

/**
 * The median of the slopes between all pairs of values: how much a series usually changes per period, which no single
 * outlier can turn. By true time, so that a gap counts for as many periods as it is long. Says nothing of whether the
 * change is more than chance: see `mannKendall`.
 *
 * With fewer than two values the answer is `cannot-say`: `too-few-points`; across a break `break-in-series`.
 *
 * @category Direction and trend
 * @param series - oldest first; points without a value are left out
 * @throws {SightlineError} TIMES_NOT_ASCENDING {at}; INVALID_EXACT when a value is not exact
 * @source Sen (1968), Journal of the American Statistical Association 63, 1379-1389
 * @example
 * import { senSlope } from '@sightline/rag';
 * const series = ['1', '2', '3', '40'].map((value, at) => ({ at, value }));
 * senSlope(series) // => { status: 'calculated', slope: '7', pairs: 6 }
 */
export function senSlope(series: readonly TimedValue[]): SenSlope | CannotSay {
  const valued = series.filter(
    (point): point is TimedValue & { readonly value: Exact } => point.value !== null,
  );
  // A break may be told at a point without a value.
  const refusal = seriesRefusal(series, 2) ?? seriesRefusal(valued, 2);
  if (refusal) return refusal;
  const slopes = valued.flatMap((later, index) =>
    valued
      .slice(0, index)
      .map((earlier) =>
        divideExact(subtractExact(later.value, earlier.value), String(later.at - earlier.at)),
      ),
  );
  slopes.sort(compareExact);
  const [low, high] = [slopes[(slopes.length - 1) >> 1] ?? '0', slopes[slopes.length >> 1] ?? '0'];
  return { status: 'calculated', slope: multiplyExact(addExact(low, high), '1/2'), pairs: slopes.length };
}
