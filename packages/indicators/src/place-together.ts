import type { ListKey } from '@sightline/core';
import type { CohortMeasure } from './cohort.ts';
import { conditionsIn } from './conditions.ts';
import type { Expr } from './expr.ts';
import { kindsOf, parted, unparted } from './kernels/kinds.ts';
import type { Parting } from './kernels/kinds.ts';
import type { Reading } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Records } from './kernels/source.ts';
import { isKept, keep, placeMeasure } from './places.ts';
import { calendarRefusal } from './refusal.ts';

/** A measure and what it is read with. */
export type Asked = { readonly measure: CohortMeasure; readonly reading: Reading };

/** Measures of one list whose records are parted by the conditions of all of them. */
type Batch = {
  readonly records: Records;
  readonly parting: Parting;
  readonly asked: readonly (Asked & { readonly projected: boolean })[];
};

/**
 * Places the records of measures of one list together, by their kinds: those that are alike in every condition are looked at once,
 * for each measure. What was placed is kept for `placeOnce`; measures that do not turn on conditions alone, and those whose
 * records are too unlike, are left to it.
 */
export function placeTogether(measures: readonly Asked[]): void {
  const batches = new Map<ListKey, Batch>();
  for (const { measure, reading } of measures) {
    const { source } = measure.cohort;
    const conditions = conditionsOf(measure);
    if (conditions === undefined || !('list' in source) || isKept(measure, reading)) continue;
    const batch = batches.get(source.list) ?? emptyBatch(recordsOf(source, reading));
    const joined = withMeasure(batch, { measure, reading }, conditions);
    if (joined !== undefined) {
      batches.set(source.list, joined);
      continue;
    }
    // Together they have too many kinds: what is there goes ahead, and this one begins anew.
    placeBatch(batch);
    const alone = emptyBatch(batch.records);
    batches.set(source.list, withMeasure(alone, { measure, reading }, conditions) ?? alone);
  }
  for (const batch of batches.values()) placeBatch(batch);
}

/** The conditions that settle where a measure places a record; nothing when more than conditions do. */
function conditionsOf(measure: CohortMeasure): readonly Expr[] | undefined {
  const { grain, where, due, exclusions } = measure.cohort;
  if (grain.by !== 'record' || due !== undefined || 'value' in measure) return undefined;
  const clauses = [where, ...exclusions.map(({ when }) => when)];
  if ('numerator' in measure) clauses.push(measure.numerator);
  return clauses.flatMap(conditionsIn);
}

const emptyBatch = (records: Records): Batch => ({ records, parting: unparted(records.scope), asked: [] });

/** The batch with one measure more; nothing when its records would be of too many kinds. */
function withMeasure(
  batch: Batch,
  { measure, reading }: Asked,
  conditions: readonly Expr[],
): Batch | undefined {
  const { records } = batch;
  try {
    const parting = parted(batch.parting, conditions, records.scope, reading);
    if (parting === undefined) return undefined;
    const { projected } = reading;
    return { records, parting, asked: [...batch.asked, { measure, reading, projected }] };
  } catch (error) {
    // A day that the calendar does not hold: placing it by itself tells so.
    calendarRefusal(error, reading.session.calendar);
    return batch;
  } finally {
    reading.projected = false;
  }
}

function placeBatch({ records, parting, asked }: Batch): void {
  if (asked.length === 0) return;
  const kinds = kindsOf(parting, records.scope);
  for (const { measure, reading, projected } of asked) {
    const { place, legend } = placeMeasure(measure, reading, { ...records, scope: kinds.scope }, []);
    keep(measure, reading, { placed: { place, legend, kinds, records }, projected });
    reading.projected = false;
  }
}
