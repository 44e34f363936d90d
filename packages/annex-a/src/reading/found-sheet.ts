import type { Table } from '@sightline/core';
import type { ReadSheet } from '@sightline/workbook';
import type { ListSpec } from '../lists/list-spec.ts';

/** A sheet that holds a list, and what was read of it. */
export type FoundSheet = {
  readonly list: ListSpec;
  readonly file: string;
  /** Of the sheet in its file, counted from 0. */
  readonly position: number;
  readonly sheet: ReadSheet;
  readonly table: Table;
  /** Rows with notes below the records, as Excel numbers them; not in the table. */
  readonly noteRows: readonly number[];
};

/**
 * Order of the sheets of one list, the one to be read first: visible before hidden, more of the columns, more
 * records, then by file name and place in the file, so that the order in which files are given does not
 * decide.
 */
export function byPreference(a: FoundSheet, b: FoundSheet): number {
  return (
    Number(a.sheet.hidden) - Number(b.sheet.hidden) ||
    columnsOf(b) - columnsOf(a) ||
    b.table.rows - a.table.rows ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.position - b.position
  );
}

function columnsOf({ table }: FoundSheet): number {
  return Object.keys(table.columns).length;
}
