import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { writeWorkbook } from '@sightline/workbook';
import type { SheetContent } from '@sightline/workbook';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFlatSpreadsheet } from './read-flat-spreadsheet.ts';
import type { FlatSheet } from './read-flat-spreadsheet.ts';
import { madeUpLists } from './made-up-lists.ts';
import { libreOffice, missing, openpyxl, PATIENCE, temporaryFolder } from './other-programs.ts';

// What we write, other programs must read as it was: values, real dates, frozen headings and filters.

const folder = temporaryFolder();
afterAll(folder.remove);

const texts = [
  'plain',
  '0017',
  '=1+1',
  '+44',
  '-1',
  '@here',
  'a,b;c\td',
  'said "yes"',
  'R&D <b>',
  'Équipe 雪 🌳',
  ' spaces  kept ',
  'first\nsecond',
  '_x0041_ is no A',
  '#N/A',
  'TRUE',
];
const numbers = [0, 1, -1, 0.1, 1 / 3, -1234.5, 1e-7, 123456789012345, 1e21, 2 ** 53];
// Days before 1 March 1900 are left out: LibreOffice counts them from another day than Excel does.
const days = ['1900-03-01', '1999-12-31', '2000-02-29', '2024-02-29', '2024-03-31', '9999-12-31'];

const listSheets = madeUpLists.map(({ name, headings, columns, rows }): SheetContent => ({
  name,
  columns: columns.map(({ type }, at) => ({
    heading: headings[at]!,
    type: type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text',
  })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.date : cell))),
}));
const hardSheet: SheetContent = {
  name: "It's odd & more",
  titleRows: ['Made-up values', 'Two lines above the headings'],
  columns: [
    { heading: 'Text', type: 'text' },
    { heading: 'Number', type: 'number' },
    { heading: 'Date', type: 'date' },
  ],
  rows: texts.map((text, at) => [text, numbers[at] ?? null, days[at] ?? null]),
};
const sheets = [...listSheets, hardSheet];
const bytes = writeWorkbook(sheets);
const file = join(folder.path, 'ours.xlsx');
writeFileSync(file, bytes);

/** What a program should see of a sheet: texts and numbers as they are, a day under its own type, blanks null. */
type Seen = readonly (readonly ({ readonly date: string } | string | number | null)[])[];

function wanted({ titleRows = [], columns, rows }: SheetContent): Seen {
  const blanks = columns.slice(1).map(() => null);
  return [
    ...titleRows.map((title) => [title, ...blanks]),
    columns.map(({ heading }) => heading),
    ...rows.map((row) =>
      row.map((value, at) =>
        value !== null && columns[at]!.type === 'date' ? { date: String(value) } : value,
      ),
    ),
  ];
}

const headingRow = ({ titleRows = [] }: SheetContent): number => titleRows.length + 1;
const filterOf = (sheet: SheetContent): string =>
  `A${headingRow(sheet)}:${sheetJs.utils.encode_col(sheet.columns.length - 1)}${headingRow(sheet) + sheet.rows.length}`;

describe('exceljs reads what we write', () => {
  const book = new exceljs.Workbook();
  // Its types are of an older Buffer.
  beforeAll(() => book.xlsx.load(bytes as unknown as exceljs.Buffer));

  it.each(sheets)('$name: values and dates', (sheet) => {
    const seen: Seen = Array.from({ length: sheet.rows.length + headingRow(sheet) }, (_, row) =>
      sheet.columns.map((__, column) => {
        const { value } = book.getWorksheet(sheet.name)!.getCell(row + 1, column + 1);
        if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
        return value as string | number | null;
      }),
    );
    expect(seen).toEqual(wanted(sheet));
  });

  it.each(sheets)('$name: headings frozen and with filters', (sheet) => {
    const { views, autoFilter } = book.getWorksheet(sheet.name)!;
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: headingRow(sheet) });
    expect(autoFilter).toBe(filterOf(sheet));
  });
});

describe('SheetJS (@e965/xlsx) reads what we write', () => {
  const book = sheetJs.read(bytes, { cellDates: true, UTC: true });

  it.each(sheets)('$name: values, dates and filters', (sheet) => {
    const worksheet = book.Sheets[sheet.name]!;
    const seen = sheetJs.utils
      .sheet_to_json<(Date | string | number | null)[]>(worksheet, {
        header: 1,
        raw: true,
        defval: null,
        UTC: true,
      })
      .map((row) =>
        row.map((value) => (value instanceof Date ? { date: value.toISOString().slice(0, 10) } : value)),
      );
    expect(seen).toEqual(wanted(sheet));
    expect(worksheet['!autofilter']?.ref).toBe(filterOf(sheet));
  });
});

describe('openpyxl reads what we write', () => {
  type Read = { name: string; frozen: string | null; filter: string | null; rows: Seen };
  let read: readonly Read[] = [];
  beforeAll(() => {
    if (missing.openpyxl === undefined) read = openpyxl('read', file) as Read[];
  }, PATIENCE);

  it.for(sheets)('$name: values, dates, headings frozen and with filters', (sheet, { skip }) => {
    skip(missing.openpyxl !== undefined, missing.openpyxl);
    expect(read.find(({ name }) => name === sheet.name)).toEqual({
      name: sheet.name,
      frozen: `A${headingRow(sheet) + 1}`,
      filter: filterOf(sheet),
      rows: wanted(sheet),
    });
  });
});

describe('LibreOffice reads what we write', () => {
  let read: readonly FlatSheet[] = [];
  beforeAll(() => {
    if (missing.libreOffice !== undefined) return;
    libreOffice('fods', [file], folder.path);
    read = readFlatSpreadsheet(readFileSync(join(folder.path, 'ours.fods'), 'utf8'));
  }, PATIENCE);

  // Without a window it keeps nothing of frozen headings; the two above see them.
  it.for(sheets)('$name: values, dates as days that are shown day first, and filters', (sheet, { skip }) => {
    skip(missing.libreOffice !== undefined, missing.libreOffice);
    const { rows, filter } = read.find(({ name }) => name === sheet.name)!;
    expect(rows).toEqual(
      wanted(sheet).map((row) =>
        row.map((value) => {
          if (value === null || typeof value === 'string') return value;
          // It writes 15 digits of a number.
          if (typeof value === 'number') return Number(value.toPrecision(15));
          return { date: value.date, shown: value.date.split('-').reverse().join('/') };
        }),
      ),
    );
    expect(filter).toBe(filterOf(sheet));
  });
});
