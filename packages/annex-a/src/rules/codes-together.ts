import { textAt } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListView, RowTest } from './list-view.ts';
import { eachRecord } from './rules-of-list.ts';
import type { ListRule } from './rules-of-list.ts';

type Codes = readonly [column: string, codes: readonly string[]];

/** A code that cannot stand beside some codes of another column. */
export function codesTogether(
  list: ListKey,
  [column, codes]: Codes,
  [other, otherCodes]: Codes,
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, (records) => {
      const isCode = records.isCode(column, ...codes);
      const isOther = records.isCode(other, ...otherCodes);
      return (row) => isCode(row) && isOther(row) && { params: valueOf(records, column, row) };
    }),
  };
}

/** A code beside which another column allows some codes only; a blank there is told elsewhere. */
export function codeNeedsCode(
  list: ListKey,
  [column, codes]: Codes,
  [other, allowed]: Codes,
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [column, other],
    find: eachRecord(list, (records) => {
      const isCode = records.isCode(column, ...codes);
      const isNotAllowed = isOtherCode(records, other, ...allowed);
      return (row) => isCode(row) && isNotAllowed(row) && { params: valueOf(records, column, row) };
    }),
  };
}

/** Whether there is a code and it is none of these. */
export function isOtherCode(records: ListView, column: string, ...codes: readonly string[]): RowTest {
  const isCode = records.isCode(column, ...codes);
  const { values } = records.table.columns[column]!;
  return (row) => values[row]! >= 0 && !isCode(row);
}

/** The code of a row, for the words of a finding. */
export function valueOf(records: ListView, column: string, row: number): { readonly value: string } {
  return { value: textAt(records.table.columns[column]!, row)! };
}
