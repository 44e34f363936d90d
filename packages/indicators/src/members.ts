import { ABSENT, fromEpochDay } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { dimensionOf } from './breakdown.ts';
import type { DimensionSetting } from './breakdown.ts';
import { placedMeasureOf } from './cohort.ts';
import type { Side } from './cohort.ts';
import type { Definition } from './definition.ts';
import { countIn, recordsIn } from './kernels/counts.ts';
import { groupRecords } from './kernels/group.ts';
import type { Kinds } from './kernels/kinds.ts';
import type { Reading } from './kernels/scope.ts';
import { recordsOf } from './kernels/source.ts';
import type { Place } from './place.ts';
import { placeMeasure, placeOnce, splitsGroups } from './places.ts';
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
  /** Dimension to value: one group of a breakdown; with `value`, one code of a distribution. */
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
 * @throws {SightlineError} NOT_AVAILABLE {list, column}; OUTSIDE_CALENDAR {date, calendar}; NO_COHORT for an external
 *   measure; PARAMETER_INVALID. A group of a dimension that the list lacks has no members.
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { members } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const inTime = definitionById('assessments-within-45wd-pct');
 * members(dataset, inTime, { period: march, place: 'numerator' }) // => [0]
 * members(dataset, inTime, { period: march }) // => [0, 1, 2]
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
  const { value: code, ...rest } = options.group ?? {};
  // The figures of a distribution carry their code as one more part of the group.
  const ofCode = measure.kind === 'distribution' && !Object.hasOwn(options.dimensions ?? {}, 'value');
  const wanted = Object.entries(ofCode ? rest : (options.group ?? {}));
  const records = recordsOf(cohort.source, reading);
  const dimensions = wanted
    .map(([name]) => dimensionOf(name, cohort, records, reading, options.dimensions, options.join === true))
    .filter((one) => 'parts' in one);
  if (dimensions.length < wanted.length) return new Uint32Array(0);
  const placed =
    splitsGroups(measure) && dimensions.length > 0
      ? placeMeasure(
          measure,
          reading,
          records,
          dimensions.map(({ parts }) => parts.of),
        )
      : placeOnce(measure, reading, records);
  const { place, legend, kinds } = placed;
  const asked = legend.map(
    (label) =>
      (options.place === undefined ? label.place !== 'outside' : label.place === options.place) &&
      (options.code === undefined || label.code === options.code) &&
      (options.field === undefined || label.field === options.field),
  );
  const coded =
    ofCode && code !== undefined
      ? { number: reading.session.interner.number(code), of: placed.value?.values }
      : undefined;
  const isAsked = Uint8Array.from(asked, Number);
  const found = kinds === undefined ? membersOf(place, isAsked) : membersOfKinds(kinds, place, isAsked);
  if (coded === undefined && dimensions.length === 0) return found;
  const parts = wanted.map(([, value], k) => dimensions[k]?.parts.names.indexOf(value));
  return found.filter((index) => {
    if (coded !== undefined && coded.of?.[index] !== coded.number) return false;
    const record = dimensionRecord(placed, index);
    return dimensions.every((one, k) => one.parts.of[record] === parts[k]);
  });
}

const membersOf = (place: Uint16Array, isAsked: Uint8Array): Uint32Array =>
  recordsIn(place, isAsked, countIn(place, isAsked));

/** The records of the kinds that stand in one of the places. */
function membersOfKinds({ of, sizes }: Kinds, place: Uint16Array, isAsked: Uint8Array): Uint32Array {
  const isKind = new Uint8Array(place.length);
  let size = 0;
  for (let kind = 0; kind < place.length; kind++) {
    if (isAsked[place[kind] as number] !== 1) continue;
    isKind[kind] = 1;
    size += sizes[kind] as number;
  }
  return recordsIn(of, isKind, size);
}

/**
 * Who the members are: the child key of each record, or the key of each group. An absent key gives an empty text.
 *
 * @param found - as given by {@link members} without a `group` that splits groups
 * @param options - needed where the grouping or a union depends on the period; the extract date alone when left out
 * @returns one text each, in the order of `found`: it identifies children
 * @throws {SightlineError} as {@link members}
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { keysOf, members } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const inTime = definitionById('assessments-within-45wd-pct');
 * keysOf(dataset, inTime, members(dataset, inTime, { period: march })) // => ['C1', 'C2', 'C3']
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
