import { dictionaryColumn, textAt } from './column.ts';
import type { ColumnSchema, TableSchema } from './dataset.ts';
import { toEpochDay } from './epoch-day.ts';
import { parseLocalDate } from './local-date.ts';
import { SightlineError } from './sightline-error.ts';
import { ABSENT } from './table.ts';
import type { Column, ListKey, Table } from './table.ts';

/**
 * A table from plain records, one column for each of the schema's columns.
 *
 * Dates are `YYYY-MM-DD` texts, integers numbers, decimals numbers or decimal texts, codes, text and keys texts.
 * `undefined`, `null` and blank text are absent. A value of another kind is absent too and its text is kept in
 * `invalid`. Codes are not compared with the schema's codes.
 *
 * @throws {SightlineError} UNKNOWN_COLUMN when a record names a column that the schema does not
 * @example
 * import { tableFromRecords, toRecords } from '@sightline/core';
 * const start = { type: 'date', label: 'Start', kind: 'event' } as const;
 * const schema = { key: 'visits', label: 'Visits', columns: { start } };
 * toRecords(tableFromRecords('visits', schema, [{ start: '2024-02-29' }, {}])) // => [{ start: '2024-02-29' }, { start: null }]
 */
export function tableFromRecords(
  key: ListKey,
  schema: TableSchema,
  records: readonly Readonly<Record<string, unknown>>[],
): Table {
  for (const record of records) {
    for (const column of Object.keys(record)) {
      if (!Object.hasOwn(schema.columns, column))
        throw new SightlineError('UNKNOWN_COLUMN', { list: key, column });
    }
  }
  const columns: Record<string, Column> = {};
  const invalid: Record<string, ReadonlyMap<number, string>> = {};
  for (const [name, { type }] of Object.entries(schema.columns)) {
    const unread = new Map<number, string>();
    const values = records.map((record) => (isBlank(record[name]) ? undefined : record[name]));
    columns[name] = columnFrom(type, values, (row) => unread.set(row, rawText(values[row])));
    if (unread.size > 0) invalid[name] = unread;
  }
  const excelRow = Int32Array.from(records, (_, row) => row + 1);
  return {
    key,
    rows: records.length,
    columns,
    invalid,
    source: { file: '', sheet: key, firstRow: 1, excelRow },
  };
}

/**
 * The rows of a table as plain records. Dates and decimals are texts, integers numbers, absent values `null`; what could
 * not be read is `null` as well, its text is in `table.invalid`.
 *
 * @example
 * import { tableFromRecords, toRecords } from '@sightline/core';
 * const staff = { type: 'integer', label: 'Staff', kind: 'state' } as const;
 * const schema = { key: 'teams', label: 'Teams', columns: { staff } };
 * toRecords(tableFromRecords('teams', schema, [{ staff: 4 }, { staff: 'four' }])) // => [{ staff: 4 }, { staff: null }]
 */
export function toRecords(table: Table): Record<string, string | number | null>[] {
  const columns = Object.entries(table.columns);
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      columns.map(([name, column]) => {
        const text = textAt(column, row);
        return [name, text === undefined ? null : column.type === 'integer' ? Number(text) : text];
      }),
    ),
  );
}

function columnFrom(
  type: ColumnSchema['type'],
  values: readonly unknown[],
  cannotRead: (row: number) => void,
): Column {
  const read = <T>(parse: (value: unknown) => T | undefined): (T | undefined)[] =>
    values.map((value, row) => {
      if (value === undefined) return undefined;
      const parsed = parse(value);
      if (parsed === undefined) cannotRead(row);
      return parsed;
    });
  switch (type) {
    case 'date':
      return { type, values: Int32Array.from(read(dayFrom), (day) => day ?? ABSENT) };
    case 'integer':
      return { type, values: Int32Array.from(read(integerFrom), (value) => value ?? ABSENT) };
    case 'decimal':
      return decimalColumn(values, read);
    case 'code':
    case 'text':
    case 'key':
      return dictionaryColumn(
        type,
        read((value) => (typeof value === 'string' ? value : undefined)),
      );
  }
}

function dayFrom(value: unknown): number | undefined {
  const date = typeof value === 'string' ? parseLocalDate(value) : undefined;
  return date === undefined ? undefined : toEpochDay(date);
}

function integerFrom(value: unknown): number | undefined {
  return typeof value === 'number' && (value | 0) === value && value !== ABSENT ? value : undefined;
}

/** All values share one scale: as many places as the value with most of them. */
function decimalColumn(
  values: readonly unknown[],
  read: <T>(parse: (value: unknown) => T | undefined) => (T | undefined)[],
): Column {
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, decimalParts(value)?.places.length ?? 0);
  const scaled = read((value) => {
    const parts = decimalParts(value);
    const units = parts && Number(parts.whole + parts.places.padEnd(decimals, '0'));
    return units !== undefined && Number.isSafeInteger(units) ? units : undefined;
  });
  return { type: 'decimal', values: Float64Array.from(scaled, (value) => value ?? Number.NaN), decimals };
}

function decimalParts(value: unknown): { whole: string; places: string } | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value));
  return parts ? { whole: parts[1]!, places: parts[2] ?? '' } : undefined;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function rawText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
