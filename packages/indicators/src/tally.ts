import { ABSENT } from '@sightline/core';
import type { PlaceCounts } from '@sightline/core';
import { countKinds, countPlaces } from './kernels/counts.ts';
import { compareNames } from './kernels/parts.ts';
import type { Dimension } from './kernels/scope.ts';
import type { Place, PlaceLabel } from './place.ts';
import { placeOfEach } from './places.ts';
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

type Group = Tally['group'];

/** A breakdown: for each record or group the number of its cell, and what each cell is a group of. */
type Cells = { readonly of: Int32Array; readonly groups: readonly Group[] };

/** Crosses the parts of dimensions over records; one cell for all when nothing splits them. */
function crossed(dimensions: readonly Dimension[], records: number): Cells {
  const [first, ...others] = dimensions;
  if (first === undefined) return { of: new Int32Array(records), groups: [{}] };
  return others.reduce(crossedWith, { of: first.parts.of, groups: groupsOf(first) });
}

const groupsMade = new WeakMap<Dimension, readonly Group[]>();

/** The groups of a dimension, the same for all measures: there may be one for each record. */
function groupsOf(dimension: Dimension): readonly Group[] {
  let groups = groupsMade.get(dimension);
  if (groups === undefined) {
    groups = dimension.parts.names.map((name) => ({ [dimension.name]: name }));
    groupsMade.set(dimension, groups);
  }
  return groups;
}

/** Cells keep the order of the first dimension, then of the next. */
function crossedWith({ of, groups }: Cells, { name, parts }: Dimension): Cells {
  const width = parts.names.length;
  const both = new Int32Array(of.length);
  for (let record = 0; record < both.length; record++) {
    both[record] = (of[record] as number) * width + (parts.of[record] as number);
  }
  const found = [...new Set(both)].sort((a, b) => a - b);
  const dense = new Map(found.map((cell, at) => [cell, at]));
  return {
    of: both.map((cell) => dense.get(cell) as number),
    groups: found.map((cell) => ({
      ...groups[Math.floor(cell / width)],
      [name]: parts.names[cell % width] as string,
    })),
  };
}

const NONE: Readonly<Record<string, number>> = Object.freeze({});

/** Reads the counts of one cell; those of a place follow each other in the order of cells. */
function countsReader(
  legend: readonly PlaceLabel[],
  counts: Int32Array,
  cells: number,
): (cell: number) => PlaceCounts {
  const positionOf = (place: Place): number => legend.findIndex((label) => label.place === place);
  const [outside, notYetDue, denominatorOnly, numerator] = [
    positionOf('outside'),
    positionOf('not-yet-due'),
    positionOf('denominator-only'),
    positionOf('numerator'),
  ];
  const named = legend.map(({ place, code, field }, position) => ({
    place,
    position,
    name: code ?? field ?? '',
  }));
  const exclusions = named.filter(({ place }) => place === 'excluded');
  const unknowns = named.filter(({ place }) => place === 'unknown');
  return (cell) => {
    const at = (position: number): number => counts[position * cells + cell] as number;
    // From entries, since a code may be called `__proto__`; mostly there is none.
    const counted = (of: typeof named): Readonly<Record<string, number>> =>
      of.length === 0 ? NONE : Object.fromEntries(of.map(({ name, position }) => [name, at(position)]));
    const excluded = counted(exclusions);
    const unknown =
      unknowns.length === 0 ? NONE : counted(unknowns.filter(({ position }) => at(position) > 0));
    return {
      outside: at(outside),
      excluded,
      notYetDue: at(notYetDue),
      unknown,
      denominatorOnly: at(denominatorOnly),
      numerator: at(numerator),
    };
  };
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
  const { legend } = placed;
  const { of, groups } = crossed(dimensions, placed.records.scope.size);
  const isGrouped = placed.grouping !== undefined && dimensions.length > 0;
  const cellOf = isGrouped ? cellsOfGroups(placed, of) : of;
  const counts = countCells(placed, cellOf, groups.length);
  const values = valuesIn(placed, cellOf, groups.length);
  const countsAt = countsReader(legend, counts, groups.length);
  const tallies: Tally[] = [];
  groups.forEach((group, cell) => {
    // Groups of records may leave a part of the records without one.
    if (isGrouped && legend.every((_, place) => counts[place * groups.length + cell] === 0)) return;
    tallies.push({ group, counts: countsAt(cell), values: values[cell] ?? [] });
  });
  return tallies;
}

/** The counts of the places of each cell. */
function countCells(placed: Placed, cellOf: Int32Array, cells: number): Int32Array {
  const { kinds, place, legend } = placed;
  if (kinds === undefined || cells * place.length > cellOf.length) {
    return countPlaces(cellOf, placeOfEach(placed), cells, legend.length);
  }
  let inCells = kinds.inCells.get(cellOf);
  if (inCells === undefined) {
    inCells = countPlaces(cellOf, kinds.of, cells, place.length);
    kinds.inCells.set(cellOf, inCells);
  }
  return countKinds(inCells, place, cells, legend.length);
}

/** The cell of each group: that of the record that stands for it. */
function cellsOfGroups(placed: Placed, of: Int32Array): Int32Array {
  const cells = new Int32Array(placed.place.length);
  for (let group = 0; group < cells.length; group++)
    cells[group] = of[dimensionRecord(placed, group)] as number;
  return cells;
}

/** The values of the numerator by cell; none where the measure has no value. */
function valuesIn(
  { place, legend, value }: Placed,
  cellOf: Int32Array,
  cells: number,
): readonly (readonly number[])[] {
  if (value === undefined) return [];
  const values = Array.from({ length: cells }, (): number[] => []);
  const numerator = legend.findIndex((label) => label.place === 'numerator');
  for (let index = 0; index < place.length; index++) {
    const one = value.values[index] as number;
    if (place[index] === numerator && one !== ABSENT) values[cellOf[index] as number]?.push(one);
  }
  return values;
}
