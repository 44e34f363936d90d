/** The number formats of spreadsheets that show a calendar date and need no format code of their own. */
const builtInDateFormats: ReadonlySet<number> = new Set([
  // 14 to 17 and 22 are the same everywhere.
  14, 15, 16, 17, 22,
  // These are dates in East Asian editions and unused elsewhere.
  27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** A spreadsheet holds no longer one. */
const LONGEST_CODE = 255;

/**
 * Whether a number format shows a calendar date. Elapsed time such as `[h]:mm` and a time of day alone are not dates.
 *
 * @param id - `numFmtId`
 * @param code - format code, where the workbook gives one
 * @source ECMA-376 part 1, sections 18.8.30 and 18.8.31
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDateFormats.has(id);
  const shown = code
    .slice(0, LONGEST_CODE)
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '') // literal text, escapes, padding and filling
    .split(';', 1)[0]!
    .toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(shown)) return false;
  const symbols = shown.replaceAll(/\[[^\]]*\]|general|am\/pm|a\/p/g, '');
  return /[dy]/.test(symbols) || (symbols.includes('m') && !/[hs]/.test(symbols));
}
