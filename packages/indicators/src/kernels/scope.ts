import { ABSENT, SightlineError } from '@sightline/core';
import type { Calendar, ColumnSchema, Dataset, ListKey, Table, WorkingDayTable } from '@sightline/core';
import type { Expr } from '../expr.ts';
import type { ParameterValue } from '../parameters.ts';
import { makeInterner } from './interner.ts';
import type { Interner } from './interner.ts';
import type { KeyIndex, Values } from './key-index.ts';
import type { Vector } from './vector.ts';

/** A column as recorded: dates after the snapshot are still in it. */
export type RawColumn = {
  readonly type: 'date' | 'integer' | 'text' | 'decimal';
  readonly values: Int32Array;
  /** The latest day of a date column; a snapshot on or after it hides nothing. */
  readonly latest: number;
  /** 1 where anything was written, readable or not. */
  readonly anyText: () => Uint8Array;
  readonly schema?: ColumnSchema;
};

/** The records, or groups, that an expression is read over, with the vectors already made. */
export type Scope = {
  readonly size: number;
  /** The list the records are of; a union has none. */
  readonly list: ListKey | undefined;
  readonly childColumn: string | undefined;
  readonly column: (name: string) => RawColumn | undefined;
  /** Position in its list of the record at a place of the scope; -1 when none stands there. */
  readonly recordAt: (index: number) => number;
  readonly aggregate?: (name: string) => Vector;
  /** The field that left an aggregate of a group undecided. */
  readonly aggregateField?: (name: string, group: number) => string;
  readonly made: Made;
};

/** What has been made of the records of a scope. */
export type Made = {
  /** Vectors that do not depend on the period. */
  readonly lasting: Map<string, Vector>;
  /** Vectors that do, of the period that was read last. */
  readonly passing: Map<string, Vector>;
  /** First and last day of that period. */
  period: string;
  readonly dimensions: Map<string, Dimension>;
  /** One record for each value of a column. */
  readonly byColumn: Map<string, Scope>;
};

/**
 * Records parted by what a dimension says of them: the position of each record's part, and the name of each part, an empty
 * text for blank. Every part has a record.
 */
export type Parts = { readonly of: Int32Array; readonly names: readonly string[] };

/** A dimension over records: their parts, in the dimension's order with blank last. */
export type Dimension = {
  readonly name: string;
  readonly parts: Parts;
  readonly order: readonly string[];
  /** Reached by child from another list. */
  readonly joined: boolean;
};

/** Nothing made yet. */
export const nothingMade = (): Made => ({
  lasting: new Map(),
  passing: new Map(),
  period: '',
  dimensions: new Map(),
  byColumn: new Map(),
});

/**
 * Vectors of a scope that are held at once. Definitions of one list are read one after the other and share theirs; more than this
 * would keep what is not asked for again.
 */
const MOST_HELD = 256;

/** Holds what was made, and lets go of all that was held before when that has become too much. */
export function hold<T>(held: Map<string, T>, key: string, made: T): T {
  if (held.size >= MOST_HELD) held.clear();
  held.set(key, made);
  return made;
}

/** The vectors of the period that is being read; those of another one are let go. */
export function passingOf({ made }: Scope, { from, to }: Reading): Map<string, Vector> {
  const period = `${from}|${to}`;
  if (made.period !== period) {
    made.passing.clear();
    made.period = period;
  }
  return made.passing;
}

/** One dataset being read: everything that several definitions and periods share. */
export type Session = {
  readonly dataset: Dataset;
  readonly calendar: Calendar;
  readonly workingDays: WorkingDayTable;
  readonly interner: Interner;
  readonly lists: Map<ListKey, Scope>;
  /** Records by a key of one part, by the column of that key. */
  readonly indexes: WeakMap<Values, KeyIndex>;
};

/** One definition over one period. `timed` and `projected` are raised by kernels while a vector is made. */
export type Reading = {
  readonly session: Session;
  readonly from: number;
  readonly to: number;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** An expression over every record of a scope, made once. */
  readonly vector: (node: Expr, scope: Scope) => Vector;
  timed: boolean;
  projected: boolean;
};

/** Opens a dataset for reading. */
export function openSession(dataset: Dataset, calendar: Calendar, workingDays: WorkingDayTable): Session {
  return {
    dataset,
    calendar,
    workingDays,
    interner: makeInterner(),
    lists: new Map(),
    indexes: new WeakMap(),
  };
}

function rawColumn(
  table: Table,
  name: string,
  schema: ColumnSchema | undefined,
  interner: Interner,
): RawColumn {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) throw new SightlineError('NOT_AVAILABLE', { list: table.key, column: name });
  const values =
    column.type === 'date' || column.type === 'integer'
      ? column.values
      : column.type === 'decimal'
        ? Int32Array.from(column.values, (value) => (Number.isNaN(value) ? ABSENT : 0))
        : interner.column(column.values, column.dictionary);
  const type =
    column.type === 'date' || column.type === 'integer' || column.type === 'decimal' ? column.type : 'text';
  let latest = ABSENT;
  if (type === 'date')
    for (let row = 0; row < values.length; row++) latest = Math.max(latest, values[row] as number);
  const anyText = (): Uint8Array => {
    const written = new Uint8Array(table.rows);
    for (let row = 0; row < table.rows; row++) written[row] = values[row] === ABSENT ? 0 : 1;
    for (const row of table.invalid[name]?.keys() ?? []) written[row] = 1;
    return written;
  };
  return { type, values, latest, anyText, ...(schema === undefined ? {} : { schema }) };
}

/** The pseudo column that every list has: the position of the record. */
export function positions(size: number): RawColumn {
  const values = new Int32Array(size);
  for (let row = 0; row < size; row++) values[row] = row;
  return { type: 'integer', values, latest: ABSENT, anyText: () => new Uint8Array(size).fill(1) };
}

/** Makes each column once. */
export function columnsOnce(make: (name: string) => RawColumn | undefined): Scope['column'] {
  const made = new Map<string, RawColumn | undefined>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name);
  };
}

/** The records of one list. @throws NOT_AVAILABLE when the dataset lacks it. */
export function listScope(session: Session, list: ListKey): Scope {
  const known = session.lists.get(list);
  if (known !== undefined) return known;
  const { tables } = session.dataset;
  const table = Object.hasOwn(tables, list) ? tables[list] : undefined;
  if (table === undefined) throw new SightlineError('NOT_AVAILABLE', { list });
  const columns = session.dataset.schema[list]?.columns ?? {};
  const scope: Scope = {
    size: table.rows,
    list,
    childColumn: Object.keys(columns).find((name) => columns[name]?.role === 'child'),
    column: columnsOnce((name) =>
      name === '$row' ? positions(table.rows) : rawColumn(table, name, columns[name], session.interner),
    ),
    recordAt: (index) => index,
    made: nothingMade(),
  };
  session.lists.set(list, scope);
  return scope;
}

/** A column of a scope. @throws NOT_AVAILABLE when there is none. */
export function columnOf(scope: Scope, name: string): RawColumn {
  const column = scope.column(name);
  if (column === undefined)
    throw new SightlineError('NOT_AVAILABLE', { list: scope.list ?? '', column: name });
  return column;
}
