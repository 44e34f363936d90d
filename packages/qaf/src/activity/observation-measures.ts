import { contains } from '@sightline/core';
import type { Measured, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { isGoodOrBetter } from '../grade.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { Observation } from './observation.ts';

/**
 * Observations of a period that were graded good or better, of those graded; observing without a grade is unknown, not
 * poor.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { observationMeasures } from '@sightline/qaf';
 * const on = localDate('2024-05-02');
 * const seen = { id: 'O1', on, observer: 'head-of-service', team: 'A', type: 'visit', themes: [], grade: 'good' };
 * observationMeasures([seen], { period: period(on, on) })[0].figure.display // => '100.0'
 */
export function observationMeasures(
  observations: readonly Observation[],
  { period }: { readonly period: Period },
): readonly Measured[] {
  const own = observations.filter(({ on }) => contains(period, on));
  const graded = own.flatMap(({ grade }) => grade ?? []);
  const good = graded.filter(isGoodOrBetter).length;
  const unknown = own.length - graded.length;
  const counts = placesOf(good, graded.length, {
    outside: observations.length - own.length,
    unknown: { grade: unknown },
  });
  const set = { period, list: 'observations', input: inputOf(observations) };
  const figure = proportionFigure(good, graded.length);
  return [measuredOf(qafMeasure('observations-good-or-better-pct'), set, figure, { counts })];
}
