import { SightlineError } from '@sightline/core';
import type { Cohort, Definition, Measure } from './definition.ts';
import type { Expr } from './expr.ts';

/** A measure that places the records of one cohort. */
export type CohortMeasure = Extract<Measure, { readonly cohort: Cohort }>;

/** Which side of a ratio is meant; every other measure has one cohort. */
export type Side = 'over' | 'under';

/** The measure that places records: itself, what a rate is over, or one side of a ratio. */
export function cohortMeasureOf(measure: Measure, side: Side = 'over'): CohortMeasure | undefined {
  if ('cohort' in measure) return measure;
  if (measure.kind === 'rate') return cohortMeasureOf(measure.over, side);
  if (measure.kind === 'ratio') return cohortMeasureOf(measure[side], side);
  return undefined;
}

/**
 * As {@link cohortMeasureOf}, for callers that need one.
 *
 * @throws SightlineError NO_COHORT for a measure that another package computes
 */
export function placedMeasureOf(definition: Definition, side?: Side): CohortMeasure {
  const measure = cohortMeasureOf(definition.measure, side);
  if (measure === undefined) throw new SightlineError('NO_COHORT', { definition: definition.id });
  return measure;
}

/** Every cohort measure of a definition. */
export function cohortMeasuresOf(measure: Measure): readonly CohortMeasure[] {
  if ('cohort' in measure) return [measure];
  if (measure.kind === 'rate') return cohortMeasuresOf(measure.over);
  if (measure.kind === 'ratio')
    return [...cohortMeasuresOf(measure.over), ...cohortMeasuresOf(measure.under)];
  return [];
}

/** The value that a mean, median, sum or distribution is of. */
export function valueExprOf(measure: CohortMeasure): Expr | undefined {
  return 'value' in measure ? measure.value : undefined;
}
