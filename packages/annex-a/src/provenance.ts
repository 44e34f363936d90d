import type { Layout, ListKey } from '@sightline/core';
import { columnsOf } from './columns-of.ts';
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
  readonly columnsMatched: readonly {
    readonly column: string;
    readonly heading: string;
    readonly how: 'name' | 'alias';
  }[];
  /** Keys of the columns of the layout that no heading names, each with the heading that may have been meant. */
  readonly missing: readonly { readonly column: string; readonly suggestion?: string }[];
  /** Headings that name no column, each with the column that may have been meant. */
  readonly unmatched: readonly { readonly heading: string; readonly suggestion?: string }[];
  /** Headings that name a column another heading was taken for. */
  readonly repeated: readonly { readonly column: string; readonly heading: string }[];
};

/** A sheet that was not read. */
export type OtherSheet = {
  readonly file: string;
  readonly sheet: string;
  readonly why: 'not-a-list' | 'second-sheet' | 'no-headings';
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
  { list, file, sheet, table }: FoundSheet,
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
    blankRowsSkipped: sheet.blankRows,
    columnsMatched: matches.map(({ column, heading, by }) => ({ column, heading, how: by })),
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
