import { SightlineError, isPresent, localDate, textAt } from '@sightline/core';
import type { Calendar, ColumnSchema, Dataset, ListKey, LocalDate } from '@sightline/core';
import type { ParameterValue } from '../parameters.ts';

/** A value in plain words of the language: dates and texts as strings, absent as undefined. */
export type Plain = string | number | boolean | undefined;

export type PlainType = 'date' | 'integer' | 'text' | 'truth';

/** One cell of a record, as recorded: a date after the snapshot is still in it. */
export type Cell = {
  readonly type: PlainType;
  readonly value: Plain;
  /** Anything was written, readable or not. */
  readonly written: boolean;
  readonly schema?: ColumnSchema;
};

/** What stands where a tree is interpreted: a record, or a group with the record that is kept for it. */
export type Subject = {
  readonly list: ListKey | undefined;
  readonly row: number;
  /** Name of the column that identifies the child. */
  readonly child: string | undefined;
  readonly cell: (column: string) => Cell;
  readonly aggregate?: (name: string) => {
    readonly type: PlainType;
    readonly value: Plain;
    readonly field: string;
  };
};

/** What a tree is interpreted with. */
export type World = {
  readonly dataset: Dataset;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly calendar: Calendar;
};

function cellOf(world: World, list: ListKey, row: number, name: string): Cell {
  if (name === '$row') return { type: 'integer', value: row, written: true };
  const table = world.dataset.tables[list];
  const column = table?.columns[name];
  if (table === undefined || column === undefined)
    throw new SightlineError('NOT_AVAILABLE', { list, column: name });
  const text = textAt(column, row);
  const found = world.dataset.schema[list]?.columns[name];
  const schema = found === undefined ? {} : { schema: found };
  const written = isPresent(column, row) || table.invalid[name]?.has(row) === true;
  if (column.type === 'date') {
    return { type: 'date', value: text === undefined ? undefined : localDate(text), written, ...schema };
  }
  if (column.type === 'integer' || column.type === 'decimal') {
    return { type: 'integer', value: text === undefined ? undefined : Number(text), written, ...schema };
  }
  return { type: 'text', value: text, written, ...schema };
}

/** A record of a list. */
export function recordOf(world: World, list: ListKey, row: number): Subject {
  const columns = world.dataset.schema[list]?.columns ?? {};
  return {
    list,
    row,
    child: Object.keys(columns).find((name) => columns[name]?.role === 'child'),
    cell: (name) => cellOf(world, list, row, name),
  };
}

/** Number of records of a list. @throws NOT_AVAILABLE */
export function rowsOf(world: World, list: ListKey): number {
  const table = world.dataset.tables[list];
  if (table === undefined) throw new SightlineError('NOT_AVAILABLE', { list });
  return table.rows;
}
