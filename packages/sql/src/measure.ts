import { SightlineError } from '@sightline/core';
import type { Cohort, Definition, Expr, Measure } from '@sightline/indicators';

/** A measure that places the records of one cohort. */
export type CohortMeasure = Extract<Measure, { readonly cohort: Cohort }>;

/** Which side of a ratio is meant; every other measure has one cohort. */
export type Side = 'over' | 'under';

/**
 * The measure that places records: itself, what a rate is over, or one side of a ratio.
 *
 * @throws {SightlineError} NO_COHORT for a measure that a function of another package computes
 */
export function cohortMeasureOf(definition: Definition, side: Side = 'over'): CohortMeasure {
  let measure = definition.measure;
  while (!('cohort' in measure)) {
    if (measure.kind === 'external') throw new SightlineError('NO_COHORT', { definition: definition.id });
    measure = measure.kind === 'rate' ? measure.over : measure[side];
  }
  return measure;
}

/** The value that a mean, median, sum or distribution is of. */
export const valueOf = (measure: CohortMeasure): Expr | undefined =>
  'value' in measure ? measure.value : undefined;
