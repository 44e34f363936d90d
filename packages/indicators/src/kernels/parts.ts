import { ABSENT } from '@sightline/core';
import type { Parts } from './scope.ts';

/** From the least to the greatest value, where a table of all between is smaller than a map of those there are. */
const WIDEST_TABLE = 1_000_000;

/**
 * Parts records by the name of their value. Values of one name are one part; parts stand in the order given, then by code
 * unit, blank last.
 *
 * @param nameOf - asked once for each distinct value
 */
export function partsOf(
  values: Int32Array,
  nameOf: (value: number) => string,
  order: readonly string[],
): Parts {
  const distinct = distinctValues(values);
  const nameOfValue = new Map(distinct.map((value) => [value, nameOf(value)]));
  const names = [...new Set(nameOfValue.values())].sort((a, b) => compareNames(order, a, b));
  const partOfName = new Map(names.map((name, part) => [name, part]));
  const parts = distinct.map((value) => partOfName.get(nameOfValue.get(value) as string) as number);
  return { of: replaced(values, distinct, parts), names };
}

/** Orders two names: in the order given, then by code unit, an empty one last. */
export function compareNames(order: readonly string[], a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [x, y] = [order.indexOf(a), order.indexOf(b)];
  if (x !== y) return x < 0 ? 1 : y < 0 ? -1 : x - y;
  return a < b ? -1 : 1;
}

/** Least and greatest of the values that are there, and whether one is absent. */
function rangeOf(values: ArrayLike<number>): { readonly least: number; readonly span: number } {
  let least = Infinity;
  let greatest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value === ABSENT) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, span: greatest < least ? 0 : greatest - least + 1 };
}

function distinctValues(values: Int32Array): number[] {
  const { least, span } = rangeOf(values);
  if (span > WIDEST_TABLE) return [...new Set(values)];
  const seen = new Uint8Array(span);
  let isAbsent = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value === ABSENT) isAbsent = true;
    else seen[value - least] = 1;
  }
  const distinct: number[] = isAbsent ? [ABSENT] : [];
  seen.forEach((one, at) => {
    if (one === 1) distinct.push(least + at);
  });
  return distinct;
}

/** Each value replaced by the number that stands where it stands among the distinct ones. */
function replaced(values: Int32Array, distinct: readonly number[], numbers: readonly number[]): Int32Array {
  const out = new Int32Array(values.length);
  const { least, span } = rangeOf(distinct);
  if (span > WIDEST_TABLE) {
    const map = new Map(distinct.map((value, at) => [value, numbers[at] as number]));
    for (let row = 0; row < out.length; row++) out[row] = map.get(values[row] as number) as number;
    return out;
  }
  const table = new Int32Array(span);
  let ofAbsent = -1;
  distinct.forEach((value, at) => {
    if (value === ABSENT) ofAbsent = numbers[at] as number;
    else table[value - least] = numbers[at] as number;
  });
  for (let row = 0; row < out.length; row++) {
    const value = values[row] as number;
    out[row] = value === ABSENT ? ofAbsent : (table[value - least] as number);
  }
  return out;
}
