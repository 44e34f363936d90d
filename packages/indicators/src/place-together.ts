import type { ListKey } from '@sightline/core';
import type { CohortMeasure } from './cohort.ts';
import { conditionsIn } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { answerOf, kindsOf } from './kernels/kinds.ts';
import type { Answer } from './kernels/kinds.ts';
import type { Reading } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Records } from './kernels/source.ts';
import { isKept, keep, placeMeasure } from './places.ts';
import { calendarRefusal } from './refusal.ts';

/** A measure and what it is read with. */
export type Asked = { readonly measure: CohortMeasure; readonly reading: Reading };

type Answered = Asked & { readonly answers: readonly Answer[] };

/**
 * Places the records of measures of one list together, by their kinds: those that are alike in every condition are looked at once,
 * for each measure. What was placed is kept for `placeOnce`; measures that do not turn on conditions alone, and those whose
 * records are too unlike, are left to it.
 */
export function placeTogether(measures: readonly Asked[]): void {
  const lists = new Map<ListKey, { readonly records: Records; readonly answered: Answered[] }>();
  for (const { measure, reading } of measures) {
    const { source } = measure.cohort;
    const conditions = conditionsOf(measure);
    if (conditions === undefined || !('list' in source) || isKept(measure, reading)) continue;
    let list = lists.get(source.list);
    if (list === undefined) {
      lists.set(source.list, (list = { records: recordsOf(source, reading), answered: [] }));
    }
    const answers = answersOf(conditions, list.records, reading);
    if (answers !== undefined) list.answered.push({ measure, reading, answers });
  }
  for (const { records, answered } of lists.values()) placeByKind(records, answered);
  for (const { reading } of measures) reading.projected = false;
}

/** The conditions that settle where a measure places a record; nothing when more than conditions do. */
function conditionsOf(measure: CohortMeasure): readonly Condition[] | undefined {
  const { grain, where, due, exclusions } = measure.cohort;
  if (grain.by !== 'record' || due !== undefined || 'value' in measure) return undefined;
  const conditions = [where, ...exclusions.map(({ when }) => when)].flatMap((clause) =>
    conditionsIn(clause, clause === where),
  );
  if (measure.kind === 'count') return conditions;
  return [...conditions, ...conditionsIn(measure.numerator, measure.numeratorUnknown !== 'not-met')];
}

/** How the conditions answer; nothing when a day is not held by the calendar, which placing the measure by itself will tell. */
function answersOf(
  conditions: readonly Condition[],
  { scope }: Records,
  reading: Reading,
): readonly Answer[] | undefined {
  try {
    return conditions.map((condition) => answerOf(condition, scope, reading));
  } catch (error) {
    calendarRefusal(error, reading.session.calendar);
    return undefined;
  }
}

/** Places measures by the kinds of their records, in halves where there are too many kinds for all together. */
function placeByKind(records: Records, answered: readonly Answered[]): void {
  const kinds = kindsOf(
    answered.flatMap(({ answers }) => answers),
    records.scope,
  );
  if (kinds === undefined) {
    if (answered.length < 2) return;
    const half = answered.length >> 1;
    placeByKind(records, answered.slice(0, half));
    placeByKind(records, answered.slice(half));
    return;
  }
  for (const { measure, reading } of answered) {
    const { projected } = reading;
    const { place, legend } = placeMeasure(measure, reading, { ...records, scope: kinds.scope }, []);
    keep(measure, reading, { placed: { place, legend, kinds, records }, projected });
  }
}
