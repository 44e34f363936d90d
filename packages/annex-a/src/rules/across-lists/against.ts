import type { ListView } from '../list-view.ts';
import type { RecordFault } from '../record-rule.ts';

/**
 * Names the record that a fault is seen against by its list and Excel row.
 *
 * @param row - of the other list; `undefined` where there is no such record
 * @returns false where there is none, so that nothing is told
 */
export function against(
  other: ListView,
  row: number | undefined,
  more: RecordFault['params'] = {},
): false | Pick<RecordFault, 'params'> {
  if (row === undefined) return false;
  return { params: { otherList: other.spec.name, otherRow: other.table.source.excelRow[row]!, ...more } };
}
