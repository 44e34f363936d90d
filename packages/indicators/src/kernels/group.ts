import { ABSENT } from '@sightline/core';
import type { Aggregate, Cohort, Grain } from '../definition.ts';
import { firstFieldOf } from '../tree.ts';
import { blamed, isUndecided } from './blame.ts';
import type { Blame } from './blame.ts';
import { chosenRecords } from './chosen-records.ts';
import { numberKeys } from './key-index.ts';
import { truths } from './operand.ts';
import type { Reading, Scope } from './scope.ts';
import { FALSE, TRUE, UNKNOWN, arrayOf, vectorOf, wholeNumber } from './vector.ts';
import type { Vector } from './vector.ts';

/** Groups of records: where each stands, and the scope in which their clauses are read. */
export type Grouping = {
  readonly size: number;
  /** The group of each record. */
  readonly of: Int32Array;
  /** First record of each group in the sheet. */
  readonly first: Int32Array;
  /** The record whose plain fields stand for the group; -1 when none may. */
  readonly representative: Int32Array;
  /** The truth of `where` for the group. */
  readonly where: Int8Array;
  /** Names what left `where` unknown for a group. */
  readonly blame: Blame;
  readonly scope: Scope;
};

type GroupGrain = Extract<Grain, { readonly by: 'group' }>;

/**
 * Groups the records by the grain's key, and by `split` before it when given. A record without a key is a group of its
 * own; groups are numbered by the first appearance of their key.
 */
export function groupRecords(
  cohort: Cohort,
  grain: GroupGrain,
  records: Scope,
  reading: Reading,
  split: readonly Int32Array[],
): Grouping {
  const where = truths(cohort.where, records, reading);
  const keys = grain.key.map((key) => reading.vector(key, records).values);
  const { numbers } = numberKeys([...split, ...keys], records.size);
  const of = new Int32Array(records.size);
  const firsts: number[] = [];
  const keyless: boolean[] = [];
  const groupOfKey = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    const key = numbers[row] as number;
    let group = key < 0 ? undefined : groupOfKey.get(key);
    if (group === undefined) {
      group = firsts.length;
      firsts.push(row);
      keyless.push(key < 0);
      if (key >= 0) groupOfKey.set(key, group);
    }
    of[row] = group;
  }
  const size = firsts.length;
  const truth = new Int8Array(size).fill(FALSE);
  const firstUnknown = new Int32Array(size).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    const value = where[row] as number;
    if (value === TRUE) truth[group] = TRUE;
    else if (value === UNKNOWN) {
      if (truth[group] !== TRUE) truth[group] = UNKNOWN;
      if (firstUnknown[group] === -1) firstUnknown[group] = row;
    }
  }
  for (let group = 0; group < size; group++) {
    if (keyless[group] === true && truth[group] === TRUE) truth[group] = UNKNOWN;
  }
  const members = membersOf(where, of, truth);
  const representative = representatives(grain, members, of, size, records, reading);
  const ofKeys = grain.key.map((key) => blamed(key, records, reading));
  const ofWhere = blamed(cohort.where, records, reading);
  return {
    size,
    of,
    first: Int32Array.from(firsts),
    representative,
    where: truth,
    blame: (group) => {
      const row = firsts[group] as number;
      if (keyless[group] === true) {
        return ofKeys[keys.findIndex((values) => values[row] === ABSENT)]?.(row) ?? '';
      }
      return ofWhere(firstUnknown[group] as number);
    },
    scope: groupScope(grain, members, of, representative, records, reading),
  };
}

/** The records that make up their groups, in list order. */
function membersOf(where: Int8Array, of: Int32Array, truth: Int8Array): Int32Array {
  const members: number[] = [];
  for (let row = 0; row < of.length; row++) {
    if (where[row] === TRUE && truth[of[row] as number] === TRUE) members.push(row);
  }
  return Int32Array.from(members);
}

function representatives(
  grain: GroupGrain,
  members: Int32Array,
  of: Int32Array,
  size: number,
  records: Scope,
  reading: Reading,
): Int32Array {
  const chosen = new Int32Array(size).fill(-1);
  if (grain.keep === undefined) return chosen;
  const sign = grain.keep.pick === 'first' ? 1 : -1;
  const order = reading.vector(grain.keep.order, records).values;
  const rank = (row: number): number => (order[row] === ABSENT ? Infinity : sign * (order[row] as number));
  for (const row of members) {
    const group = of[row] as number;
    const held = chosen[group] as number;
    if (held < 0 || rank(row) < rank(held)) chosen[group] = row;
  }
  return chosen;
}

function groupScope(
  grain: GroupGrain,
  members: Int32Array,
  of: Int32Array,
  representative: Int32Array,
  records: Scope,
  reading: Reading,
): Scope {
  const size = representative.length;
  const folded = new Map<string, Folded>();
  const fold = (name: string): Folded | undefined => {
    const aggregate = grain.aggregates[name];
    if (!folded.has(name) && aggregate !== undefined) {
      folded.set(name, foldGroups(aggregate, members, of, size, records, reading));
    }
    return folded.get(name);
  };
  return {
    ...chosenRecords(records, representative),
    aggregate: (name) => fold(name)?.vector as Vector,
    aggregateField: (name, group) => {
      const value = grain.aggregates[name]?.value;
      const row = fold(name)?.firstUndecided[group] ?? -1;
      return value === undefined || row < 0
        ? aggregateField(grain.aggregates[name], name)
        : blamed(value, records, reading)(row);
    },
  };
}

/** The column that an aggregate of nothing names: the first field of its value, else of its `where`. */
function aggregateField(aggregate: Aggregate | undefined, name: string): string {
  return firstFieldOf(aggregate?.value) ?? firstFieldOf(aggregate?.where) ?? name;
}

/** An aggregate of every group, and the first record of each that left it undecided, -1 when none did. */
type Folded = { readonly vector: Vector; readonly firstUndecided: Int32Array };

const start = {
  count: 0,
  countDistinct: 0,
  sum: 0,
  min: ABSENT,
  max: ABSENT,
  any: FALSE,
  all: TRUE,
} as const;

function foldGroups(
  aggregate: Aggregate,
  members: Int32Array,
  of: Int32Array,
  size: number,
  records: Scope,
  reading: Reading,
): Folded {
  const { fn } = aggregate;
  const chosen = aggregate.where === undefined ? undefined : truths(aggregate.where, records, reading);
  const value = aggregate.value === undefined ? undefined : reading.vector(aggregate.value, records);
  const type =
    fn === 'any' || fn === 'all'
      ? 'truth'
      : fn === 'min' || fn === 'max'
        ? (value?.type ?? 'integer')
        : 'integer';
  const out = arrayOf(type, size).fill(start[fn]);
  const firstUndecided = new Int32Array(size).fill(-1);
  const distinct = fn === 'countDistinct' ? distinctKeys(value?.values, of, records.size) : undefined;
  for (const row of members) {
    if (chosen !== undefined && chosen[row] !== TRUE) continue;
    const group = of[row] as number;
    const held = out[group] as number;
    const part = value === undefined ? 1 : (value.values[row] as number);
    if (value !== undefined && firstUndecided[group] === -1 && isUndecided(value.values, row)) {
      firstUndecided[group] = row;
    }
    if (fn === 'any' || fn === 'all') {
      const decisive = fn === 'any' ? TRUE : FALSE;
      if (part === decisive) out[group] = decisive;
      else if (part === UNKNOWN && held !== decisive) out[group] = UNKNOWN;
    } else if (fn === 'count') out[group] = held + 1;
    else if (part === ABSENT) continue;
    else if (distinct !== undefined) out[group] = held + (distinct(row) ? 1 : 0);
    else if (fn === 'sum') out[group] = wholeNumber(held + part);
    else out[group] = held === ABSENT ? part : fn === 'min' ? Math.min(held, part) : Math.max(held, part);
  }
  return { vector: vectorOf(type, out), firstUndecided };
}

/** Tells whether a record's value is new to its group. */
function distinctKeys(
  values: Int8Array | Int32Array | undefined,
  of: Int32Array,
  size: number,
): (row: number) => boolean {
  const { numbers } = numberKeys(values === undefined ? [of] : [of, values], size);
  const seen = new Set<number>();
  return (row) => {
    const number = numbers[row] as number;
    if (seen.has(number)) return false;
    seen.add(number);
    return true;
  };
}
