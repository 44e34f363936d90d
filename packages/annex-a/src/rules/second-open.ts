import type { ListKey } from '@sightline/core';
import { firstLike, rowInFile } from './first-like.ts';
import type { RecordRule } from './record-rule.ts';
import { eachRecord } from './rules-of-list.ts';

/** A rule that a child has one record of a list that is open, and no other. */
export function secondOpen(list: ListKey): RecordRule['find'] {
  return eachRecord(list, (records) => {
    const first = firstLike(records, ['childUniqueId'], records.open);
    return (row) => {
      const other = first[row]!;
      return other >= 0 && other !== row && { params: rowInFile(records, other) };
    };
  });
}
