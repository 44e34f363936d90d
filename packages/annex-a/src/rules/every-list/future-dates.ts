import type { ListSpec } from '../../lists/list-spec.ts';
import type { RecordRule } from '../record-rule.ts';
import { rowsAfter } from '../rows-after.ts';
import { rulesOfList } from '../rules-of-list.ts';

/** FUT: no event is dated after the snapshot. A birth may be: it is then expected. */
export function futureDates(list: ListSpec): RecordRule {
  const columns = list.columns
    .filter(({ type, role }) => type === 'date' && role !== 'birth')
    .map(({ key }) => key);
  return rulesOfList(list)('FUT', {
    severity: 'warning',
    basis: 'derived',
    columns,
    needs: [],
    find: (lists) => {
      const { table, dates, snapshot } = lists.of(list.key);
      return columns
        .filter((column) => table.columns[column])
        .flatMap((column) => rowsAfter(dates(column), snapshot).map((row) => ({ row, column })));
    },
  });
}
