import type { ListKey } from '@sightline/core';
import { both } from './both.ts';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** Two columns of which a record fills only one at most, be it with text that could not be read. */
export function givenBoth(list: ListKey, column: string, other: string): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, ({ given }) => both(given(column), given(other))),
  };
}
