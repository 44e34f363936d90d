import type { ListKey } from '@sightline/core';
import type { ListView } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { eachRecord } from '../rules-of-list.ts';

/** No child has more records on a list: an identifier that has is a filler, and to compare all with all would not end. */
const MOST_RECORDS = 200;

/** The two lists of a comparison, and what else it may look at. */
export type Compared = {
  readonly records: ListView;
  readonly others: ListView;
  readonly lists: ListsView;
  readonly parameters: Readonly<Record<string, number>>;
};

/**
 * A rule that looks at one record at a time beside the same child's records on another list. Records without a child's
 * key, or with one that cannot be a child's own, are not looked at.
 *
 * @param breaks - gives what tells of a row and the child's rows on the other list whether there is a fault, or what
 *   to say of it
 */
export function eachBeside(
  list: ListKey,
  other: ListKey,
  breaks: (
    compared: Compared,
  ) => (row: number, theirs: readonly number[], child: number) => boolean | Omit<RecordFault, 'row'>,
): RecordRule['find'] {
  return eachRecord(list, (records, lists, parameters) => {
    const inFault = breaks({ records, others: lists.of(other), lists, parameters });
    return (row) => {
      const child = records.children[row]!;
      if (child < 0) return false;
      const theirs = lists.rowsOf(other, child);
      return theirs.length <= MOST_RECORDS && inFault(row, theirs, child);
    };
  });
}
