import type { RowTest } from './list-view.ts';

/** Whether two things are true of a record. */
export function both(first: RowTest, second: RowTest): RowTest {
  return (row) => first(row) && second(row);
}
