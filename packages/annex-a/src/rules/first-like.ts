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
  return held.reduce<Int32Array>((alike, { values }) => firstOfPairs(alike, values), first);
}

/**
 * For each row the first that has the same pair of whole numbers; -1 where the first of the pair is below zero.
 *
 * Rows stand in a table by a hash of their pair, in the next free place where it is taken. A map would need one key for two
 * numbers, which no longer is a small whole number and costs several times as much.
 */
export function firstOfPairs(ones: ArrayLike<number>, others: ArrayLike<number>): Int32Array {
  const rows = ones.length;
  const first = new Int32Array(rows);
  let size = 2;
  while (size < 2 * rows) size *= 2;
  const table = new Int32Array(size).fill(-1);
  for (let row = 0; row < rows; row++) {
    const one = ones[row]!;
    const other = others[row]!;
    if (one < 0) {
      first[row] = -1;
      continue;
    }
    const hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & (size - 1);
    let held = table[place]!;
    while (held >= 0 && (ones[held] !== one || others[held] !== other)) {
      place = (place + 1) & (size - 1);
      held = table[place]!;
    }
    if (held < 0) table[place] = held = row;
    first[row] = held;
  }
  return first;
}

/** Where the other record lies that a finding compares with. */
export function rowInFile({ table }: ListView, row: number): { readonly otherRow: number } {
  return { otherRow: table.source.excelRow[row]! };
}
