import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListView } from './list-view.ts';
import { before, eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** A date that may not lie before the start of its record, nor after its end, or after the snapshot while it has none. */
export function notOutside(
  list: ListKey,
  date: string,
  start: string,
  end: string,
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [date, start, end],
    find: eachRecord(list, (records) => {
      const dates = records.dates(date);
      const isEarly = before(dates, records.dates(start));
      const isLate = before(endOrSnapshot(records, end), dates);
      return (row) => isEarly(row) || isLate(row);
    }),
  };
}

/** Epoch day on which each record ends, the snapshot where nothing is written; `ABSENT` where it could not be read. */
export function endOrSnapshot(records: ListView, end: string): Int32Array {
  const isBlank = records.blank(end);
  return records.dates(end).map((day, row) => (day === ABSENT && isBlank(row) ? records.snapshot : day));
}
