import type { ListKey } from '@sightline/core';

/** What may be wrong with a cell. */
export type CellFindingCode =
  /** A certain date, written in a way that was not asked for. Warning, with a certain fix. */
  | 'date-format'
  /** A date with a time of day; the date is kept. Warning. */
  | 'date-time'
  /** No date. Error; the fix, where there is one, is a guess. */
  | 'date-unreadable'
  /** A code that is understood but not written as asked for. Warning, with a certain fix. */
  | 'code-not-preferred'
  /** A text that is no code, kept as a value because the column's codes are open. Warning. */
  | 'code-local'
  /** A text that is no code. Error. */
  | 'code-unknown'
  /** A whole number written otherwise, such as `12.0`, `11.9999999` or a word of the column's own. Warning, with a certain fix. */
  | 'integer-format'
  /** A number with a fraction. Error; the fix is rounded down. */
  | 'integer-fraction'
  | 'integer-unreadable'
  /** No number, or one with more places than the column holds. Error. */
  | 'decimal-unreadable'
  /** A word of the column's own that stands for nothing, such as `N/A`. Warning; the certain fix is a blank. */
  | 'placeholder'
  /** An error of the spreadsheet such as `#N/A`. Error. */
  | 'error-cell';

/** One distinct fault of a column and every row that has it. */
export type CellFindingGroup = {
  readonly code: CellFindingCode;
  readonly severity: 'error' | 'warning';
  /** Key of the column. */
  readonly column: string;
  /** The cell as it was written; dates as `YYYY-MM-DD`. May identify a person: see the column. */
  readonly raw: string;
  readonly fix?: { readonly to: string; readonly certain: boolean };
  /** Rows of the table, counted from 0, ascending. */
  readonly rows: readonly number[];
};

/** One fault of one cell. */
export type CellFinding = Omit<CellFindingGroup, 'rows'> & {
  readonly list: ListKey;
  readonly sheet: string;
  /** Row as Excel numbers it. */
  readonly row: number;
};
