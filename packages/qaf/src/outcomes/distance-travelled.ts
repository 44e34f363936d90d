import { addExact, exactOfNumber } from '@sightline/core';
import type { Exact, Figure, LocalDate } from '@sightline/core';
import { meanFigure } from '../figures/figures.ts';
import { scaleSeries } from './scale-reading.ts';
import type { ReadingFault, ScaleReading } from './scale-reading.ts';

/** How far one rater's number of one child on one scale moved. */
export type Distance = {
  readonly subject: string;
  readonly scale: string;
  readonly rater: string;
  readonly readings: number;
  readonly first: { readonly on: LocalDate; readonly value: number };
  readonly latest: { readonly on: LocalDate; readonly value: number };
  /** Latest less first, exact. */
  readonly change: Exact;
  readonly direction: 'improved' | 'same' | 'worse';
};

/** How far children came. */
export type DistanceTravelled = {
  readonly distances: readonly Distance[];
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
  /** Series with one reading: no distance, and told, because whoever was not asked again may differ. */
  readonly oneReading: number;
  readonly meanChange: Figure;
  readonly faults: readonly ReadingFault[];
};

/** Which readings to take. */
export type DistanceQuery = {
  /** Later readings have not yet happened. */
  readonly asAt: LocalDate;
  /** Which way is better; higher unless stated. */
  readonly better?: 'higher' | 'lower';
};

/**
 * How far children came on their scales: latest less first number of the same rater on the same scale, for two readings
 * or more. Numbers of different raters are never set against each other.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { distanceTravelled } from '@sightline/qaf';
 * const reading = (day, value, rater = 'child') => ({ subject: 'C1', scale: 'safety', rater, on: localDate(day), value });
 * const found = distanceTravelled([reading('2024-01-10', 3), reading('2024-05-02', 6), reading('2024-05-02', 8, 'worker')], { asAt: localDate('2024-06-30') });
 * [found.improved, found.oneReading, found.distances[0].change] // => [1, 1, '3']
 */
export function distanceTravelled(
  readings: readonly ScaleReading[],
  { asAt, better = 'higher' }: DistanceQuery,
): DistanceTravelled {
  const { series, faults } = scaleSeries(readings, asAt);
  const distances = series
    .filter((one) => one.readings.length > 1)
    .map(({ subject, scale, rater, readings: own }): Distance => {
      const [first, latest] = [own[0]!, own.at(-1)!];
      const change = latest.value - first.value;
      const up = better === 'higher' ? change > 0 : change < 0;
      return {
        subject,
        scale,
        rater,
        readings: own.length,
        first: { on: first.on, value: first.value },
        latest: { on: latest.on, value: latest.value },
        change: exactOfNumber(change),
        direction: change === 0 ? 'same' : up ? 'improved' : 'worse',
      };
    });
  const count = (direction: Distance['direction']): number =>
    distances.filter((one) => one.direction === direction).length;
  return {
    distances,
    improved: count('improved'),
    same: count('same'),
    worse: count('worse'),
    oneReading: series.length - distances.length,
    meanChange: meanFigure(
      distances.reduce((sum, { change }) => addExact(sum, change), '0'),
      distances.length,
    ),
    faults,
  };
}
