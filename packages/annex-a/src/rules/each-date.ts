import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListView } from './list-view.ts';
import type { RecordFault, RecordRule } from './record-rule.ts';

/**
 * A rule that looks at several dates of a record, each by itself. A column that the dataset lacks is passed over, so
 * that it does not cost the others.
 *
 * @param breaks - gives, for the list at hand, what tells of an epoch day of a row whether it is in fault
 */
export function eachDate(
  list: ListKey,
  columns: readonly string[],
  breaks: (
    records: ListView,
    parameters: Readonly<Record<string, number>>,
  ) => (day: number, row: number) => boolean,
): RecordRule['find'] {
  return (lists, parameters) => {
    const records = lists.of(list);
    const inFault = breaks(records, parameters);
    const faults: RecordFault[] = [];
    for (const column of columns) {
      if (!records.table.columns[column]) continue;
      records.dates(column).forEach((day, row) => {
        if (day !== ABSENT && inFault(day, row)) faults.push({ row, column });
      });
    }
    return faults;
  };
}
