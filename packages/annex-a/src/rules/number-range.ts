import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import { eachColumn } from './each-column.ts';
import type { ListRule } from './rules-of-list.ts';

/** Counts that may not be less than `min` or more than `max`. */
export function numberRange(
  list: ListKey,
  columns: readonly string[],
  limits: { readonly min?: number; readonly max?: number },
): Pick<ListRule, 'columns' | 'find' | 'parameters'> {
  return {
    columns,
    parameters: { ...limits },
    find: eachColumn(list, columns, (records, column, { min = -Infinity, max = Infinity }) => {
      const numbers = records.integers(column);
      return (row) => {
        const number = numbers[row]!;
        if (number === ABSENT || (number >= min && number <= max)) return false;
        return { params: { number, limit: number < min ? min : max } };
      };
    }),
  };
}
