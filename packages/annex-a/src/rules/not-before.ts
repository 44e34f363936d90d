import type { ListKey } from '@sightline/core';
import { rowsBefore } from './rows-before.ts';
import { recordsOf } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** A date that may not come before another of its record; it may be on the same day. */
export function notBefore(list: ListKey, date: string, other: string): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [date, other],
    find: recordsOf(list, (records) => rowsBefore(records.dates(date), records.dates(other))),
  };
}
