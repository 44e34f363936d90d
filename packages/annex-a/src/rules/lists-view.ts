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
  /** The authority that the lists are of, empty where not stated. */
  readonly authority: { readonly code: string; readonly name: string };
  /** In the order of Ofsted's numbers. */
  readonly held: readonly ListView[];
  /** @throws {Error} for a list that is not held */
  readonly of: (key: ListKey) => ListView;
  /** Rows of a list that are of a child, in the order of the list; none for child -1. */
  readonly rowsOf: (key: ListKey, child: number) => readonly number[];
  /** First row of a list that is of each child, by the child's number; -1 where there is none. */
  readonly firstRows: (key: ListKey) => Int32Array;
};

const NO_ROWS: readonly number[] = [];

/** @returns views that read the dataset where it lies; nothing is copied but the index of children */
export function listsView(dataset: Dataset, authorityName = ''): ListsView {
  const snapshot = toEpochDay(dataset.asAt);
  const numbers = childNumbers();
  const held = annexALists.flatMap((spec) => {
    const table = dataset.tables[spec.key];
    if (!table) return [];
    const children = childrenOf(spec, table, numbers);
    return [listView(spec, table, dataset.layouts[spec.key], snapshot, children)];
  });
  const byKey = new Map(held.map((list) => [list.spec.key, list]));
  const rows = new Map<ListKey, readonly (readonly number[])[]>();
  const first = new Map<ListKey, Int32Array>();
  const of = (key: ListKey): ListView => {
    const list = byKey.get(key);
    if (!list) throw new Error(`A rule reads the list ${key} without needing it.`);
    return list;
  };
  return {
    snapshot,
    authority: { code: dataset.authority, name: authorityName },
    held,
    of,
    rowsOf: (key, child) => {
      let ofChild = rows.get(key);
      if (!ofChild) rows.set(key, (ofChild = rowsByChild(of(key).children)));
      return ofChild[child] ?? NO_ROWS;
    },
    firstRows: (key) => {
      let ofChild = first.get(key);
      if (!ofChild) first.set(key, (ofChild = firstByChild(of(key).children, numbers.count())));
      return ofChild;
    },
  };
}

/** Gives every child a number, in the order in which they are first met. */
type ChildNumbers = { readonly of: (id: string) => number; readonly count: () => number };

/** A number written as it would be shown is the shortest key of an identifier; others stand by their text. */
function childNumbers(): ChildNumbers {
  const byNumber = new Map<number, number>();
  const byText = new Map<string, number>();
  const numbered = <T>(known: Map<T, number>, key: T): number => {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = byNumber.size + byText.size));
    return number;
  };
  return {
    of: (id) => {
      const number = plainNumber(id);
      return number < 0 ? numbered(byText, id) : numbered(byNumber, number);
    },
    count: () => byNumber.size + byText.size,
  };
}

/** The number that a text of one to nine digits without leading zeros writes; -1 for any other text. */
function plainNumber(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (number === 0 && at > 0)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The number of the child of each row. Adopters are not children. */
function childrenOf(spec: ListSpec, table: Table, numbers: ChildNumbers): Int32Array {
  const children = new Int32Array(table.rows).fill(-1);
  const key = spec.columns.find(({ role }) => role === 'child')?.key;
  const column = key === undefined ? undefined : table.columns[key];
  if (!column || !('dictionary' in column)) return children;
  const ofEntry = new Int32Array(column.dictionary.length);
  for (let entry = 0; entry < ofEntry.length; entry++) ofEntry[entry] = numbers.of(column.dictionary[entry]!);
  for (let row = 0; row < children.length; row++) {
    const entry = column.values[row]!;
    if (entry >= 0) children[row] = ofEntry[entry]!;
  }
  return children;
}

function rowsByChild(children: Int32Array): (readonly number[])[] {
  const rows: number[][] = [];
  for (let row = 0; row < children.length; row++) {
    const child = children[row]!;
    if (child < 0) continue;
    const held = rows[child];
    if (held === undefined) rows[child] = [row];
    else held.push(row);
  }
  return rows;
}

function firstByChild(children: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = children.length - 1; row >= 0; row--) if (children[row]! >= 0) first[children[row]!] = row;
  return first;
}
