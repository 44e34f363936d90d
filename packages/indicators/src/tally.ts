import { ABSENT } from '@sightline/core';
import type { PlaceCounts } from '@sightline/core';
import type { Dimension } from './breakdown.ts';
import { compareNames } from './kernels/parts.ts';
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

/** A breakdown: for each record or group the number of its cell, and what each cell is a group of. */
type Cells = { readonly of: Int32Array; readonly groups: readonly (readonly string[])[] };

/** Crosses the parts of dimensions over records; one cell for all when nothing splits them. */
function crossed(dimensions: readonly Dimension[], records: number): Cells {
  const [first, ...others] = dimensions;
  if (first === undefined) return { of: new Int32Array(records), groups: [[]] };
  const start: Cells = { of: first.parts.of, groups: first.parts.names.map((name) => [name]) };
  return others.reduce((cells, { parts }) => crossedWith(cells, parts), start);
}

/** Cells keep the order of the first dimension, then of the next. */
function crossedWith({ of, groups }: Cells, parts: Dimension['parts']): Cells {
  const width = parts.names.length;
  const both = new Int32Array(of.length);
  for (let record = 0; record < both.length; record++) {
    both[record] = (of[record] as number) * width + (parts.of[record] as number);
  }
  const found = [...new Set(both)].sort((a, b) => a - b);
  const dense = new Map(found.map((cell, at) => [cell, at]));
  return {
    of: both.map((cell) => dense.get(cell) as number),
    groups: found.map((cell) => [
      ...(groups[Math.floor(cell / width)] as readonly string[]),
      parts.names[cell % width] as string,
    ]),
  };
}

function placeCounts(legend: readonly PlaceLabel[], held: Int32Array): PlaceCounts {
  const counts = { outside: 0, notYetDue: 0, denominatorOnly: 0, numerator: 0 };
  const excluded: [string, number][] = [];
  const unknown: [string, number][] = [];
  legend.forEach(({ place, code, field }, index) => {
    const n = held[index] as number;
    if (place === 'outside') counts.outside = n;
    else if (place === 'not-yet-due') counts.notYetDue = n;
    else if (place === 'denominator-only') counts.denominatorOnly = n;
    else if (place === 'numerator') counts.numerator = n;
    else if (place === 'excluded') excluded.push([code ?? '', n]);
    else if (n > 0) unknown.push([field ?? '', n]);
  });
  return { ...counts, excluded: Object.fromEntries(excluded), unknown: Object.fromEntries(unknown) };
}

type OfGroup = Pick<Tally, 'group'>;

/** Orders the groups of a breakdown: by its first dimension, then the next. */
export function byGroup(dimensions: readonly Dimension[]): (a: OfGroup, b: OfGroup) => number {
  return (a, b) => {
    for (const dimension of dimensions) {
      const order = compareNames(
        dimension.order,
        a.group[dimension.name] ?? '',
        b.group[dimension.name] ?? '',
      );
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Counts places, and gathers the values of the numerator, in each group of a breakdown; groups in the breakdown's order. */
export function tally(placed: Placed, dimensions: readonly Dimension[]): readonly Tally[] {
  const { place, legend } = placed.placement;
  const { of, groups } = crossed(dimensions, placed.records.scope.size);
  const isGrouped = placed.grouping !== undefined && dimensions.length > 0;
  const cellOf = isGrouped ? cellsOfGroups(placed, of) : of;
  const width = legend.length;
  const counts = new Int32Array(groups.length * width);
  for (let index = 0; index < place.length; index++) {
    const at = (cellOf[index] as number) * width + (place[index] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const values = valuesIn(placed, cellOf, groups.length);
  const tallies: Tally[] = [];
  groups.forEach((names, cell) => {
    const held = counts.subarray(cell * width, (cell + 1) * width);
    // Groups of records may leave a part of the records without one.
    if (isGrouped && held.every((count) => count === 0)) return;
    const group = Object.fromEntries(dimensions.map(({ name }, k) => [name, names[k] as string]));
    tallies.push({ group, counts: placeCounts(legend, held), values: values[cell] ?? [] });
  });
  return tallies;
}

/** The cell of each group: that of the record that stands for it. */
function cellsOfGroups(placed: Placed, of: Int32Array): Int32Array {
  const cells = new Int32Array(placed.placement.size);
  for (let group = 0; group < cells.length; group++)
    cells[group] = of[dimensionRecord(placed, group)] as number;
  return cells;
}

/** The values of the numerator by cell; none where the measure has no value. */
function valuesIn(
  { placement, value }: Placed,
  cellOf: Int32Array,
  cells: number,
): readonly (readonly number[])[] {
  if (value === undefined) return [];
  const { place, legend } = placement;
  const values = Array.from({ length: cells }, (): number[] => []);
  const numerator = legend.findIndex((label) => label.place === 'numerator');
  for (let index = 0; index < place.length; index++) {
    const one = value.values[index] as number;
    if (place[index] === numerator && one !== ABSENT) values[cellOf[index] as number]?.push(one);
  }
  return values;
}
