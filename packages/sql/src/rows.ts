import { SightlineError, type ColumnSchema } from '@sightline/core';
import { columnSchema, momentSql, type Compiler } from './compiler.ts';
import type { ValueType } from './dialect.ts';
import { listed, type NamedQuery } from './layout.ts';
import type { ListRows, Reading, Rows, Scope } from './scope.ts';

/** The pseudo column that counts the records of a list from 0. */
export const ROW = '$row';

const valueTypes: Readonly<Record<ColumnSchema['type'], ValueType>> = {
  date: 'date',
  integer: 'integer',
  decimal: 'decimal',
  code: 'text',
  text: 'text',
  key: 'text',
};

/** What a column gives in SQL. */
export const valueTypeOf = (schema: ColumnSchema): ValueType => valueTypes[schema.type];

/**
 * The rows of a list, given by the query of that name.
 *
 * @throws {SightlineError} NOT_AVAILABLE when the schema has no such list, or, when read, no such column
 */
export function listRows(compiler: Compiler, list: string, query: string): ListRows {
  const columns = compiler.schema[list]?.columns;
  if (!columns) throw new SightlineError('NOT_AVAILABLE', { list });
  return {
    query,
    list,
    holds: (column) => Object.hasOwn(columns, column),
    typeOf: (column) => {
      if (column === ROW) return 'integer';
      const schema = columnSchema(compiler, list, column);
      if (!schema) throw new SightlineError('NOT_AVAILABLE', { list, column });
      return valueTypeOf(schema);
    },
    schemaOf: (column) => columnSchema(compiler, list, column),
    child: Object.keys(columns).find((column) => columns[column]?.role === 'child'),
    readings: new Map(),
  };
}

/** The rows of a list that `related` or a union reads. */
export function rowsOf(compiler: Compiler, list: string): ListRows {
  let rows = compiler.lists.get(list);
  if (!rows) compiler.lists.set(list, (rows = listRows(compiler, list, `${list}_read`)));
  return rows;
}

/** A column of the rows, and the note that it is read. */
export function columnSql(compiler: Compiler, scope: Scope, column: string, reading: Reading): string {
  const type = scope.rows.typeOf(column);
  const effective = reading === 'happened' && type !== 'date' ? 'written' : reading;
  if (column !== ROW) {
    const readings = scope.rows.readings.get(column);
    if (readings) readings.add(effective);
    else scope.rows.readings.set(column, new Set([effective]));
  }
  return `${scope.alias}.${compiler.dialect.identifier(nameOf(column, effective))}`;
}

/** The name that a reading of a column has in the queries. */
const nameOf = (column: string, reading: Reading): string =>
  reading === 'written' ? column : `${column}$${reading}`;

/** What each reading of a column is, from the column as written. */
export function readingSql(compiler: Compiler, column: string, reading: Reading): string {
  const { dialect } = compiler;
  const name = dialect.identifier(nameOf(column, reading));
  if (reading !== 'happened') return name;
  const written = dialect.identifier(column);
  return `CASE WHEN ${written} <= ${momentSql(compiler, 'to')} THEN ${written} END AS ${name}`;
}

/** The query that gives the rows of a list: only what is read, in the order of the schema. */
export function listQuery(compiler: Compiler, rows: ListRows, name: string): NamedQuery {
  const { dialect, schema } = compiler;
  const columns = Object.keys(schema[rows.list]?.columns ?? {}).flatMap((column) =>
    readingsOf(rows, column).map((reading) => readingSql(compiler, column, reading)),
  );
  const select = [dialect.identifier(ROW), ...columns];
  return { name, sql: `SELECT\n${listed(select)}\nFROM ${dialect.identifier(rows.list)}` };
}

/** Notes for other rows of the same list what is read of these. */
export function addReadings(from: Rows, to: Rows): void {
  for (const [column, readings] of from.readings) {
    to.readings.set(column, new Set([...(to.readings.get(column) ?? []), ...readings]));
  }
}

/** The readings of a column that were noted, always in one order. */
export const readingsOf = (rows: Rows, column: string): readonly Reading[] =>
  (['written', 'happened', 'text'] as const).filter((reading) => rows.readings.get(column)?.has(reading));
