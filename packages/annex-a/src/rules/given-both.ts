import type { ListKey } from '@sightline/core';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** Two columns of which a record fills only one at most. */
export function givenBoth(list: ListKey, column: string, other: string): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, (records) => {
      const isGiven = records.given(column);
      const isOtherGiven = records.given(other);
      return (row) => isGiven(row) && isOtherGiven(row);
    }),
  };
}
