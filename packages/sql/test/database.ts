import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { englandAndWales, type Calendar, type Dataset, type DatasetSchema } from '@sightline/core';
import {
  createTablesSql,
  insertRowsSql,
  rowsForSql,
  workingDaysTableSql,
  type SqlQuery,
} from '@sightline/sql';

/** A row as plain values; counts are numbers, dates `YYYY-MM-DD`. */
export type Row = Record<string, string | number | boolean | null>;

/** A database in memory with the lists of one schema. */
export type Database = {
  /** Puts a dataset in the place of the one before. */
  readonly load: (dataset: Dataset) => Promise<void>;
  readonly run: (query: SqlQuery) => Promise<Row[]>;
  readonly close: () => void;
};

/** Opens DuckDB with empty lists and the working days of a calendar. */
export async function openDatabase(
  schema: DatasetSchema,
  calendar: Calendar = englandAndWales,
): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection: DuckDBConnection = await instance.connect();
  await connection.run(createTablesSql(schema, 'duckdb'));
  await connection.run(workingDaysTableSql(calendar, 'duckdb'));
  return {
    load: async (dataset) => {
      for (const list of Object.keys(schema)) {
        const table = dataset.tables[list];
        const rows = table ? insertRowsSql(rowsForSql(table), 'duckdb') : '';
        await connection.run(`DELETE FROM "${list}"; ${rows}`);
      }
    },
    run: async ({ text, parameters }) => {
      const reader = await connection.runAndReadAll(text, { ...parameters });
      return reader.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(plain)));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Numbers of 64 bits arrive as texts. */
function plain([name, value]: [string, unknown]): [string, string | number | boolean | null] {
  if (typeof value === 'string' && /^-?\d+$/.test(value) && countColumns.has(name))
    return [name, Number(value)];
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return [name, value];
  }
  throw new Error(`${name} is not a plain value`);
}

const countColumns = new Set(['id', 'n', 'total', 'lower_middle', 'upper_middle']);

/** A place with its code or field, such as `unknown:closed`. */
export const placeWords = (row: Row): string =>
  [row['place'], row['code'] ?? row['field']].filter((part) => part !== null && part !== '').join(':');
