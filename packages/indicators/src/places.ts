import { ABSENT, SightlineError } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { placedMeasureOf, valueExprOf } from './cohort.ts';
import type { CohortMeasure, Side } from './cohort.ts';
import type { Definition } from './definition.ts';
import type { Expr } from './expr.ts';
import { blamed, isUndecided } from './kernels/blame.ts';
import type { Blame } from './kernels/blame.ts';
import { placesByKind, placesOf } from './kernels/counts.ts';
import { groupRecords } from './kernels/group.ts';
import type { Grouping } from './kernels/group.ts';
import type { Kinds } from './kernels/kinds.ts';
import { truths } from './kernels/operand.ts';
import type { Reading, Scope, Session } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Records } from './kernels/source.ts';
import { TRUE, UNKNOWN } from './kernels/vector.ts';
import type { Vector } from './kernels/vector.ts';
import type { PlaceLabel, Placement } from './place.ts';
import { readingOf, sessionOf } from './reading.ts';
import type { ReadOptions } from './reading.ts';

/** Where records, or groups, were placed, with what the figures are made from. */
export type Placed = {
  /** The place of each kind of records; of each record, or group, where there are no kinds. */
  readonly place: Uint16Array;
  readonly legend: readonly PlaceLabel[];
  readonly kinds?: Kinds;
  readonly due?: Int32Array;
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
 * @throws {SightlineError} NOT_AVAILABLE {list, column} when the dataset lacks it; OUTSIDE_CALENDAR {date, calendar};
 *   NO_COHORT for an external measure; PARAMETER_INVALID
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { places } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const inTime = definitionById('assessments-within-45wd-pct');
 * const { place, legend } = places(dataset, inTime, { period: march });
 * Array.from(place, (index) => legend[index].place) // => ['numerator', 'denominator-only', 'excluded', 'outside']
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
  const measure = placedMeasureOf(definition, options.side);
  const placed = placeOnce(measure, reading, recordsOf(measure.cohort.source, reading));
  const { legend, due, records, grouping } = placed;
  const place = placeOfEach(placed);
  return {
    grain: measure.cohort.grain.by,
    size: place.length,
    place: Uint8Array.from(place),
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
}

/** The place of each record or group. */
export function placeOfEach({ kinds, place }: Placed): Uint16Array {
  return kinds === undefined ? place : placesByKind(kinds.of, place);
}

type Kept = { readonly placed: Placed; readonly projected: boolean };

/** How the records of each measure were placed last, and what for. */
const kept = new WeakMap<Session, WeakMap<CohortMeasure, Kept & { readonly asked: string }>>();

/** What a measure is asked with, besides the dataset. */
const askedWith = ({ from, to, parameters }: Reading): string => JSON.stringify([from, to, parameters]);

function keptOf(measure: CohortMeasure, reading: Reading): Kept | undefined {
  const known = kept.get(reading.session)?.get(measure);
  return known?.asked === askedWith(reading) ? known : undefined;
}

/** Whether the records of a measure have been placed already, for the same period and parameters. */
export function isKept(measure: CohortMeasure, reading: Reading): boolean {
  return keptOf(measure, reading) !== undefined;
}

/** Keeps how the records of a measure were placed, until it is asked with something else. */
export function keep(measure: CohortMeasure, reading: Reading, made: Kept): void {
  let ofSession = kept.get(reading.session);
  if (ofSession === undefined) kept.set(reading.session, (ofSession = new WeakMap()));
  ofSession.set(measure, { ...made, asked: askedWith(reading) });
}

/** As {@link placeMeasure} without a split, but the last placement of a measure serves until it is asked with something else. */
export function placeOnce(measure: CohortMeasure, reading: Reading, records: Records): Placed {
  const known = keptOf(measure, reading);
  if (known !== undefined) {
    reading.projected ||= known.projected;
    return known.placed;
  }
  const { projected } = reading;
  reading.projected = false;
  const placed = placeMeasure(measure, reading, records, []);
  keep(measure, reading, { placed, projected: reading.projected });
  reading.projected ||= projected;
  return placed;
}

/** Whether a breakdown splits the groups of a measure before they are grouped, so that it has groups of its own. */
export function splitsGroups({ cohort: { grain } }: CohortMeasure): boolean {
  return grain.by === 'group' && grain.keep === undefined;
}

/** As {@link places}, of the records of the measure in an open reading, with what the figures need. */
export function placeMeasure(
  measure: CohortMeasure,
  reading: Reading,
  records: Records,
  split: Split,
): Placed {
  const { cohort } = measure;
  const grouping =
    cohort.grain.by === 'group'
      ? groupRecords(cohort, cohort.grain, records.scope, reading, split)
      : undefined;
  const scope = grouping?.scope ?? records.scope;
  const where = whereOf(measure, grouping, scope, reading);
  const value = valueExprOf(measure);
  const due = cohort.due === undefined ? undefined : (reading.vector(cohort.due, scope).values as Int32Array);
  const { place, legend } = fold(measure, scope, reading, where, due);
  return {
    place,
    legend,
    ...(due === undefined ? {} : { due }),
    records,
    ...(grouping === undefined ? {} : { grouping }),
    ...(value === undefined ? {} : { value: reading.vector(value, scope) }),
  };
}

type Where = { readonly truth: Int8Array; readonly blame: Blame };

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
      blame: blamed(cohort.where, scope, reading),
    };
  }
  const { having } = cohort;
  if (having === undefined) return { truth: grouping.where, blame: grouping.blame };
  const kept = truths(having, scope, reading);
  const ofHaving = blamed(having, scope, reading);
  return {
    truth: grouping.where.map((truth, group) => (truth === TRUE ? (kept[group] as number) : truth)),
    blame: (group) => (grouping.where[group] === TRUE ? ofHaving(group) : grouping.blame(group)),
  };
}

/** Stands for a place that is yet to be told. */
const ASK = 255;

/** Folds the clauses into one place for each, in the order of places. */
function fold(
  measure: CohortMeasure,
  scope: Scope,
  reading: Reading,
  where: Where,
  due: Int32Array | undefined,
): Pick<Placed, 'place' | 'legend'> {
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
    if (index >= ASK) throw new SightlineError('TOO_MANY_PLACES', {});
    return index;
  };

  const value = valueExprOf(measure);
  const values = value === undefined ? undefined : reading.vector(value, scope).values;
  const numerator = 'numerator' in measure ? measure.numerator : undefined;
  const met = numerator === undefined ? undefined : truths(numerator, scope, reading);
  const leavesUnknown = 'numeratorUnknown' in measure && measure.numeratorUnknown !== 'not-met';
  const blameOf = (node: Expr | undefined): Blame =>
    node === undefined ? () => '' : blamed(node, scope, reading);
  const [ofNumerator, ofDue, ofValue] = [numerator, measure.cohort.due, value].map(blameOf) as [
    Blame,
    Blame,
    Blame,
  ];

  const { truth } = where;
  const placeOf = (row: number): number => {
    if (truth[row] === UNKNOWN) return unknown(where.blame(row));
    for (let k = 0; k < excluded.length; k++) if (excluded[k]?.[row] === TRUE) return 1 + k;
    if (met?.[row] === TRUE) return NUMERATOR;
    if (due !== undefined && due[row] !== ABSENT && (due[row] as number) >= reading.to) return NOT_YET_DUE;
    if (leavesUnknown && met?.[row] === UNKNOWN) return unknown(ofNumerator(row));
    if (due?.[row] === ABSENT) return unknown(ofDue(row));
    if (met !== undefined) return DENOMINATOR_ONLY;
    return values !== undefined && isUndecided(values, row) ? unknown(ofValue(row)) : NUMERATOR;
  };
  // What the truths of cohort and numerator settle by themselves, by 3 x (cohort + 1) + numerator + 1; the rest is asked one by one.
  const settled = new Uint8Array(9).fill(ASK);
  settled.fill(0, 3, 6);
  if (excluded.length === 0 && due === undefined && values === undefined) {
    settled[8] = NUMERATOR;
    if (met !== undefined) settled[7] = DENOMINATOR_ONLY;
    if (!leavesUnknown) settled[6] = DENOMINATOR_ONLY;
  }
  const place = placesOf(truth, met ?? truth, settled);
  if (place.includes(ASK)) {
    for (let row = 0; row < place.length; row++) if (place[row] === ASK) place[row] = placeOf(row);
  }
  return inStableOrder(place, fixed, fields);
}

/** Puts the unknown fields into the order of their names, so that the order of records leaves no trace. */
function inStableOrder(
  place: Uint16Array,
  fixed: readonly PlaceLabel[],
  fields: ReadonlyMap<string, number>,
): Pick<Placed, 'place' | 'legend'> {
  const names = [...fields.keys()].sort();
  const moved = new Uint8Array(fixed.length + names.length);
  fixed.forEach((_, index) => (moved[index] = index));
  names.forEach((name, index) => (moved[fields.get(name) as number] = fixed.length + index));
  if (moved.some((to, index) => to !== index)) {
    for (let row = 0; row < place.length; row++) place[row] = moved[place[row] as number] as number;
  }
  return { place, legend: [...fixed, ...names.map((field): PlaceLabel => ({ place: 'unknown', field }))] };
}
