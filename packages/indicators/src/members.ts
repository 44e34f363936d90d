import { ABSENT, fromEpochDay } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { dimensionOf } from './breakdown.ts';
import type { Dimension, DimensionSetting } from './breakdown.ts';
import { placedMeasureOf } from './cohort.ts';
import type { Side } from './cohort.ts';
import type { Definition } from './definition.ts';
import { groupRecords } from './kernels/group.ts';
import type { Reading } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Place } from './place.ts';
import { placeMeasure } from './places.ts';
import { readingOf, sessionOf } from './reading.ts';
import type { ReadOptions } from './reading.ts';
import { dimensionRecord } from './tally.ts';

/** Which members are asked for. */
export type MemberOptions = ReadOptions & {
  /** One place; every place but `outside` when left out. */
  readonly place?: Place;
  /** The exclusion, when the place is `excluded`. */
  readonly code?: string;
  /** The absent field, when the place is `unknown`. */
  readonly field?: string;
  /** Dimension to value: one group of a breakdown. */
  readonly group?: Readonly<Record<string, string>>;
  readonly join?: boolean;
  readonly dimensions?: Readonly<Record<string, DimensionSetting>>;
  /** Which side of a ratio. */
  readonly side?: Side;
};

/**
 * The records, or groups, behind a figure.
 *
 * @returns record numbers at record grain, group numbers at group grain, ascending. Group numbers are those of `places`,
 * unless a breakdown splits the groups: then they count the split groups.
 * @throws SightlineError NOT_AVAILABLE, OUTSIDE_CALENDAR, NO_COHORT
 */
export function members(dataset: Dataset, definition: Definition, options: MemberOptions): Uint32Array {
  const reading = readingOf(
    sessionOf(dataset, options.calendar),
    definition,
    options.period,
    options.parameters,
  );
  const measure = placedMeasureOf(definition, options.side);
  const { cohort } = measure;
  const wanted = Object.entries(options.group ?? {});
  let dimensions: readonly Dimension[] = [];
  let reachable = true;
  const placed = placeMeasure(measure, reading, (records) => {
    const found = wanted.map(([name]) =>
      dimensionOf(name, cohort, records, reading, options.dimensions, options.join === true),
    );
    dimensions = found.filter((one) => 'values' in one);
    reachable = dimensions.length === wanted.length;
    return cohort.grain.by === 'group' && cohort.grain.keep === undefined
      ? dimensions.map((one) => one.values)
      : [];
  });
  if (!reachable) return new Uint32Array(0);
  const { place, legend } = placed.placement;
  const asked = legend.map(
    (label) =>
      (options.place === undefined ? label.place !== 'outside' : label.place === options.place) &&
      (options.code === undefined || label.code === options.code) &&
      (options.field === undefined || label.field === options.field),
  );
  const values = wanted.map(([, value]) => reading.session.interner.number(value));
  const found: number[] = [];
  for (let index = 0; index < place.length; index++) {
    if (asked[place[index] as number] !== true) continue;
    const record = dimensions.length === 0 ? 0 : dimensionRecord(placed, index);
    if (dimensions.every((one, k) => one.values[record] === values[k])) found.push(index);
  }
  return Uint32Array.from(found);
}

/**
 * Who the members are: the child key of each record, or the key of each group. An absent key gives an empty text.
 *
 * @param found - as given by {@link members} without a `group` that splits groups
 * @param options - needed where the grouping or a union depends on the period; the extract date alone when left out
 */
export function keysOf(
  dataset: Dataset,
  definition: Definition,
  found: Uint32Array,
  options?: ReadOptions & { readonly side?: Side },
): string[] {
  const period = options?.period ?? { from: dataset.asAt, to: dataset.asAt };
  const reading = readingOf(sessionOf(dataset, options?.calendar), definition, period, options?.parameters);
  const { cohort } = placedMeasureOf(definition, options?.side);
  const records = recordsOf(cohort.source, reading);
  if (cohort.grain.by === 'record') {
    const name = records.scope.childColumn ?? keyColumnOf(dataset, records.lists[0]);
    const column = name === undefined ? undefined : records.scope.column(name);
    return Array.from(found, (row) => text(reading, column?.type, column?.values[row]));
  }
  const grouping = groupRecords(cohort, cohort.grain, records.scope, reading, []);
  const keys = cohort.grain.key.map((key) => reading.vector(key, records.scope));
  return Array.from(found, (group) => {
    const row = grouping.first[group] as number;
    return keys.map(({ type, values }) => text(reading, type, values[row])).join('|');
  });
}

/** The first key column of a list that has no child, such as the list of adopters. */
function keyColumnOf(dataset: Dataset, list: string | undefined): string | undefined {
  const columns = list === undefined ? {} : (dataset.schema[list]?.columns ?? {});
  return Object.keys(columns).find(
    (name) => columns[name]?.role === 'adopter' || columns[name]?.type === 'key',
  );
}

function text(reading: Reading, type: string | undefined, value: number | undefined): string {
  if (value === undefined || value === ABSENT) return '';
  if (type === 'date') return fromEpochDay(value);
  return type === 'text' ? reading.session.interner.text(value) : String(value);
}
