import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import { valueOf } from './codes-together.ts';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

/** Codes that no child has who is younger than `min` or older than `max` at the snapshot, by the age as written. */
export function ageWithCode(
  list: ListKey,
  column: string,
  codes: readonly string[],
  limits: { readonly min: number; readonly max?: number },
): Pick<ListRule, 'columns' | 'find' | 'parameters'> {
  return {
    columns: ['age', column],
    parameters: { ...limits },
    find: eachRecord(list, (records, _, { min, max = Infinity }) => {
      const ages = records.integers('age');
      const isCode = records.isCode(column, ...codes);
      return (row) => {
        const age = ages[row]!;
        const limit = age < min! ? min! : max;
        return (
          isCode(row) &&
          age !== ABSENT &&
          (age < min! || age > max) && { params: { ...valueOf(records, column, row), limit } }
        );
      };
    }),
  };
}
