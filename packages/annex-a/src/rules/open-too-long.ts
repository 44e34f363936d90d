import { addMonthsToDay } from '@sightline/core';
import type { ListSpec } from '../lists/list-spec.ts';
import type { RecordRule } from './record-rule.ts';
import { eachRecord } from './rules-of-list.ts';

/** A rule that nothing of a list has been open for longer than `months`, its parameter. */
export function openTooLong({ key, openSpan }: ListSpec): RecordRule['find'] {
  return eachRecord(key, ({ dates, open, snapshot }, _, parameters) => {
    const start = dates(openSpan!.start);
    const from = addMonthsToDay(snapshot, -parameters['months']!);
    return (row) => open(row) && start[row]! < from;
  });
}
