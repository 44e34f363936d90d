import { isPresent } from '@sightline/core';
import type { ListView, RowTest } from './list-view.ts';

/**
 * For each record the first of the list that has the same values in these columns, which may be itself; -1 where one
 * of the columns has no value that could be read.
 *
 * @param among - records that count; all unless stated, -1 for the others
 */
export function firstLike(
  list: ListView,
  columns: readonly string[],
  among: RowTest = () => true,
): Int32Array {
  const { rows } = list.table;
  const held = columns.map(list.column);
  const first = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (!among(row) || !held.every((column) => isPresent(column, row))) first[row] = -1;
  }
  for (const { values } of held) {
    const numbers = new Map<number, number>();
    const known = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      if (first[row]! < 0) continue;
      const value = values[row]!;
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      // Whole below the square of the rows, which a double holds exactly.
      const alike = first[row]! * rows + number;
      const before = known.get(alike);
      if (before === undefined) known.set(alike, row);
      first[row] = before ?? row;
    }
  }
  return first;
}

/** Where the other record lies that a finding compares with. */
export function rowInFile({ table }: ListView, row: number): { readonly otherRow: number } {
  return { otherRow: table.source.excelRow[row]! };
}
