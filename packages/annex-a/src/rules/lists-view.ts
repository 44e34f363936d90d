import { toEpochDay } from '@sightline/core';
import type { Dataset, DictionaryColumn, ListKey, Table } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListSpec } from '../lists/list-spec.ts';
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
  const tables = annexALists.flatMap((spec) => {
    const table = dataset.tables[spec.key];
    return table ? [{ spec, table, ids: childColumnOf(spec, table) }] : [];
  });
  const { numbers, count } = numberChildren(tables.map(({ ids }) => ids?.dictionary ?? []));
  const held = tables.map(({ spec, table, ids }, at) => {
    const children = ids ? childrenOf(ids.values, numbers[at]!) : new Int32Array(table.rows).fill(-1);
    return listView(spec, table, dataset.layouts[spec.key], snapshot, children);
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
      if (!ofChild) first.set(key, (ofChild = firstByChild(of(key).children, count)));
      return ofChild;
    },
  };
}

/** The column of children's identifiers. Adopters are not children. */
function childColumnOf(spec: ListSpec, table: Table): DictionaryColumn | undefined {
  const key = spec.columns.find(({ role }) => role === 'child')?.key;
  const column = key === undefined ? undefined : table.columns[key];
  return column && 'dictionary' in column ? column : undefined;
}

/** From the least to the greatest identifier, where a table of all between is quicker than a map and not too large. */
const WIDEST_TABLE = 4_000_000;

/**
 * Gives every child a number, the same in all dictionaries of identifiers. An identifier that is a number written as it would
 * be shown is known by that number, and the others by their text.
 */
function numberChildren(dictionaries: readonly (readonly string[])[]): {
  readonly numbers: readonly Int32Array[];
  readonly count: number;
} {
  const written = dictionaries.map(plainNumbers);
  let least = Infinity;
  let greatest = -1;
  for (const ids of written) {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      if (id < 0) continue;
      if (id < least) least = id;
      if (id > greatest) greatest = id;
    }
  }
  const span = greatest - least + 1;
  // One more than the number of the child, so that nothing has to be filled in first.
  const table = span <= WIDEST_TABLE ? new Int32Array(Math.max(0, span)) : undefined;
  const known = new Map<number | string, number>();
  let count = 0;
  const inTable = (ids: Int32Array, at: number): number => {
    const place = ids[at]! - least;
    const held = table![place]!;
    return held > 0 ? held - 1 : (table![place] = ++count) - 1;
  };
  const inMap = (id: number | string): number => {
    let number = known.get(id);
    if (number === undefined) known.set(id, (number = count++));
    return number;
  };
  const numbers = written.map((ids, list) => {
    const of = new Int32Array(ids.length);
    for (let at = 0; at < of.length; at++) {
      const id = ids[at]!;
      of[at] = id < 0 ? inMap(dictionaries[list]![at]!) : table ? inTable(ids, at) : inMap(id);
    }
    return of;
  });
  return { numbers, count };
}

function plainNumbers(ids: readonly string[]): Int32Array {
  const numbers = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) numbers[at] = plainNumber(ids[at]!);
  return numbers;
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

/** The number of the child of each row, by that of each entry of the dictionary. */
function childrenOf(values: Int32Array, numbers: Int32Array): Int32Array {
  const children = new Int32Array(values.length).fill(-1);
  for (let row = 0; row < children.length; row++) {
    const entry = values[row]!;
    if (entry >= 0) children[row] = numbers[entry]!;
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
