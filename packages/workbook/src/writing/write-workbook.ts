import type { LocalDate } from '@sightline/core';
import { parseLocalDate, toEpochDay } from '@sightline/core';
import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { beginsFormula } from './begins-formula.ts';
import { serialOfEpochDay } from '../tables/date-serial.ts';
import { WorkbookError } from '../workbook-error.ts';
import * as parts from './workbook-xml.ts';

/** A column of a sheet to be written. */
export type SheetColumn = {
  readonly heading: string;
  /** Decides how the column's cells are written; what is not a date or number in such a column is written as text. */
  readonly type: 'date' | 'number' | 'text';
  /** In characters; fitted to heading and type unless given. */
  readonly width?: number;
};

/** A sheet to be written: headings, one row for each record, and what stands above them. */
export type SheetContent = {
  /** At most 31 characters, without any of `[]:*?/\` and without control characters; not `History`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Dates as `YYYY-MM-DD`; null leaves a cell blank. */
  readonly rows: readonly (readonly (string | number | LocalDate | null)[])[];
  /** Lines above the headings. */
  readonly titleRows?: readonly string[];
  /** Text that is longer than its column goes on in lines below, for a sheet of sentences. */
  readonly wraps?: true;
};

/** What a sheet of Excel 2007 and later holds; it repairs or refuses a file with more. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;

/** A local time, so that the bytes are the same in every time zone. It is the earliest that a zip container can hold. */
const WRITTEN_AT = '1980-01-01T12:00:00';

/**
 * An .xlsx workbook: real dates, headings frozen and with filters. Text is only ever text: what begins with `=`, `+`,
 * `-` or `@` is no formula. The same content gives the same bytes, wherever and whenever it is written.
 *
 * @throws {WorkbookError} INVALID_SHEET_NAME, INVALID_CELL, LIMIT_EXCEEDED
 * @example
 * import { readTables, writeWorkbook } from '@sightline/workbook';
 * const bytes = writeWorkbook([
 *   { name: 'Visits', columns: [{ heading: 'Seen on', type: 'date' }], rows: [['2024-01-01'], [null], ['2024-02-29']] },
 * ]);
 * const columns = [{ key: 'seen', name: 'Seen on', aliases: [], type: 'date' }];
 * const candidates = [{ spec: { key: 'visits', label: 'Visits', columns }, sheetNames: ['Visits'] }];
 * const { table } = readTables({ name: 'visits.xlsx', bytes }, candidates).tables[0];
 * [...table.columns.seen.values] // => [19723, 19782]
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  checkNames(sheets);
  sheets.forEach(checkSize);
  const strings = new Map<string, number>();
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(parts.contentTypes(sheets.length)),
    '_rels/.rels': strToU8(parts.packageRelationships()),
    'xl/workbook.xml': strToU8(parts.workbook(sheets.map(filterRange))),
    'xl/_rels/workbook.xml.rels': strToU8(parts.workbookRelationships(sheets.length)),
    'xl/styles.xml': strToU8(parts.styles(sheets.some(({ wraps }) => wraps === true))),
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(worksheet(sheet, index, strings));
  });
  files['xl/sharedStrings.xml'] = strToU8(parts.sharedStrings([...strings.keys()]));
  return zipSync(files as Zippable, { level: 6, mtime: WRITTEN_AT });
}

function checkNames(sheets: readonly SheetContent[]): void {
  const seen = new Set<string>();
  sheets.forEach(({ name }, index) => {
    const folded = name.toLowerCase();
    const refused =
      name.trim() === '' ||
      name.length > 31 ||
      /[[\]:*?/\\]/.test(name) ||
      /[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(name) ||
      // Excel keeps this name for itself.
      folded === 'history' ||
      /^'|'$/.test(name) ||
      seen.has(folded);
    if (refused) throw new WorkbookError('INVALID_SHEET_NAME', { sheet: String(index + 1) });
    seen.add(folded);
  });
  if (sheets.length === 0) throw new WorkbookError('INVALID_SHEET_NAME', { sheet: '1' });
}

function checkSize(sheet: SheetContent, index: number): void {
  const within = (limit: 'rows' | 'columns', value: number, most: number): void => {
    if (value <= most) return;
    throw new WorkbookError('LIMIT_EXCEEDED', { limit, value: String(value), sheet: String(index + 1) });
  };
  within('rows', headingRowOf(sheet) + sheet.rows.length, MOST_ROWS);
  within('columns', sheet.columns.length, MOST_COLUMNS);
}

function headingRowOf(sheet: SheetContent): number {
  return (sheet.titleRows?.length ?? 0) + 1;
}

function filterRange(sheet: SheetContent): parts.FilteredSheet {
  const top = headingRowOf(sheet);
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheet.name,
    range: `A${top}:${last}${top + sheet.rows.length}`,
    filtered: sheet.columns.length > 0,
    headingRow: top,
  };
}

function worksheet(sheet: SheetContent, index: number, strings: Map<string, number>): string {
  const letters = Array.from({ length: Math.max(1, sheet.columns.length) }, (_, at) => columnLetters(at));
  const style = sheet.wraps === true ? parts.WrappedStyle : { ...parts.Style, number: parts.Style.plain };
  const rows: string[] = [];
  const refuse = (row: number, column: number): never => {
    const params = { sheet: String(index + 1), row: String(row), column: columnLetters(column) };
    throw new WorkbookError('INVALID_CELL', params);
  };
  const textCell = (row: number, column: number, text: string, style: number): string => {
    if (text.length > LONGEST_TEXT) return refuse(row, column);
    const reference = letters[column]! + String(row);
    let position = strings.get(text);
    if (position === undefined) {
      position = strings.size;
      strings.set(text, position);
    }
    return `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`} t="s"><v>${position}</v></c>`;
  };
  const widths = sheet.columns.map(widthOf);
  const row = (number: number, cells: string, height: number): number =>
    rows.push(`<row r="${number}"${sheet.wraps ? ` ht="${height}" customHeight="1"` : ''}>${cells}</row>`);

  (sheet.titleRows ?? []).forEach((title, at) =>
    row(at + 1, textCell(at + 1, 0, title, parts.Style.title), TITLE_HEIGHT),
  );
  const top = headingRowOf(sheet);
  row(
    top,
    sheet.columns.map(({ heading }, at) => textCell(top, at, heading, parts.Style.heading)).join(''),
    heightOf(
      sheet.columns.map(({ heading }) => heading),
      widths,
    ),
  );
  sheet.rows.forEach((values, at) => {
    const number = top + 1 + at;
    let cells = '';
    sheet.columns.forEach(({ type }, column) => {
      const value = values[column];
      if (value === null || value === undefined || value === '') return;
      const reference = letters[column]! + String(number);
      if (typeof value === 'number' && (type === 'date' || !Number.isFinite(value)))
        return refuse(number, column);
      if (type === 'number' && typeof value === 'number') {
        cells += `<c r="${reference}"${style.number === 0 ? '' : ` s="${style.number}"`}><v>${value}</v></c>`;
        return;
      }
      const text = String(value);
      const date = type === 'date' ? parseLocalDate(text) : undefined;
      // Spreadsheets have no dates before 1900; such a date is written as the text that it is.
      const serial = date === undefined ? NaN : serialOfEpochDay(toEpochDay(date));
      cells += Number.isNaN(serial)
        ? textCell(number, column, text, beginsFormula(text) ? style.quoted : style.plain)
        : `<c r="${reference}" s="${style.date}"><v>${serial}</v></c>`;
    });
    row(number, cells, heightOf(values, widths));
  });
  return parts.worksheet({
    widths,
    rows: rows.join(''),
    range: filterRange(sheet),
    first: index === 0,
  });
}

/** In points. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 20;

function widthOf({ heading, type, width }: SheetColumn): number {
  return width ?? Math.min(40, Math.max(heading.length + 3, type === 'date' ? 12 : 10));
}

/**
 * A height in which the wrapped texts of a row have room. Not every program fits rows to their text, so it is estimated;
 * words that do not fit leave some of a line free.
 */
function heightOf(values: SheetContent['rows'][number], widths: readonly number[]): number {
  const lines = widths.map((width, column) => {
    const value = values[column];
    return typeof value === 'string' ? Math.ceil((value.length * 1.1) / width) : 1;
  });
  return LINE_HEIGHT * Math.max(1, ...lines);
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
