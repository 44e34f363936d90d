import type { ListKey } from '@sightline/core';
import { both } from './both.ts';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** A column that means nothing while another is blank. Text that could not be read is written all the same. */
export function givenWithout(
  list: ListKey,
  column: string,
  other: string,
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, ({ given, blank }) => both(given(column), blank(other))),
  };
}
