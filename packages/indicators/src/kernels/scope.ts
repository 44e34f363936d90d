import { ABSENT, SightlineError } from '@sightline/core';
import type { Calendar, ColumnSchema, Dataset, ListKey, Table, WorkingDayTable } from '@sightline/core';
import type { Expr } from '../expr.ts';
import type { ParameterValue } from '../parameters.ts';
import { makeInterner } from './interner.ts';
import type { Interner } from './interner.ts';
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
  /** Vectors that do not depend on the period. */
  readonly lasting: Map<string, Vector>;
  /** Vectors that do. */
  readonly passing: Map<string, Vector>;
};

/** One dataset being read: everything that several definitions and periods share. */
export type Session = {
  readonly dataset: Dataset;
  readonly calendar: Calendar;
  readonly workingDays: WorkingDayTable;
  readonly interner: Interner;
  readonly lists: Map<ListKey, Scope>;
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
  return { dataset, calendar, workingDays, interner: makeInterner(), lists: new Map() };
}

/** Forgets what depends on the period. */
export function forgetPeriod(session: Session): void {
  for (const scope of session.lists.values()) scope.passing.clear();
}

function rawColumn(
  table: Table,
  name: string,
  schema: ColumnSchema | undefined,
  interner: Interner,
): RawColumn {
  const column = table.columns[name];
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
  if (type === 'date') for (const day of values) if (day > latest) latest = day;
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
  const table = session.dataset.tables[list];
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
    lasting: new Map(),
    passing: new Map(),
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
