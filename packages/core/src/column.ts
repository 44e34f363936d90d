import { fromEpochDay } from './epoch-day.ts';
import { ABSENT, ABSENT_INDEX } from './table.ts';
import type { Column } from './table.ts';

/** A column of codes, text or keys: each distinct text once, and an index for each row. */
export type DictionaryColumn = Extract<Column, { readonly type: 'code' | 'text' | 'key' }>;

/**
 * A code, text or key column from one text for each row; `undefined` is absent. The dictionary is in order of first
 * appearance.
 *
 * @example
 * import { dictionaryColumn } from '@sightline/core';
 * dictionaryColumn('code', ['b', 'a', undefined, 'b']).dictionary // => ['b', 'a']
 */
export function dictionaryColumn(
  type: DictionaryColumn['type'],
  values: readonly (string | undefined)[],
): DictionaryColumn {
  const indices = new Map<string, number>();
  const out = new Int32Array(values.length).fill(ABSENT_INDEX);
  values.forEach((value, row) => {
    if (value === undefined) return;
    let index = indices.get(value);
    if (index === undefined) indices.set(value, (index = indices.size));
    out[row] = index;
  });
  return { type, values: out, dictionary: [...indices.keys()] };
}

/**
 * Whether a column holds a value in a row. False for a blank, and for text that could not be read.
 *
 * @param row - 0-based position of the record
 * @example
 * import { dictionaryColumn, isPresent } from '@sightline/core';
 * isPresent(dictionaryColumn('text', ['North', undefined]), 1) // => false
 */
export function isPresent(column: Column, row: number): boolean {
  const value = column.values[row];
  if (value === undefined) return false;
  if (column.type === 'decimal') return !Number.isNaN(value);
  return value !== (column.type === 'date' || column.type === 'integer' ? ABSENT : ABSENT_INDEX);
}

/**
 * A column's value in a row as text: a date as `YYYY-MM-DD`, a decimal with its places; `undefined` when absent.
 *
 * @param row - 0-based position of the record
 * @example
 * import { dictionaryColumn, textAt } from '@sightline/core';
 * textAt(dictionaryColumn('text', ['North']), 0) // => 'North'
 */
export function textAt(column: Column, row: number): string | undefined {
  if (!isPresent(column, row)) return undefined;
  const value = column.values[row]!;
  switch (column.type) {
    case 'date':
      return fromEpochDay(value);
    case 'integer':
      return String(value);
    case 'decimal':
      return decimalText(value, column.decimals);
    case 'code':
    case 'text':
    case 'key':
      return column.dictionary[value];
  }
}

/** A whole number of `10^-decimals` written out. */
function decimalText(scaled: number, decimals: number): string {
  if (decimals === 0) return String(scaled);
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
