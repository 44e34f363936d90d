import type { FindingSeverity, ListKey } from '@sightline/core';
import type { ListsView } from './lists-view.ts';
import type { Rule } from './rule.ts';

/**
 * A rule on what the records of one list say, or of several lists together. Where one rule is asked of several lists, or
 * beside several that it does not need all at once, there is one of these for each, with the same id.
 */
export type RecordRule = Rule & {
  /** The list whose records it finds fault with. */
  readonly list: ListKey;
  /**
   * Columns without which it cannot be asked, by list. Where a dataset lacks one of them nothing is found: that the
   * column is missing is told elsewhere.
   */
  readonly needs: Readonly<Partial<Record<ListKey, readonly string[]>>>;
  /** The records that break it; of one of which nothing more is to be said the row alone. */
  readonly find: (
    lists: ListsView,
    parameters: Readonly<Record<string, number>>,
  ) => Iterable<RecordFault | number>;
};

/** One record that breaks a rule. */
export type RecordFault = {
  /** Of the rule's list unless `list` is stated; absent where the fault is of the list as a whole. */
  readonly row?: number;
  readonly list?: ListKey;
  /** Key of the column to look at first; the rule's first column unless stated. */
  readonly column?: string;
  /** The rule's own unless stated. */
  readonly severity?: FindingSeverity;
  /** Which it is, in a word of the program, where a rule can be broken in several ways. */
  readonly kind?: string;
  /** Numbers, places and codes for the words of the finding; never a value that names or locates a person. */
  readonly params?: Readonly<Record<string, string | number>>;
};
