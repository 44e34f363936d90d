import type { ListView } from '../list-view.ts';

/**
 * Compares two records of a list by the columns of its natural key, so that which of several comes first does not hang on
 * their order on the sheet. What is blank or could not be read comes first; a column that is not held does not count.
 */
export function naturalOrder({ spec, table }: ListView): (one: number, other: number) => number {
  const columns = spec.naturalKey.flatMap((key) => table.columns[key] ?? []);
  return (one, other) => {
    for (const column of columns) {
      const a = column.values[one]!;
      const b = column.values[other]!;
      if (a === b) continue;
      if (!('dictionary' in column)) return a - b;
      return (column.dictionary[a] ?? '') < (column.dictionary[b] ?? '') ? -1 : 1;
    }
    return 0;
  };
}

/**
 * The first record of each group in the natural order of the list.
 *
 * @param groupOf - `undefined` for a record that is in none
 * @returns rows in the order of the list
 */
export function firstOfEach<G>(list: ListView, groupOf: (row: number) => G | undefined): number[] {
  const compare = naturalOrder(list);
  const first = new Map<G, number>();
  for (let row = 0; row < list.table.rows; row++) {
    const group = groupOf(row);
    if (group === undefined) continue;
    const known = first.get(group);
    if (known === undefined || compare(row, known) < 0) first.set(group, row);
  }
  return [...first.values()].sort((a, b) => a - b);
}
