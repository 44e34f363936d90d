import { beginsFormula } from './begins-formula.ts';

/** How CSV text is written. */
export type WriteCsvOptions = {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula, which begins with `=`, `+`, `-`, `@`, the
   * wide form of one of these, a tab or a line end. For files that people open; a program that reads the file would see the apostrophe.
   */
  readonly formulaSafe?: true;
};

/**
 * CSV text by RFC 4180: commas, CRLF, fields quoted only where they must be. The first row is usually the headings.
 *
 * @param rows - null is an empty field
 * @example
 * import { writeCsv } from '@sightline/workbook';
 * writeCsv([['team', 'note'], ['North', 'said "yes"'], ['South', '=1+1']], { formulaSafe: true })
 * // => 'team,note\r\nNorth,"said ""yes"""\r\nSouth,\'=1+1\r\n'
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  options: WriteCsvOptions = {},
): string {
  const field = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = options.formulaSafe === true && beginsFormula(value) ? `'${value}` : value;
    // A tab or semicolon is quoted too, so that no reader that guesses the delimiter takes it for one.
    return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('');
}
