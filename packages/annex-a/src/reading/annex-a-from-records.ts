import { SightlineError } from '@sightline/core';
import type { Column, Dataset, Finding, Layout, ListKey, LocalDate, Table } from '@sightline/core';
import { cellReader } from '@sightline/workbook';
import { annexALists } from '../lists/annex-a-lists.ts';
import { columnsOf } from '../lists/columns-of.ts';
import { datasetOf } from '../dataset/dataset-of.ts';
import type { ListColumn } from '../lists/list-spec.ts';
import { columnSpecOf } from './table-spec-of.ts';

/** Lists as plain records, by list key; a record's keys are the column keys of its list. */
export type AnnexARecords = Readonly<Partial<Record<ListKey, readonly Readonly<Record<string, unknown>>[]>>>;

/** What {@link annexAFromRecords} is told of the records. */
export type RecordsOptions = {
  /** Snapshot date: the day that the lists describe. */
  readonly asAt: LocalDate;
  /** GSS code; empty unless stated. */
  readonly authority?: string;
  /** `2024` unless stated. */
  readonly layout?: Layout;
};

/**
 * The same dataset as from files, from records that a program already holds.
 *
 * Values are read as the cells of a file would be: dates as `YYYY-MM-DD` texts, counts as numbers. A code may
 * be the code itself (`WBRI`), the text Ofsted prefers (`a) WBRI`) or any spelling that a file may hold. A
 * column of the layout that no record has is there and blank. Records have no sheets or headings to find fault
 * with, so `findings` (of structure only, as with files) is empty; `checkDataset` gives the others.
 *
 * @throws {SightlineError} UNKNOWN_LIST, UNKNOWN_COLUMN when a key is not that of a list, or of a column
 *   that the list has in the layout
 * @example
 * import { localDate, toRecords } from '@sightline/core';
 * import { annexAFromRecords } from '@sightline/annex-a';
 * const records = { referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-02-29', gender: 'Female' }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * toRecords(dataset.tables.referrals)[0].gender // => 'b'
 */
export function annexAFromRecords(
  records: AnnexARecords,
  options: RecordsOptions,
): { readonly dataset: Dataset; readonly findings: readonly Finding[] } {
  const { asAt, authority = '', layout = '2024' } = options;
  for (const key of Object.keys(records)) {
    if (!annexALists.some((list) => list.key === key))
      throw new SightlineError('UNKNOWN_LIST', { list: key });
  }
  const tables: Record<string, Table> = {};
  const layouts: Record<string, Layout> = {};
  for (const list of annexALists) {
    const given = records[list.key];
    if (!given) continue;
    tables[list.key] = tableOf(list.key, columnsOf(list, layout), given);
    layouts[list.key] = layout;
  }
  return { dataset: datasetOf(authority, asAt, tables, layouts), findings: [] };
}

function tableOf(
  list: ListKey,
  held: readonly ListColumn[],
  records: readonly Readonly<Record<string, unknown>>[],
): Table {
  const known = new Set(held.map((column) => column.key));
  for (const record of records) {
    const column = Object.keys(record).find((key) => !known.has(key));
    if (column !== undefined) throw new SightlineError('UNKNOWN_COLUMN', { list, column });
  }
  const columns: Record<string, Column> = {};
  const invalid: Record<string, ReadonlyMap<number, string>> = {};
  for (const column of held) {
    const read = columnOf(
      column,
      records.map((record) => record[column.key]),
    );
    columns[column.key] = read.column;
    if (read.invalid.size > 0) invalid[column.key] = read.invalid;
  }
  const excelRow = Int32Array.from(records, (_, row) => row + 1);
  return {
    key: list,
    rows: records.length,
    columns,
    invalid,
    source: { file: '', sheet: list, firstRow: 1, excelRow },
  };
}

/** Values are read as the cells of a file are, but a code that stands for itself needs no other spelling. */
function columnOf(
  column: ListColumn,
  given: readonly unknown[],
): { readonly column: Column; readonly invalid: ReadonlyMap<number, string> } {
  const reader = cellReader(columnSpecOf(column), false);
  const codes = new Set(column.codes?.codes.map(({ code }) => code));
  const values = new Int32Array(given.length).fill(reader.absent);
  const invalid = new Map<number, string>();
  given.forEach((value, row) => {
    if (value === undefined || value === null) return;
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    const reading = typeof value === 'number' ? reader.number(value) : reader.text(text);
    values[row] = reading.value;
    if (reading.raw !== undefined && !codes.has(text)) invalid.set(row, reading.raw);
  });
  const { type } = column;
  return {
    column:
      type === 'date' || type === 'integer'
        ? { type, values }
        : { type, values, dictionary: reader.dictionary },
    invalid,
  };
}
