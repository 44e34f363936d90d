import { ABSENT, isPresent, textAt, type Column, type DatasetSchema, type Table } from '@sightline/core';
import type { Dialect } from './dialect.ts';
import { listed } from './layout.ts';
import { dialectOf, type DialectName } from './options.ts';
import { ROW, valueTypeOf } from './rows.ts';

/** A value of a row: dates as `YYYY-MM-DD`, decimals as text so that they stay exact, `null` when absent. */
export type SqlRowValue = string | number | boolean | null;

/** Plain rows to load into a table. */
export type SqlRows = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlRowValue[])[];
};

/**
 * CREATE TABLE for lists, as the queries read them: named by list key, with `$row`, the position of a record from 0, and
 * beside each column `<column>$text`, which is true where anything was written, readable or not.
 *
 * @param lists - list keys; every list of the schema when left out
 * @example
 * import { createTablesSql } from '@sightline/sql';
 * const start = { type: 'date', label: 'Start', kind: 'event' };
 * const schema = { visits: { key: 'visits', label: 'Visits', columns: { start } } };
 * createTablesSql(schema, 'duckdb') // => 'CREATE TABLE "visits" (\n  "$row" INTEGER NOT NULL,\n  "start" DATE,\n  "start$text" BOOLEAN\n);\n'
 */
export function createTablesSql(
  schema: DatasetSchema,
  dialect: DialectName | Dialect,
  lists: readonly string[] = Object.keys(schema),
): string {
  const { identifier, types } = dialectOf(dialect);
  return lists
    .map((list) => {
      const columns = Object.entries(schema[list]?.columns ?? {}).flatMap(([name, column]) => [
        `${identifier(name)} ${types[valueTypeOf(column)]}`,
        `${identifier(textColumn(name))} ${types.truth}`,
      ]);
      const row = `${identifier(ROW)} ${types.integer} NOT NULL`;
      return `CREATE TABLE ${identifier(list)} (\n${listed([row, ...columns])}\n);\n`;
    })
    .join('\n');
}

const textColumn = (column: string): string => `${column}$text`;

/**
 * The records of a table as plain rows, for a bulk loader. Columns that the table lacks are left out.
 *
 * @example
 * import { tableFromRecords } from '@sightline/core';
 * import { rowsForSql } from '@sightline/sql';
 * const schema = { key: 'teams', label: 'Teams', columns: { staff: { type: 'integer', label: 'Staff', kind: 'state' } } };
 * rowsForSql(tableFromRecords('teams', schema, [{ staff: 4 }, { staff: 'four' }])).rows // => [[0, 4, true], [1, null, true]]
 */
export function rowsForSql(table: Table): SqlRows {
  const columns = Object.entries(table.columns);
  const rows = Array.from({ length: table.rows }, (_, row): SqlRowValue[] => [
    row,
    ...columns.flatMap(([name, column]): SqlRowValue[] => {
      const value = valueAt(column, row);
      return [value, value !== null || table.invalid[name]?.has(row) === true];
    }),
  ]);
  return { table: table.key, columns: [ROW, ...columns.flatMap(([name]) => [name, textColumn(name)])], rows };
}

function valueAt(column: Column, row: number): SqlRowValue {
  if (!isPresent(column, row)) return null;
  return column.type === 'integer' ? (column.values[row] ?? ABSENT) : (textAt(column, row) ?? null);
}

/** Rows that one INSERT carries: no database takes fewer. */
const ROWS_A_STATEMENT = 1000;

/**
 * INSERT statements for plain rows, values in the text. For small tables: a warehouse has faster ways in.
 *
 * @example
 * import { insertRowsSql } from '@sightline/sql';
 * insertRowsSql({ table: 'teams', columns: ['$row', 'name'], rows: [[0, "King's"]] }, 'duckdb') // => 'INSERT INTO "teams" ("$row", "name") VALUES\n  (0, \'King\'\'s\');\n'
 */
export function insertRowsSql({ table, columns, rows }: SqlRows, dialect: DialectName | Dialect): string {
  const { identifier, text, boolean } = dialectOf(dialect);
  const shown = (value: SqlRowValue): string => {
    if (value === null) return 'NULL';
    if (typeof value === 'boolean') return boolean(value);
    return typeof value === 'number' ? String(value) : text(value);
  };
  const head = `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(', ')}) VALUES\n`;
  const statements: string[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const part = rows.slice(start, start + ROWS_A_STATEMENT);
    statements.push(`${head}${listed(part.map((row) => `(${row.map(shown).join(', ')})`))};\n`);
  }
  return statements.join('');
}
