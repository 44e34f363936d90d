import type { Aggregate, Cohort, Grain } from '../definition.ts';
import { firstFieldOf } from '../tree.ts';
import { interpret } from './interpret.ts';
import type { SourceRecord } from './source-records.ts';
import type { Plain, PlainType, Subject, World } from './subject.ts';
import type { Trace } from './trace.ts';

type GroupGrain = Extract<Grain, { readonly by: 'group' }>;

/** A group as the interpreter finds it. */
export type FoundGroup = {
  readonly records: readonly SourceRecord[];
  /** The column whose blank leaves the record without a key. */
  readonly keyless?: string;
};

/** The groups of the records, numbered by the first appearance of their key. */
export function groupsOf(
  grain: GroupGrain,
  records: readonly SourceRecord[],
  world: World,
): readonly FoundGroup[] {
  const groups: { records: SourceRecord[]; keyless?: string }[] = [];
  const known = new Map<string, { records: SourceRecord[] }>();
  for (const record of records) {
    const keys = grain.key.map((key) => interpret(key, record.subject, undefined, world));
    const missing = keys.find((key) => key.value === undefined);
    if (missing !== undefined) {
      groups.push({ records: [record], keyless: missing.blame ?? '' });
      continue;
    }
    const key = JSON.stringify(keys.map((one) => one.value));
    const group = known.get(key);
    if (group !== undefined) group.records.push(record);
    else {
      const made = { records: [record] };
      known.set(key, made);
      groups.push(made);
    }
  }
  return groups;
}

/** What `where` gives for a group, and the records and kept record that its clauses read. */
export type GroupReading = {
  readonly truth: boolean | undefined;
  readonly blame?: string;
  /** `where` on the record that decided. */
  readonly trace: Trace;
  readonly records: readonly SourceRecord[];
  readonly subject: Subject;
  /** The record that stands for the group, or the first. */
  readonly shown: SourceRecord;
};

/** Reads `where` on every record of a group. */
export function readGroup(cohort: Cohort, grain: GroupGrain, group: FoundGroup, world: World): GroupReading {
  const traces = group.records.map((record) => interpret(cohort.where, record.subject, undefined, world));
  const inside = group.records.filter((_, i) => traces[i]?.value === true);
  const deciding =
    traces.find((trace) => trace.value === true) ??
    traces.find((trace) => trace.value === undefined) ??
    traces[0];
  const first = group.records[0] as SourceRecord;
  const trace = deciding as Trace;
  const truth =
    group.keyless !== undefined && trace.value !== false ? undefined : trace.value === true || trace.value;
  const kept = grain.keep === undefined ? undefined : keptRecord(grain.keep, inside, world);
  const blame = group.keyless ?? trace.blame;
  return {
    truth: truth as boolean | undefined,
    trace,
    records: inside,
    shown: kept ?? first,
    subject: groupSubject(grain, inside, kept ?? first, world),
    ...(blame === undefined ? {} : { blame }),
  };
}

function keptRecord(
  keep: NonNullable<GroupGrain['keep']>,
  inside: readonly SourceRecord[],
  world: World,
): SourceRecord | undefined {
  const direction = keep.pick === 'first' ? 1 : -1;
  const ranked = inside.map((record, position) => ({
    record,
    position,
    order: interpret(keep.order, record.subject, undefined, world).value,
  }));
  ranked.sort((a, b) => {
    if (a.order === undefined || b.order === undefined) {
      return Number(a.order === undefined) - Number(b.order === undefined) || a.position - b.position;
    }
    return compare(a.order, b.order) * direction || a.position - b.position;
  });
  return ranked[0]?.record;
}

function compare(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

function groupSubject(
  grain: GroupGrain,
  inside: readonly SourceRecord[],
  shown: SourceRecord,
  world: World,
): Subject {
  return {
    ...shown.subject,
    aggregate: (name) => {
      const aggregate = grain.aggregates[name];
      if (aggregate === undefined) return { type: 'integer', value: undefined, field: name };
      const { blame, ...folded } = aggregated(aggregate, inside, world);
      // The first record that left it undecided says why; an aggregate of nothing names its first field.
      return { ...folded, field: blame ?? firstFieldOf(aggregate.value) ?? firstFieldOf(aggregate.where) ?? name };
    },
  };
}

function aggregated(
  { fn, value, where }: Aggregate,
  inside: readonly SourceRecord[],
  world: World,
): { readonly type: PlainType; readonly value: Plain; readonly blame?: string | undefined } {
  const chosen = inside.filter(
    ({ subject }) => where === undefined || interpret(where, subject, undefined, world).value === true,
  );
  const all =
    value === undefined ? [] : chosen.map(({ subject }) => interpret(value, subject, undefined, world));
  const present = all.filter((trace) => trace.value !== undefined);
  const values = present.map((trace) => trace.value);
  const blame = all.find((trace) => trace.value === undefined)?.blame;
  if (fn === 'count') return { type: 'integer', value: chosen.length };
  if (fn === 'countDistinct') return { type: 'integer', value: new Set(values).size };
  if (fn === 'sum')
    return { type: 'integer', value: values.reduce<number>((total, one) => total + Number(one), 0) };
  if (fn === 'min' || fn === 'max') {
    const sorted = [...values].sort(compare);
    return { type: present[0]?.type ?? 'integer', value: fn === 'min' ? sorted[0] : sorted.at(-1), blame };
  }
  const decisive = fn === 'any';
  const unknown = present.length < all.length;
  return { type: 'truth', value: values.includes(decisive) ? decisive : unknown ? undefined : !decisive, blame };
}
