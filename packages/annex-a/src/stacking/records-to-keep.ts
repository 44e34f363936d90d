import { openAt, textAt, toEpochDay } from '@sightline/core';
import type { Column, LocalDate, Table } from '@sightline/core';
import type { ListSpec } from '../lists/list-spec.ts';
import type { LaterRecords } from './later-records.ts';

/** The records of an earlier extract that a stack adds, and how many it does not, by reason. */
export type RecordsToKeep = {
  readonly keep: readonly number[];
  readonly withdrawn: number;
  readonly endUnseen: number;
};

type Days = Extract<Column, { readonly type: 'date' }>;

/**
 * Which records of an earlier extract to add to later ones.
 *
 * @param asAt - the day of the earlier extract
 * @param laterFrom - first day of what the later extracts ask for
 */
export function recordsToKeep(
  spec: ListSpec,
  table: Table,
  asAt: LocalDate,
  laterFrom: LocalDate,
  later: LaterRecords,
): RecordsToKeep {
  const [snapshot, from] = [toEpochDay(asAt), toEpochDay(laterFrom)];
  const keyOf = later.keysOf(table);
  const anchors = spec.window.anchors.map((key) => dateColumn(table, key)).filter((one) => one !== undefined);
  const start = spec.openSpan && dateColumn(table, spec.openSpan.start);
  const end = spec.openSpan && dateColumn(table, spec.openSpan.end);
  const child = table.columns['childUniqueId'];
  /** The list holds the latest record of a child, so that a newer one takes the place of an older. */
  const holdsLatest = spec.naturalKey.length === 1;
  const keep: number[] = [];
  let withdrawn = 0;
  let endUnseen = 0;
  for (let row = 0; row < table.rows; row++) {
    if (later.has(keyOf(row))) continue;
    const isOpen = start && end ? openAt(start.values[row]!, end.values[row]!, snapshot) : false;
    // On the first day itself both extracts may have it: it is not missed there.
    const isAskedFor = anchors.some(({ values }) => values[row]! > from);
    if (!isOpen && !isAskedFor) {
      keep.push(row);
      continue;
    }
    const gaveWay = holdsLatest && hasNewer(later, textOf(child, row), textOf(isOpen ? start : end, row));
    if (!gaveWay) withdrawn++;
    else if (isOpen) endUnseen++;
    else keep.push(row);
  }
  return { keep, withdrawn, endUnseen };
}

function hasNewer(later: LaterRecords, child: string | undefined, day: string | undefined): boolean {
  return child !== undefined && day !== undefined && later.hasFrom(child, day);
}

function textOf(column: Column | undefined, row: number): string | undefined {
  return column && textAt(column, row);
}

function dateColumn(table: Table, key: string): Days | undefined {
  const column = table.columns[key];
  return column?.type === 'date' ? column : undefined;
}
