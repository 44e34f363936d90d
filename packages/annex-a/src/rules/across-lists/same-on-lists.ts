import type { FindingBasis, FindingSeverity, ListKey } from '@sightline/core';
import type { ListView } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { firstOfEach, naturalOrder } from './natural-order.ts';
import { oncePerCheck } from './once-per-check.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';

/** What a record of a list says; `undefined` where it says nothing that can be compared. */
type ValueOf = (list: ListView) => (row: number) => number | string | undefined;

/** What one list says of a child. */
export type Said = { readonly list: ListView; readonly row: number; readonly value: number | string };

/** By number of the child. */
type SaidOfChildren = readonly (Said | undefined)[];

/** What {@link sameOnLists} compares. */
export type SameOnLists = {
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  readonly lists: readonly ListKey[];
  readonly column: string;
  /** Other columns that tell which records are compared, by list. */
  readonly columns?: (list: ListKey) => readonly string[];
  readonly valueOf: ValueOf;
  /** What else to say of two values that differ. */
  readonly more?: (value: number | string, first: number | string) => RecordFault['params'];
};

/**
 * Rules, one for each list, that all lists say the same of a child. The first list that says anything is what the others
 * are compared with, and of several records of the child there the first in the list's natural order. A child of whom
 * several records of a list differ from it is told once for the list.
 */
export function sameOnLists(suffix: string, same: SameOnLists): RecordRule[] {
  const { severity, basis, lists, column, columns, valueOf, more } = same;
  const firstSaid = (all: ListsView): SaidOfChildren => firstSaidOf(all, same);
  return lists.map((list) =>
    ruleAcrossLists(suffix, {
      severity,
      basis,
      list,
      needs: { [list]: [column, 'childUniqueId', ...(columns?.(list) ?? [])] },
      find: (all) => {
        const records = all.of(list);
        const said = firstSaid(all);
        const value = valueOf(records);
        const differing = firstOfEach(records, (row) => {
          const child = records.children[row]!;
          const first = child >= 0 ? said[child] : undefined;
          if (!first) return undefined;
          const own = value(row);
          return own !== undefined && own !== first.value ? child : undefined;
        });
        return differing.map((row) => {
          const first = said[records.children[row]!]!;
          return { row, ...against(first.list, first.row, more?.(value(row)!, first.value)) };
        });
      },
    }),
  );
}

/** What has been worked out for the lists at hand, by what reads a value. */
const knownOf = oncePerCheck(() => new Map<ValueOf, SaidOfChildren>());

type Comparable = Pick<SameOnLists, 'lists' | 'column' | 'columns' | 'valueOf'>;

/** What is said first of each child, over all lists that have the column; worked out once for all rules that ask. */
export function firstSaidOf(all: ListsView, comparable: Comparable): SaidOfChildren {
  const known = knownOf(all);
  let said = known.get(comparable.valueOf);
  if (!said) known.set(comparable.valueOf, (said = workedOut(all, comparable)));
  return said;
}

function workedOut(all: ListsView, { lists, column, columns, valueOf }: Comparable): SaidOfChildren {
  const said: (Said | undefined)[] = [];
  for (const list of all.held) {
    const needed = [column, ...(columns?.(list.spec.key) ?? [])];
    if (!lists.includes(list.spec.key) || !needed.every((key) => list.table.columns[key])) continue;
    const valueAt = valueOf(list);
    const compare = naturalOrder(list);
    list.children.forEach((child, row) => {
      const value = child >= 0 ? valueAt(row) : undefined;
      if (value === undefined) return;
      const known = said[child];
      const order = known?.list === list ? compare(row, known.row) : 0;
      if (!known || order < 0 || (known.list === list && order === 0 && value < known.value))
        said[child] = { list, row, value };
    });
  }
  return said;
}
