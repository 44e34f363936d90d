import { textAt } from './column.ts';
import type { Table } from './table.ts';

/**
 * The values that name each record of a table, for its finding's id only: they identify people.
 *
 * @param columns - columns that together should not repeat; one that the table lacks counts as blank
 * @returns a function from a row to one text
 *
 * @example
 * import { naturalKeyOf, tableFromRecords } from '@sightline/core';
 * const schema = { label: 'Visits', columns: { child: { type: 'key', label: 'Child', kind: 'event' } } };
 * naturalKeyOf(tableFromRecords('visits', schema, [{ child: 'C1' }]), ['child', 'day'])(0) // => 'C1|'
 */
export function naturalKeyOf(table: Table, columns: readonly string[]): (row: number) => string {
  const held = columns.map((key) => table.columns[key]);
  return (row) => held.map((column) => (column && textAt(column, row)) ?? '').join('|');
}
