import type { ListKey } from '@sightline/core';
import { before, eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** A date that may not come before another of its record; it may be on the same day. */
export function notBefore(list: ListKey, date: string, other: string): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [date, other],
    find: eachRecord(list, (records) => before(records.dates(date), records.dates(other))),
  };
}
