import { ABSENT } from '@sightline/core';

/** The rows on which the first date is before the second; a date that is not there is before none, nor after one. */
export function rowsBefore(first: Int32Array, second: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < first.length; row++) {
    // Absent is the least of all numbers, so that no date is before it.
    if (first[row]! < second[row]! && first[row] !== ABSENT) rows.push(row);
  }
  return rows;
}
