import type { ListKey } from '@sightline/core';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** A column that means nothing while another is blank. */
export function givenWithout(
  list: ListKey,
  column: string,
  other: string,
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, (records) => {
      const isGiven = records.given(column);
      const isOtherBlank = records.blank(other);
      return (row) => isGiven(row) && isOtherBlank(row);
    }),
  };
}
