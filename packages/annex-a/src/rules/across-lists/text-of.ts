import type { ListView } from '../list-view.ts';

/** What a column of codes, text or keys has in a row; `undefined` where it has nothing that could be read. */
export function textOf({ spec, table }: ListView, key: string): (row: number) => string | undefined {
  const column = table.columns[key];
  if (!column || !('dictionary' in column)) throw new Error(`${spec.key}.${key} has no texts.`);
  const { values, dictionary } = column;
  return (row) => dictionary[values[row]!];
}
