import { ABSENT } from '@sightline/core';
import type { PlaceCounts } from '@sightline/core';
import type { Dimension } from './breakdown.ts';
import type { Interner } from './kernels/interner.ts';
import type { PlaceLabel } from './place.ts';
import type { Placed } from './places.ts';

/** Records, or groups, of one group of a breakdown. */
export type Tally = {
  readonly group: Readonly<Record<string, string>>;
  readonly counts: PlaceCounts;
  /** Value of each in the numerator, where the measure has one; interned when it is a text. */
  readonly values: readonly number[];
};

/** The record that gives each group its dimension: its representative, else its first. */
export function dimensionRecord(placed: Placed, index: number): number {
  const { grouping } = placed;
  if (grouping === undefined) return index;
  const representative = grouping.representative[index] as number;
  return representative < 0 ? (grouping.first[index] as number) : representative;
}

/** The breakdown's group of every record or group, numbered densely; one group when nothing splits it. */
export function breakdownOf(
  placed: Placed,
  dimensions: readonly Dimension[],
): { readonly of: Int32Array; readonly first: readonly number[] } {
  const { size } = placed.placement;
  const of = new Int32Array(size);
  if (dimensions.length === 0) return { of, first: [-1] };
  const numbers = new Map<string | number, number>();
  const first: number[] = [];
  for (let index = 0; index < size; index++) {
    const record = dimensionRecord(placed, index);
    const only = dimensions.length === 1 ? dimensions[0] : undefined;
    const key =
      only === undefined
        ? dimensions.map((one) => one.values[record]).join(',')
        : (only.values[record] as number);
    let number = numbers.get(key);
    if (number === undefined) {
      number = first.length;
      numbers.set(key, number);
      first.push(record);
    }
    of[index] = number;
  }
  return { of, first };
}

function placeCounts(legend: readonly PlaceLabel[], at: (index: number) => number): PlaceCounts {
  const counts = { outside: 0, notYetDue: 0, denominatorOnly: 0, numerator: 0 };
  const excluded: Record<string, number> = {};
  const unknown: Record<string, number> = {};
  legend.forEach(({ place, code, field }, index) => {
    const n = at(index);
    if (place === 'outside') counts.outside = n;
    else if (place === 'not-yet-due') counts.notYetDue = n;
    else if (place === 'denominator-only') counts.denominatorOnly = n;
    else if (place === 'numerator') counts.numerator = n;
    else if (place === 'excluded') excluded[code ?? ''] = n;
    else if (n > 0) unknown[field ?? ''] = n;
  });
  return { ...counts, excluded, unknown };
}

/** Orders two values of a dimension: in its own order, then by code point, blank last. */
function compareValues(dimension: Dimension, a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [x, y] = [dimension.order.indexOf(a), dimension.order.indexOf(b)];
  if (x !== y) return x < 0 ? 1 : y < 0 ? -1 : x - y;
  return a < b ? -1 : 1;
}

/** Counts places, and gathers the values of the numerator, in each group of a breakdown. */
export function tally(
  placed: Placed,
  dimensions: readonly Dimension[],
  interner: Interner,
): readonly Tally[] {
  const { place, legend } = placed.placement;
  const { of, first } = breakdownOf(placed, dimensions);
  const width = legend.length;
  const counts = new Float64Array(first.length * width);
  for (let index = 0; index < place.length; index++) {
    const cell = (of[index] as number) * width + (place[index] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const values = first.map((): number[] => []);
  if (placed.value !== undefined) {
    const numerator = legend.findIndex((label) => label.place === 'numerator');
    for (let index = 0; index < place.length; index++) {
      const value = placed.value.values[index] as number;
      if (place[index] === numerator && value !== ABSENT) values[of[index] as number]?.push(value);
    }
  }
  return first
    .map((record, group): Tally => ({
      group: Object.fromEntries(
        dimensions.map((one) => [one.name, interner.text(one.values[record] as number)]),
      ),
      counts: placeCounts(legend, (index) => counts[group * width + index] as number),
      values: values[group] ?? [],
    }))
    .sort((a, b) => {
      for (const dimension of dimensions) {
        const order = compareValues(dimension, a.group[dimension.name] ?? '', b.group[dimension.name] ?? '');
        if (order !== 0) return order;
      }
      return 0;
    });
}
