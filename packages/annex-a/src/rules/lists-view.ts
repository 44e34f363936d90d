import { toEpochDay } from '@sightline/core';
import type { Dataset, ListKey, Table } from '@sightline/core';
import { annexALists } from '../annex-a-lists.ts';
import type { ListSpec } from '../list-spec.ts';
import { listView } from './list-view.ts';
import type { ListView } from './list-view.ts';

/** All lists of a dataset as rules read them, with one index of its children. */
export type ListsView = {
  /** The snapshot as an epoch day. */
  readonly snapshot: number;
  /** In the order of Ofsted's numbers. */
  readonly held: readonly ListView[];
  /** @throws {Error} for a list that is not held */
  readonly of: (key: ListKey) => ListView;
  /** Rows of a list that are of a child, in the order of the list; none for child -1. */
  readonly rowsOf: (key: ListKey, child: number) => Int32Array;
};

const NO_ROWS = new Int32Array(0);

/** @returns views that read the dataset where it lies; nothing is copied but the index of children */
export function listsView(dataset: Dataset): ListsView {
  const snapshot = toEpochDay(dataset.asAt);
  const numbers = new Map<string, number>();
  const held = annexALists.flatMap((spec) => {
    const table = dataset.tables[spec.key];
    if (!table) return [];
    const children = childrenOf(spec, table, numbers);
    return [listView(spec, table, dataset.layouts[spec.key], snapshot, children)];
  });
  const byKey = new Map(held.map((list) => [list.spec.key, list]));
  const rows = new Map<ListKey, readonly Int32Array[]>();
  const of = (key: ListKey): ListView => {
    const list = byKey.get(key);
    if (!list) throw new Error(`A rule reads the list ${key} without needing it.`);
    return list;
  };
  return {
    snapshot,
    held,
    of,
    rowsOf: (key, child) => {
      let ofChild = rows.get(key);
      if (!ofChild) rows.set(key, (ofChild = rowsByChild(of(key).children, numbers.size)));
      return ofChild[child] ?? NO_ROWS;
    },
  };
}

/** Numbers the children in the order in which they are first met, over all lists. Adopters are not children. */
function childrenOf(spec: ListSpec, table: Table, numbers: Map<string, number>): Int32Array {
  const children = new Int32Array(table.rows).fill(-1);
  const key = spec.columns.find(({ role }) => role === 'child')?.key;
  const column = key === undefined ? undefined : table.columns[key];
  if (!column || !('dictionary' in column)) return children;
  const ofEntry = column.dictionary.map((id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id)!;
  });
  return children.map((_, row) => ofEntry[column.values[row]!] ?? -1);
}

function rowsByChild(children: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const child of children) if (child >= 0) sizes[child]!++;
  const rows = Array.from(sizes, (size) => (size === 0 ? NO_ROWS : new Int32Array(size)));
  const filled = new Int32Array(count);
  children.forEach((child, row) => {
    if (child >= 0) rows[child]![filled[child]!++] = row;
  });
  return rows;
}
