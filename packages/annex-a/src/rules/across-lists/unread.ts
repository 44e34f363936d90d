import { isPresent } from '@sightline/core';
import type { ListView, RowTest } from '../list-view.ts';

/** Whether something is written in a column that could not be read. */
export function unread({ table }: ListView, key: string): RowTest {
  const raws = table.invalid[key];
  const column = table.columns[key];
  return raws && column ? (row) => raws.has(row) && !isPresent(column, row) : () => false;
}
