import { ABSENT } from '@sightline/core';

/** Records by their value: the number of each record's value, numbered by first appearance, and the first record of each value. */
export type ByValue = { readonly of: Int32Array; readonly first: Int32Array };

/** From the least to the greatest value, where a table of all between is smaller than a map of those there are. */
const WIDEST_TABLE = 1_000_000;

const made = new WeakMap<Int32Array, ByValue>();

/** Records by the values of a column, which is not changed any more: worked out once. */
export function byValue(values: Int32Array): ByValue {
  let known = made.get(values);
  if (known === undefined) made.set(values, (known = numbered(values)));
  return known;
}

function numbered(values: Int32Array): ByValue {
  const { least, span } = rangeOf(values);
  return span > WIDEST_TABLE ? numberedByMap(values) : numberedByTable(values, least, span);
}

/** Least of the values that are there, and how many lie from it to the greatest. */
function rangeOf(values: Int32Array): { readonly least: number; readonly span: number } {
  let least = 2_147_483_647;
  let greatest = ABSENT;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    greatest = Math.max(greatest, value);
    if (value !== ABSENT) least = Math.min(least, value);
  }
  return { least, span: Math.max(0, greatest - least + 1) };
}

function numberedByTable(values: Int32Array, least: number, span: number): ByValue {
  const of = new Int32Array(values.length);
  const first: number[] = [];
  // One more than the number of each value, and of what is absent in the last place.
  const table = new Int32Array(span + 1);
  for (let row = 0; row < of.length; row++) {
    const value = values[row] as number;
    const at = value === ABSENT ? span : value - least;
    let number = table[at] as number;
    if (number === 0) table[at] = number = first.push(row);
    of[row] = number - 1;
  }
  return { of, first: Int32Array.from(first) };
}

function numberedByMap(values: Int32Array): ByValue {
  const of = new Int32Array(values.length);
  const first: number[] = [];
  const numbers = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    const value = values[row] as number;
    let number = numbers.get(value);
    if (number === undefined) {
      numbers.set(value, (number = first.length));
      first.push(row);
    }
    of[row] = number;
  }
  return { of, first: Int32Array.from(first) };
}
