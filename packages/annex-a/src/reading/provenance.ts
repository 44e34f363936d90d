import type { Layout, ListKey, Table } from '@sightline/core';
import { columnsOf } from '../lists/columns-of.ts';
import type { FoundSheet } from './found-sheet.ts';
import type { LayoutChoice } from './layout-of.ts';

/** Where a list was read from and how its headings were understood. */
export type ListProvenance = {
  readonly list: ListKey;
  readonly number: number;
  readonly file: string;
  readonly sheet: string;
  /** The sheet is hidden in the workbook. */
  readonly hidden?: true;
  readonly foundBy: 'name' | 'headings';
  /** As Excel numbers rows. */
  readonly headingRow: number;
  readonly layout: Layout;
  readonly layoutWhy: LayoutChoice['why'];
  /** The headings and codes that the layout is known by. */
  readonly layoutEvidence: LayoutChoice['evidence'];
  readonly records: number;
  readonly blankRowsSkipped: number;
  /** Rows below the records that hold a note, such as the filters of an export; not read as records. */
  readonly noteRows: readonly number[];
  readonly columnsMatched: readonly {
    readonly column: string;
    readonly heading: string;
    /** Of the heading in its row, counted from 0. */
    readonly position: number;
    readonly how: 'name' | 'alias';
  }[];
  /** Keys of the columns of the layout that no heading names, each with the heading that may have been meant. */
  readonly missing: readonly { readonly column: string; readonly suggestion?: string }[];
  /** Headings that name no column, each with the column that may have been meant. */
  readonly unmatched: readonly { readonly heading: string; readonly suggestion?: string }[];
  /** Headings that name a column another heading was taken for. */
  readonly repeated: readonly { readonly column: string; readonly heading: string }[];
};

/**
 * A sheet that was not read: `not-a-list` is a tab of Ofsted's workbook besides the lists or a blank sheet, `unknown`
 * any other that neither name nor headings tell a list by.
 */
export type OtherSheet = {
  readonly file: string;
  readonly sheet: string;
  readonly why: 'not-a-list' | 'unknown' | 'second-sheet' | 'no-headings';
  /** The list that it is, or is named after. */
  readonly list?: ListKey;
  readonly number?: number;
};

/** What came from where. */
export type Provenance = {
  readonly filesRead: readonly {
    readonly name: string;
    readonly kind: 'xlsx' | 'csv';
    readonly sheets: number;
  }[];
  readonly lists: readonly ListProvenance[];
  readonly otherSheets: readonly OtherSheet[];
};

/** What is to be told of the sheet that a list was read from. */
export function listProvenance(
  { list, file, sheet, table, noteRows }: FoundSheet,
  { layout, why, evidence }: LayoutChoice,
): ListProvenance {
  const {
    matches = [],
    missing = [],
    unmatched = [],
    duplicates = [],
    suggestions = [],
  } = sheet.headings ?? {};
  const inLayout = columnsOf(list, layout).map(({ key }) => key);
  return {
    list: list.key,
    number: list.number,
    file,
    sheet: sheet.name,
    ...(sheet.hidden && { hidden: true as const }),
    foundBy: sheet.chosenBy ?? 'headings',
    headingRow: sheet.headingRow ?? 1,
    layout,
    layoutWhy: why,
    layoutEvidence: evidence,
    records: table.rows,
    blankRowsSkipped: blankRows(table, sheet.headingRow ?? 1),
    noteRows,
    columnsMatched: matches.map(({ column, heading, position, by }) => ({
      column,
      heading,
      position,
      how: by,
    })),
    missing: missing
      .filter((column) => inLayout.includes(column))
      .map((column) => {
        const likeliest = suggestions.find((one) => one.column === column);
        return { column, ...(likeliest && { suggestion: likeliest.heading }) };
      }),
    unmatched: unmatched.map(({ heading, position }) => {
      const likeliest = suggestions.find((one) => one.position === position);
      return { heading, ...(likeliest && { suggestion: likeliest.column }) };
    }),
    repeated: duplicates.map(({ column, heading }) => ({ column, heading })),
  };
}

/** Rows between the headings and the last record that are none. */
function blankRows({ rows, source }: Table, headingRow: number): number {
  return rows === 0 ? 0 : source.excelRow[rows - 1]! - headingRow - rows;
}
