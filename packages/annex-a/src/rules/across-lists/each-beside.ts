import type { ListKey } from '@sightline/core';
import type { ListView } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { eachRecord } from '../rules-of-list.ts';

/** The two lists of a comparison, and what else it may look at. */
export type Compared = {
  readonly records: ListView;
  readonly others: ListView;
  readonly lists: ListsView;
  readonly parameters: Readonly<Record<string, number>>;
};

/**
 * A rule that looks at one record at a time beside the same child's records on another list. Records without a child's
 * key are not looked at.
 *
 * @param breaks - gives what tells of a row and the child's rows on the other list whether there is a fault, or what
 *   to say of it
 */
export function eachBeside(
  list: ListKey,
  other: ListKey,
  breaks: (
    compared: Compared,
  ) => (row: number, theirs: Int32Array, child: number) => boolean | Omit<RecordFault, 'row'>,
): RecordRule['find'] {
  return eachRecord(list, (records, lists, parameters) => {
    const inFault = breaks({ records, others: lists.of(other), lists, parameters });
    return (row) => {
      const child = records.children[row]!;
      return child >= 0 && inFault(row, lists.rowsOf(other, child), child);
    };
  });
}
