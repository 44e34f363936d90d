import type { ListKey } from '@sightline/core';
import { eachColumn } from './each-column.ts';
import { firstLike, rowInFile } from './first-like.ts';
import type { RecordRule } from './record-rule.ts';

/** A rule that a number is the same on all of a child's records; it is compared with that of the first that has one. */
export function sameForChild(list: ListKey, columns: readonly string[]): RecordRule['find'] {
  return eachColumn(list, columns, (records, column) => {
    const numbers = records.integers(column);
    const first = firstLike(records, ['childUniqueId'], records.known(column));
    return (row) => {
      const other = first[row]!;
      return other >= 0 && numbers[row] !== numbers[other] && { params: rowInFile(records, other) };
    };
  });
}
