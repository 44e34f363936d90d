import { SightlineError, isPresent, localDate, textAt } from '@sightline/core';
import type { Calendar, ColumnSchema, Dataset, ListKey, LocalDate } from '@sightline/core';
import type { Source } from '../definition.ts';
import type { ParameterValue } from '../parameters.ts';
import { interpret } from './interpret.ts';

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
  readonly aggregate?: (name: string) => { readonly type: PlainType; readonly value: Plain; readonly field: string };
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
  if (table === undefined || column === undefined) throw new SightlineError('NOT_AVAILABLE', { list, column: name });
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

/** What a code of a union's column means is told by its first part. */
function withCodesOf(source: Extract<Source, { readonly union: unknown }>, name: string, cell: Cell, world: World): Cell {
  const [first] = source.union;
  const node = first?.columns[name];
  const codes =
    first !== undefined && node?.kind === 'field' ? world.dataset.schema[first.list]?.columns[node.column]?.codes : undefined;
  const { codes: _, ...schema } = cell.schema ?? { type: 'text', label: name, kind: 'event' };
  return { ...cell, schema: { ...schema, ...(codes === undefined ? {} : { codes }) } };
}

/** A record of a source, with where it really stands. */
export type SourceRecord = { readonly subject: Subject; readonly list: ListKey; readonly row: number };

/** The records of a source in their order. */
export function sourceRecords(world: World, source: Source): readonly SourceRecord[] {
  if ('list' in source) {
    const { list } = source;
    return Array.from({ length: rowsOf(world, list) }, (_, row) => ({
      subject: recordOf(world, list, row),
      list,
      row,
    }));
  }
  const records: SourceRecord[] = [];
  for (const part of source.union) {
    for (let row = 0; row < rowsOf(world, part.list); row++) {
      const own = recordOf(world, part.list, row);
      if (interpret(part.where, own, undefined, world).value !== true) continue;
      const position = records.length;
      const cell = (name: string): Cell => {
        if (name === '$row') return { type: 'integer', value: position, written: true };
        const node = part.columns[name];
        if (node === undefined) throw new SightlineError('NOT_AVAILABLE', { list: part.list, column: name });
        if (node.kind === 'field') return withCodesOf(source, name, own.cell(node.column), world);
        const { type, value } = interpret(node, own, undefined, world);
        return { type, value, written: value !== undefined };
      };
      const child = Object.keys(part.columns).find((name) =>
        source.union.every((one) => {
          const node = one.columns[name];
          return node?.kind === 'field' && node.column === recordOf(world, one.list, 0).child;
        }),
      );
      records.push({ subject: { list: undefined, row: position, child, cell }, list: part.list, row });
    }
  }
  return records;
}
