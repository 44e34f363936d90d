import { ABSENT, SightlineError } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { placedMeasureOf, valueExprOf } from './cohort.ts';
import type { CohortMeasure, Side } from './cohort.ts';
import type { Definition } from './definition.ts';
import { blame, isUndecided } from './kernels/blame.ts';
import { groupRecords } from './kernels/group.ts';
import type { Grouping } from './kernels/group.ts';
import { truths } from './kernels/operand.ts';
import type { Reading, Scope } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Records } from './kernels/source.ts';
import { FALSE, TRUE, UNKNOWN } from './kernels/vector.ts';
import type { Vector } from './kernels/vector.ts';
import type { PlaceLabel, Placement } from './place.ts';
import { readingOf, sessionOf } from './reading.ts';
import type { ReadOptions } from './reading.ts';

/** A placement with what the figures are made from. */
export type Placed = {
  readonly placement: Placement;
  readonly records: Records;
  readonly grouping?: Grouping;
  /** The value of each record or group, for a mean, median, sum or distribution. */
  readonly value?: Vector;
};

/** Dimension values of the records, by which group-grain records are split before they are grouped. */
export type Split = readonly Int32Array[];

/**
 * Places every record, or group, of a measure. Coverage is not checked here: ask `refusalOf` first.
 *
 * @param options - `period`, `parameters`, `calendar`; `side` says which side of a ratio
 * @returns the place of each, as an index into a legend of places
 * @throws SightlineError NOT_AVAILABLE when the dataset lacks a list or column; OUTSIDE_CALENDAR; NO_COHORT
 */
export function places(
  dataset: Dataset,
  definition: Definition,
  options: ReadOptions & { readonly side?: Side },
): Placement {
  const reading = readingOf(
    sessionOf(dataset, options.calendar),
    definition,
    options.period,
    options.parameters,
  );
  return placeMeasure(placedMeasureOf(definition, options.side), reading).placement;
}

/** As {@link places}, in an open reading, with what the figures need. */
export function placeMeasure(
  measure: CohortMeasure,
  reading: Reading,
  split?: (records: Records) => Split,
): Placed {
  const { cohort } = measure;
  const records = recordsOf(cohort.source, reading);
  const dimensions = split?.(records) ?? [];
  const grouping =
    cohort.grain.by === 'group'
      ? groupRecords(cohort, cohort.grain, records.scope, reading, dimensions)
      : undefined;
  const scope = grouping?.scope ?? records.scope;
  const where = whereOf(measure, grouping, scope, reading);
  const value = valueExprOf(measure);
  const due = cohort.due === undefined ? undefined : (reading.vector(cohort.due, scope).values as Int32Array);
  const { place, legend } = fold(measure, scope, reading, where, due);
  const placement: Placement = {
    grain: cohort.grain.by,
    size: scope.size,
    place,
    legend,
    ...(due === undefined ? {} : { due }),
    records: {
      lists: records.lists,
      size: records.scope.size,
      ...(records.list === undefined ? {} : { list: records.list }),
      ...(records.row === undefined ? {} : { row: records.row }),
    },
    ...(grouping === undefined
      ? {}
      : { groups: { of: grouping.of, first: grouping.first, representative: grouping.representative } }),
  };
  return {
    placement,
    records,
    ...(grouping === undefined ? {} : { grouping }),
    ...(value === undefined ? {} : { value: reading.vector(value, scope) }),
  };
}

type Where = { readonly truth: Int8Array; readonly blame: (index: number) => string };

/** `where`, joined at group grain by `having`. */
function whereOf(
  measure: CohortMeasure,
  grouping: Grouping | undefined,
  scope: Scope,
  reading: Reading,
): Where {
  const { cohort } = measure;
  if (grouping === undefined) {
    return {
      truth: truths(cohort.where, scope, reading),
      blame: (row) => blame(cohort.where, scope, reading, row),
    };
  }
  const { having } = cohort;
  if (having === undefined) return { truth: grouping.where, blame: grouping.blame };
  const kept = truths(having, scope, reading);
  return {
    truth: grouping.where.map((truth, group) => (truth === TRUE ? (kept[group] as number) : truth)),
    blame: (group) =>
      grouping.where[group] === TRUE ? blame(having, scope, reading, group) : grouping.blame(group),
  };
}

/** Folds the clauses into one place for each, in the order of places. */
function fold(
  measure: CohortMeasure,
  scope: Scope,
  reading: Reading,
  where: Where,
  due: Int32Array | undefined,
): Pick<Placement, 'place' | 'legend'> {
  const { exclusions } = measure.cohort;
  const excluded = exclusions.map((exclusion) => truths(exclusion.when, scope, reading));
  const NUMERATOR = 1 + exclusions.length;
  const NOT_YET_DUE = NUMERATOR + 1;
  const DENOMINATOR_ONLY = NUMERATOR + 2;
  const fixed: PlaceLabel[] = [
    { place: 'outside' },
    ...exclusions.map(({ code }): PlaceLabel => ({ place: 'excluded', code })),
    { place: 'numerator' },
    { place: 'not-yet-due' },
    { place: 'denominator-only' },
  ];
  const fields = new Map<string, number>();
  const unknown = (field: string): number => {
    let index = fields.get(field);
    if (index === undefined) fields.set(field, (index = fixed.length + fields.size));
    if (index > 255) throw new SightlineError('TOO_MANY_PLACES', {});
    return index;
  };

  const value = valueExprOf(measure);
  const values = value === undefined ? undefined : reading.vector(value, scope).values;
  const numerator = 'numerator' in measure ? measure.numerator : undefined;
  const met = numerator === undefined ? undefined : truths(numerator, scope, reading);
  const leavesUnknown = 'numeratorUnknown' in measure && measure.numeratorUnknown !== 'not-met';
  const dueExpr = measure.cohort.due;

  const place = new Uint8Array(scope.size);
  for (let row = 0; row < place.length; row++) {
    const inside = where.truth[row] as number;
    if (inside === FALSE) continue;
    if (inside === UNKNOWN) {
      place[row] = unknown(where.blame(row));
      continue;
    }
    let exclusion = 0;
    while (exclusion < excluded.length && (excluded[exclusion] as Int8Array)[row] !== TRUE) exclusion++;
    if (exclusion < excluded.length) place[row] = 1 + exclusion;
    else if (met?.[row] === TRUE) place[row] = NUMERATOR;
    else if (due !== undefined && due[row] !== ABSENT && (due[row] as number) >= reading.to)
      place[row] = NOT_YET_DUE;
    else if (numerator !== undefined && leavesUnknown && met?.[row] === UNKNOWN) {
      place[row] = unknown(blame(numerator, scope, reading, row));
    } else if (due !== undefined && dueExpr !== undefined && due[row] === ABSENT) {
      place[row] = unknown(blame(dueExpr, scope, reading, row));
    } else if (numerator !== undefined) place[row] = DENOMINATOR_ONLY;
    else if (value !== undefined && values !== undefined && isUndecided(values, row)) {
      place[row] = unknown(blame(value, scope, reading, row));
    } else place[row] = NUMERATOR;
  }
  return inStableOrder(place, fixed, fields);
}

/** Puts the unknown fields into the order of their names, so that the order of records leaves no trace. */
function inStableOrder(
  place: Uint8Array,
  fixed: readonly PlaceLabel[],
  fields: ReadonlyMap<string, number>,
): Pick<Placement, 'place' | 'legend'> {
  const names = [...fields.keys()].sort();
  const moved = new Uint8Array(fixed.length + names.length);
  fixed.forEach((_, index) => (moved[index] = index));
  names.forEach((name, index) => (moved[fields.get(name) as number] = fixed.length + index));
  for (let row = 0; row < place.length; row++) place[row] = moved[place[row] as number] as number;
  return { place, legend: [...fixed, ...names.map((field): PlaceLabel => ({ place: 'unknown', field }))] };
}

/** The index of `outside` in every legend. */
export const OUTSIDE_INDEX = 0;
