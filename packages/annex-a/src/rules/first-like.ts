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
    const { least, span } = rangeOf(values, first);
    const known = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      if (first[row]! < 0) continue;
      // Days and positions in a dictionary span so little that a double holds the product exactly.
      const alike = first[row]! * span + (values[row]! - least);
      const before = known.get(alike);
      if (before === undefined) known.set(alike, row);
      first[row] = before ?? row;
    }
  }
  return first;
}

/** From the least to the greatest of the values of the rows that count. */
function rangeOf(
  values: ArrayLike<number>,
  first: Int32Array,
): { readonly least: number; readonly span: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < first.length; row++) {
    if (first[row]! < 0) continue;
    least = Math.min(least, values[row]!);
    most = Math.max(most, values[row]!);
  }
  return { least, span: most - least + 1 };
}

/** Where the other record lies that a finding compares with. */
export function rowInFile({ table }: ListView, row: number): { readonly otherRow: number } {
  return { otherRow: table.source.excelRow[row]! };
}
