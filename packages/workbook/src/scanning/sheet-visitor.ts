/**
 * What a cell holds. Blank cells are not reported, nor are texts of length zero.
 *
 * @example
 * import { CellKind } from '@sightline/workbook';
 * CellKind.text // => 3
 */
export const CellKind = { number: 1, date: 2, text: 3, boolean: 4, error: 5 } as const;

/** What is known of a sheet before its first cell. */
export type SheetDetails = {
  /** The sheet is hidden in the workbook; it is read all the same. */
  readonly hidden: boolean;
  /** Serial numbers of dates count from 1904 rather than 1900. */
  readonly date1904: boolean;
  /** The text of a string index; it may be asked for while the sheet is being read. */
  readonly text: (index: number) => string;
};

/** Is told of sheets and cells in the order in which they stand in the file. */
export type SheetVisitor = {
  /**
   * A sheet begins.
   *
   * @returns false to skip the sheet without unpacking it
   */
  sheet(name: string, index: number, details: SheetDetails): boolean;
  /**
   * A cell that is not blank.
   *
   * @param row - counted from 0
   * @param column - counted from 0
   * @param kind - one of {@link CellKind}
   * @param number - the number; the epoch day of a date, its fraction the time of day; 1 or 0 of a boolean; else NaN
   * @param text - index of the text, or of the error's text such as `#N/A`; else -1
   */
  cell(row: number, column: number, kind: number, number: number, text: number): void;
  /** The sheet has ended; not called for a skipped sheet. */
  end?(): void;
};
