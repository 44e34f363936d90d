import { addExact, contains } from '@sightline/core';
import type { Measured, Period } from '@sightline/core';
import { meanFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import { distanceTravelled } from './distance-travelled.ts';
import type { Distance } from './distance-travelled.ts';
import type { ScaleReading } from './scale-reading.ts';

/**
 * Children who came further, who fell back, and the mean change, for each scale and rater: of those whose latest reading
 * is in the period and who have an earlier one by the same rater. Those with one reading are unknown, not unchanged.
 *
 * @param better - which way is better on these scales; higher unless stated
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { distanceMeasures } from '@sightline/qaf';
 * const reading = (day, value) => ({ subject: 'C1', scale: 'safety', rater: 'child', on: localDate(day), value });
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * const found = distanceMeasures([reading('2024-01-10', 3), reading('2024-05-02', 6)], { period: may });
 * found.map(({ figure }) => figure.display) // => ['100.0', '0.0', '3.0']
 */
export function distanceMeasures(
  readings: readonly ScaleReading[],
  { period, better }: { readonly period: Period; readonly better?: 'higher' | 'lower' },
): readonly Measured[] {
  const set = { period, list: 'scaleReadings', input: inputOf(readings) };
  const groups = new Map<string, ScaleReading[]>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.scale, reading.rater]);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const { scale, rater } = own[0]!;
      const { distances } = distanceTravelled(own, { asAt: period.to, ...(better && { better }) });
      const moved = distances.filter(({ latest }) => contains(period, latest.on));
      const unknown = readOnce(own, period, distances);
      const share = (id: QafMeasureId, direction: Distance['direction']): Measured => {
        const found = moved.filter((one) => one.direction === direction).length;
        return measuredOf(qafMeasure(id), set, proportionFigure(found, moved.length), {
          group: { scale, rater },
          counts: placesOf(found, moved.length, {
            unknown: { 'second-reading': unknown },
          }),
          additive: false,
        });
      };
      const sum = moved.reduce((total, { change }) => addExact(total, change), '0');
      return [
        share('scale-improved-pct', 'improved'),
        share('scale-worse-pct', 'worse'),
        measuredOf(qafMeasure('scale-change-mean'), set, meanFigure(sum, moved.length), {
          group: { scale, rater },
          additive: false,
        }),
      ];
    });
}

/** Children read in the period whom the rater has read on one day only. */
function readOnce(readings: readonly ScaleReading[], period: Period, distances: readonly Distance[]): number {
  const moved = new Set(distances.map(({ subject }) => subject));
  const inPeriod = readings.filter(({ subject, on }) => contains(period, on) && !moved.has(subject));
  return new Set(inPeriod.map(({ subject }) => subject)).size;
}
