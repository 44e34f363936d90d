import type { Table } from './table.ts';

/**
 * Where a record stands: file, sheet and Excel row.
 *
 * @param row - 0-based position of the record in the table
 * @example
 * import { placeOfRecord, tableFromRecords } from '@sightline/core';
 * const schema = { key: 'visits', label: 'Visits', columns: { child: { type: 'key', label: 'Child', kind: 'event' } } };
 * placeOfRecord(tableFromRecords('visits', schema, [{ child: 'C1' }]), 0) // => { file: '', sheet: 'visits', row: 1 }
 */
export function placeOfRecord(
  { source }: Table,
  row: number,
): { readonly file: string; readonly sheet: string; readonly row: number } {
  const { file, sheet } = source.then?.findLast(({ from }) => from <= row) ?? source;
  return { file, sheet, row: source.excelRow[row]! };
}
