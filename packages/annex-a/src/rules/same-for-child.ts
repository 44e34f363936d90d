import type { ListKey } from '@sightline/core';
import { firstLike, rowInFile } from './first-like.ts';
import type { RecordFault, RecordRule } from './record-rule.ts';

/** A rule that a number is the same on all of a child's records; it is compared with that of the first that has one. */
export function sameForChild(list: ListKey, columns: readonly string[]): RecordRule['find'] {
  return (lists) => {
    const records = lists.of(list);
    return columns.flatMap((column) => {
      const numbers = records.integers(column);
      const first = firstLike(records, ['childUniqueId'], records.known(column));
      const faults: RecordFault[] = [];
      first.forEach((other, row) => {
        if (other >= 0 && numbers[row] !== numbers[other])
          faults.push({ row, column, params: rowInFile(records, other) });
      });
      return faults;
    });
  };
}
