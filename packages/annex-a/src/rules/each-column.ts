import type { ListKey } from '@sightline/core';
import type { ListView } from './list-view.ts';
import type { RecordFault, RecordRule } from './record-rule.ts';

/**
 * A rule that looks at several columns of each record alike; a record may be in fault in each.
 *
 * @param breaks - gives, for a column, what tells of a row whether it is in fault, or what to say of it
 */
export function eachColumn(
  list: ListKey,
  columns: readonly string[],
  breaks: (
    records: ListView,
    column: string,
    parameters: Readonly<Record<string, number>>,
  ) => (row: number) => boolean | Omit<RecordFault, 'row' | 'column'>,
): RecordRule['find'] {
  return (lists, parameters) => {
    const records = lists.of(list);
    return columns.flatMap((column) => {
      const inFault = breaks(records, column, parameters);
      const faults: RecordFault[] = [];
      for (let row = 0; row < records.table.rows; row++) {
        const fault = inFault(row);
        if (fault !== false) faults.push({ ...(fault !== true && fault), row, column });
      }
      return faults;
    });
  };
}
