import { byValue } from './by-value.ts';
import { replaced } from './counts.ts';
import type { Parts } from './scope.ts';

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
  const { of: numberOf, first } = byValue(values);
  const nameOfNumber = Array.from(first, (row) => nameOf(values[row] as number));
  const names = [...new Set(nameOfNumber)].sort((a, b) => compareNames(order, a, b));
  const partOfName = new Map(names.map((name, part) => [name, part]));
  const partOf = Int32Array.from(nameOfNumber, (name) => partOfName.get(name) as number);
  return { of: replaced(numberOf, partOf), names };
}

/** Orders two names: in the order given, then by code unit, an empty one last. */
export function compareNames(order: readonly string[], a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [x, y] = [order.indexOf(a), order.indexOf(b)];
  if (x !== y) return x < 0 ? 1 : y < 0 ? -1 : x - y;
  return a < b ? -1 : 1;
}
