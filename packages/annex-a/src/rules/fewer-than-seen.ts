import { ABSENT, addMonthsToDay } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { RecordFault, RecordRule } from './record-rule.ts';

/** Columns of a count of a child's earlier events. */
type CountOfEvents = {
  /** The count, stated on each record of the child. */
  readonly count: string;
  /** Days of the events that are counted. */
  readonly events: string;
  /** The latest of these days is the one from which the count looks back. */
  readonly latest: string;
};

/**
 * A rule that a count of the 12 months before a child's latest event is not below what the list itself shows: the days
 * before it, each once, on which there was one. Other lists of the child and earlier months may hold more, so that a
 * higher count is in order. Whether the day 12 months before is inside is left open. Told of the latest record.
 */
export function fewerThanSeen(list: ListKey, { count, events, latest }: CountOfEvents): RecordRule['find'] {
  return (lists, parameters) => {
    const records = lists.of(list);
    const stated = records.integers(count);
    const days = records.dates(events);
    const latestDays = records.dates(latest);
    const faults: RecordFault[] = [];
    for (const [row, child] of records.children.entries()) {
      if (child < 0) continue;
      const rows = lists.rowsOf(list, child);
      if (rows[0] !== row || rows.length < 2) continue;
      const last = latestOf(rows, latestDays, records.snapshot);
      if (last === undefined || stated[last] === ABSENT) continue;
      const to = latestDays[last]!;
      const from = addMonthsToDay(to, -parameters['months']!);
      const seen = new Set(rows.map((one) => days[one]!).filter((day) => day > from && day < to));
      if (seen.size > stated[last]!) faults.push({ row: last, params: { count: seen.size } });
    }
    return faults;
  };
}

/** The first row with the latest day that has been; none where no day is known. */
function latestOf(rows: readonly number[], days: Int32Array, snapshot: number): number | undefined {
  let last: number | undefined;
  for (const row of rows) {
    const day = days[row]!;
    if (day === ABSENT || day > snapshot) continue;
    if (last === undefined || day > days[last]!) last = row;
  }
  return last;
}
