import { ABSENT_INDEX, isPresent, textAt } from '@sightline/core';
import type { Column, Dataset, Layout, ListKey, Table } from '@sightline/core';
import { absentColumn } from './absent-column.ts';
import { annexALists } from '../lists/annex-a-lists.ts';
import { columnsOf } from '../lists/columns-of.ts';
import type { ListColumn, ListSpec } from '../lists/list-spec.ts';
import { listsIn, withLists } from '../dataset/with-lists.ts';

/** What {@link migrate} could not take along, and what it found new. */
export type MigrationReport = {
  readonly to: Layout;
  /** In the order of lists and columns; a whole column is there even where nothing stood in it. */
  readonly withoutPlace: readonly WithoutPlace[];
  /** Columns that the layout brings; they are there and blank. */
  readonly added: readonly {
    readonly list: ListKey;
    readonly column: string;
    readonly heading: string;
    /** Records in which it is blank now. */
    readonly records: number;
  }[];
  /** Columns that the layout heads differently. */
  readonly renamed: readonly {
    readonly list: ListKey;
    readonly column: string;
    readonly from: string;
    readonly to: string;
  }[];
};

/** A column that the layout does not have, or a code of a column that it does not have, with all that was lost. */
export type WithoutPlace = {
  readonly list: ListKey;
  readonly column: string;
  readonly heading: string;
  /** Where the column stays and only this code has no place. */
  readonly code?: string;
  /** Number of the cells. */
  readonly count: number;
  /** What stood where. Values of children: not for everyone's eyes. */
  readonly cells: readonly {
    readonly file: string;
    readonly sheet: string;
    /** Row as Excel numbers it. */
    readonly row: number;
    /** Where the cell could be read: a date as `YYYY-MM-DD`, a code by itself. */
    readonly value?: string;
    /** Where the cell could not be read, or was written otherwise than asked for: what was written. */
    readonly raw?: string;
  }[];
};

/**
 * The same records in another layout of Annex A, with a report of what has no place there: columns are left out,
 * cells with a code that the layout does not know become blank, and the report keeps every one of them by its place.
 * Columns that the layout brings are there and blank; one that a list lacked before stays missing. A list that is of
 * the layout already stays as it is.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, migrate } from '@sightline/annex-a';
 * const careLeavers = [{ childUniqueId: 'C1', activityStatus: 'F4', latestContact: '2024-03-01' }];
 * const { dataset } = annexAFromRecords({ careLeavers }, { asAt: localDate('2024-03-31') });
 * const { report } = migrate(dataset, '2019');
 * report.withoutPlace.map(({ column, code = '', count }) => [column, code, count])
 * // => [['uasc', '', 0], ['personalAdvisor', '', 0], ['pathwayPlanReview', '', 0], ['latestContact', '', 1], ['activityStatus', 'F4', 1]]
 */
export function migrate(
  dataset: Dataset,
  layout: Layout,
): { readonly dataset: Dataset; readonly report: MigrationReport } {
  const lists = listsIn(dataset);
  const withoutPlace: WithoutPlace[] = [];
  const added: MigrationReport['added'][number][] = [];
  const renamed: MigrationReport['renamed'][number][] = [];
  const layouts = { ...dataset.layouts };
  for (const list of annexALists) {
    const table = lists[list.key];
    const from = dataset.layouts[list.key];
    if (!table || from === layout) continue;
    layouts[list.key] = layout;
    const columns: Record<string, Column> = {};
    const invalid: Record<string, ReadonlyMap<number, string>> = {};
    for (const column of list.columns) {
      const held = table.columns[column.key];
      const heading = headingIn(column, from);
      const names = { list: list.key, column: column.key };
      if (!isIn(list, column, layout)) {
        if (held) withoutPlace.push({ ...names, heading, ...everyCell(table, column.key, held) });
      } else if (!held) {
        if (from === undefined || isIn(list, column, from)) continue;
        columns[column.key] = absentColumn(column.type, table.rows);
        added.push({ ...names, heading: headingIn(column, layout), records: table.rows });
      } else {
        const { kept, raws, lost } = withoutCodes(table, column, held, layout);
        columns[column.key] = kept;
        if (raws && raws.size > 0) invalid[column.key] = raws;
        withoutPlace.push(...lost.map((one) => ({ ...names, heading, ...one })));
        const to = headingIn(column, layout);
        if (to !== heading) renamed.push({ ...names, from: heading, to });
      }
    }
    lists[list.key] = { ...table, columns, invalid };
  }
  return {
    dataset: withLists(dataset, lists, layouts),
    report: { to: layout, withoutPlace, added, renamed },
  };
}

function isIn(list: ListSpec, column: ListColumn, layout: Layout): boolean {
  return columnsOf(list, layout).includes(column);
}

function headingIn({ name, nameByLayout = {} }: ListColumn, layout: Layout | undefined): string {
  return (layout && nameByLayout[layout]) ?? name;
}

type Lost = Pick<WithoutPlace, 'code' | 'count' | 'cells'>;

function everyCell(table: Table, key: string, column: Column): Lost {
  const cells = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => isPresent(column, row) || table.invalid[key]?.has(row))
    .map((row) => cellAt(table, key, column, row));
  return { count: cells.length, cells };
}

function cellAt(table: Table, key: string, column: Column, row: number): WithoutPlace['cells'][number] {
  const { file, sheet, excelRow } = table.source;
  const value = textAt(column, row);
  const raw = table.invalid[key]?.get(row);
  return {
    file,
    sheet,
    row: excelRow[row]!,
    ...(value !== undefined && { value }),
    ...(raw !== undefined && { raw }),
  };
}

/** A column whose codes of other layouts are blank, and what stood there, code by code. */
function withoutCodes(
  table: Table,
  { key, codes }: ListColumn,
  column: Column,
  layout: Layout,
): {
  readonly kept: Column;
  readonly raws: ReadonlyMap<number, string> | undefined;
  readonly lost: readonly Lost[];
} {
  const raws = table.invalid[key];
  const gone = (codes?.codes ?? []).filter(({ layouts }) => layouts?.includes(layout) === false);
  const lost: Lost[] = [];
  if (!('dictionary' in column) || gone.length === 0) return { kept: column, raws, lost };
  const values = column.values.slice();
  const left = new Map(raws);
  for (const { code } of gone) {
    const index = column.dictionary.indexOf(code);
    const cells: WithoutPlace['cells'][number][] = [];
    column.values.forEach((value, row) => {
      if (index < 0 || value !== index) return;
      cells.push(cellAt(table, key, column, row));
      values[row] = ABSENT_INDEX;
      left.delete(row);
    });
    if (cells.length > 0) lost.push({ code, count: cells.length, cells });
  }
  return lost.length === 0 ? { kept: column, raws, lost } : { kept: { ...column, values }, raws: left, lost };
}
