import { ABSENT, ABSENT_INDEX, isPresent } from '@sightline/core';
import type { Table } from '@sightline/core';
import type { Condition } from '../lists/list-spec.ts';
import { isWritten } from '../reading/placeholder-words.ts';

/**
 * Whether a condition holds in a row. Of a column that the table lacks nothing can be said, so that no
 * condition on it holds; nor does `open` where an end was written that could not be read. A word such as `N/A` is as
 * good as nothing.
 *
 * @param snapshot - epoch day
 */
export function conditionHolds(condition: Condition, table: Table, row: number, snapshot: number): boolean {
  const key = condition.kind === 'open' ? condition.end : condition.column;
  const column = table.columns[key];
  if (!column) return false;
  const value = column.values[row]!;
  const written = isPresent(column, row) || isWritten(table.invalid[key]?.get(row));
  switch (condition.kind) {
    case 'given':
      return written;
    case 'placeholder':
      return !written && table.invalid[key]?.has(row) === true;
    case 'one-of':
    case 'not-one-of': {
      const code = 'dictionary' in column && value !== ABSENT_INDEX ? column.dictionary[value] : undefined;
      const among = code !== undefined && condition.codes.includes(code);
      return condition.kind === 'one-of' ? among : !among;
    }
    case 'more-than':
      return value !== ABSENT && value > condition.number;
    case 'not-equal':
      return value !== condition.number;
    case 'open':
      return value === ABSENT ? !written : value > snapshot;
  }
}
