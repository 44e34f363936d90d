import { readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { annexAFromRecords, readAnnexA } from '@sightline/annex-a';
import type { AnnexARead } from '@sightline/annex-a';
import { toRecords } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flatSpreadsheet } from './flat-spreadsheet.ts';
import type { FlatOptions } from './flat-spreadsheet.ts';
import { asAt, madeUpLists, madeUpRecords } from './made-up-lists.ts';
import type { Cell } from './made-up-lists.ts';
import { libreOffice, missing, openpyxl, PATIENCE, temporaryFolder } from './other-programs.ts';

// Other programs write the eleven made-up lists; what we read of each file must be what the records are.

const folder = temporaryFolder();
afterAll(folder.remove);

const wanted = annexAFromRecords(madeUpRecords, { asAt, layout: '2024' }).dataset;

function read(bytes: Uint8Array, name = 'lists.xlsx'): AnnexARead {
  return readAnnexA([{ name, bytes }], { asAt, layout: '2024' });
}

function recordsOf({ tables }: Dataset): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, toRecords(table!)]));
}

/** What a file is written for must be in it: markup in its workbook or its first sheet, or in its shared strings. */
const inFile = {
  epoch1904: /date1904="(?:1|true)"/,
  formula: /<f>|<f /,
  runs: /<r>[\s\S]*<b\b/,
  isoDate: /t="d"/,
  textInCell: /t="(?:str|inlineStr)"/,
  sharedString: /t="s"/,
} as const;

function expectTheLists(bytes: Uint8Array, holds?: keyof typeof inFile): void {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /workbook|sharedStrings|sheet\d+\.xml$/.test(name),
  });
  const markup = Object.values(parts).map((part) => strFromU8(part));
  if (holds !== undefined) expect(markup.some((part) => inFile[holds].test(part))).toBe(true);
  const { dataset, findings } = read(bytes);
  expect(findings).toEqual([]);
  expect(recordsOf(dataset)).toEqual(recordsOf(wanted));
  expect(dataset.fingerprint).toBe(wanted.fingerprint);
}

const isDate = (cell: Cell): cell is Extract<Cell, object> => typeof cell === 'object' && cell !== null;
const utc = (cell: Extract<Cell, object>): Date => new Date(`${cell.date}T00:00:00Z`);

describe('exceljs', () => {
  type Book = InstanceType<typeof exceljs.Workbook>;
  type Write = (cell: Cell) => exceljs.CellValue;
  const plain: Write = (cell) => (isDate(cell) ? utc(cell) : cell);

  function fill(book: Book, write: Write): void {
    for (const { name, headings, rows } of madeUpLists) {
      const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.addRow(headings);
      for (const row of rows) {
        const added = sheet.addRow(row.map(write));
        row.forEach((cell, at) => {
          if (isDate(cell)) added.getCell(at + 1).numFmt = 'dd/mm/yyyy';
        });
        added.commit();
      }
      sheet.commit?.();
    }
  }

  async function written(write: Write = plain, date1904 = false): Promise<Uint8Array> {
    const book = new exceljs.Workbook();
    book.properties.date1904 = date1904;
    fill(book, write);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it('writes lists that we read as they are', async () => {
    expectTheLists(await written());
  });

  it('writes dates that count from 1904', async () => {
    expectTheLists(await written(plain, true), 'epoch1904');
  });

  it('writes formulas, whose last values we read', async () => {
    const formula: Write = (cell) => {
      if (cell === null) return null;
      const result = isDate(cell) ? utc(cell) : cell;
      return { formula: 'Z99', result };
    };
    expectTheLists(await written(formula), 'formula');
  });

  it('writes text in several runs, which we join', async () => {
    const rich: Write = (cell) =>
      typeof cell === 'string' && cell.length > 3
        ? { richText: [{ text: cell.slice(0, 2) }, { font: { bold: true }, text: cell.slice(2) }] }
        : plain(cell);
    expectTheLists(await written(rich), 'runs');
  });

  it.each([true, false])('writes as a stream, shared strings: %s', async (useSharedStrings) => {
    const stream = new PassThrough();
    const bytes = buffer(stream);
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings });
    fill(book, plain);
    await book.commit();
    expectTheLists(new Uint8Array(await bytes), useSharedStrings ? 'sharedString' : 'textInCell');
  });
});

describe('SheetJS (@e965/xlsx)', () => {
  type Dates = 'serial' | 'iso';
  const DAY = 86_400_000;

  function written(dates: Dates, options: sheetJs.WritingOptions = {}, date1904 = false): Uint8Array {
    const book = sheetJs.utils.book_new();
    book.Workbook = { WBProps: { date1904 } };
    const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    for (const { name, headings, rows } of madeUpLists) {
      const sheet = sheetJs.utils.aoa_to_sheet([
        [...headings],
        ...rows.map((row) => row.map((cell) => (isDate(cell) ? null : cell))),
      ]);
      rows.forEach((row, at) =>
        row.forEach((cell, column) => {
          if (!isDate(cell)) return;
          const value: sheetJs.CellObject =
            dates === 'iso'
              ? { t: 'd', v: utc(cell), z: 'dd/mm/yyyy' }
              : { t: 'n', v: (utc(cell).getTime() - epoch) / DAY, z: 'dd/mm/yyyy' };
          sheet[sheetJs.utils.encode_cell({ r: at + 1, c: column })] = value;
        }),
      );
      sheetJs.utils.book_append_sheet(book, sheet, name);
    }
    return new Uint8Array(
      sheetJs.write(book, { bookType: 'xlsx', type: 'array', ...options }) as ArrayBuffer,
    );
  }

  it.each([
    ['texts in the cells', 'serial', { bookSST: false }, 'textInCell'],
    ['shared strings', 'serial', { bookSST: true }, 'sharedString'],
    ['compressed', 'serial', { compression: true }, 'textInCell'],
    ['dates in ISO form', 'iso', { cellDates: true }, 'isoDate'],
    ['as .xlsm', 'serial', { bookType: 'xlsm' }, 'textInCell'],
  ] as const)('writes lists that we read as they are: %s', (_, dates, options, holds) => {
    expectTheLists(written(dates, options), holds);
  });

  it('writes dates that count from 1904', () => {
    expectTheLists(written('serial', {}, true), 'epoch1904');
  });

  it.each([
    ['biff8', 'OLD_XLS', undefined],
    ['xlsb', 'NOT_A_WORKBOOK', 'xlsb'],
    ['ods', 'NOT_A_WORKBOOK', 'ods'],
    ['html', 'NOT_A_WORKBOOK', 'html'],
    ['fods', 'NOT_A_WORKBOOK', 'xml'],
  ] as const)('writes %s, which we refuse by name', (bookType, code, looksLike) => {
    let caught: unknown;
    try {
      read(written('serial', { bookType }), 'lists.xlsx');
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ code, params: looksLike === undefined ? {} : { looksLike } });
  });
});

describe('openpyxl', () => {
  const written = (options: { date1904?: boolean; writeOnly?: boolean; rich?: boolean }): Uint8Array => {
    const file = join(folder.path, 'openpyxl.xlsx');
    const book = { sheets: madeUpLists, date1904: false, writeOnly: false, rich: false, ...options };
    openpyxl('write', file, book);
    return readFileSync(file);
  };

  it.for([
    ['as it writes by itself', {}, 'textInCell'],
    ['row by row', { writeOnly: true }, 'textInCell'],
    ['dates that count from 1904', { date1904: true }, 'epoch1904'],
    ['text in several runs', { rich: true }, 'runs'],
  ] as const)('writes lists that we read as they are: %s', ([, options, holds], { skip }) => {
    const lacks = holds === 'runs' ? missing.openpyxlWithRuns : missing.openpyxl;
    skip(lacks !== undefined, lacks);
    expectTheLists(written(options), holds);
  });
});

describe('LibreOffice', () => {
  const variants: Readonly<Record<string, readonly [FlatOptions, keyof typeof inFile]>> = {
    plain: [{}, 'sharedString'],
    'date-1904': [{ date1904: true }, 'epoch1904'],
    rich: [{ rich: true }, 'runs'],
    formulas: [{ formulas: true }, 'formula'],
  };

  beforeAll(() => {
    if (missing.libreOffice !== undefined) return;
    const sources = Object.entries(variants).map(([name, [options]]) => {
      const file = join(folder.path, `${name}.fods`);
      writeFileSync(file, flatSpreadsheet(madeUpLists, options));
      return file;
    });
    libreOffice('xlsx', sources, folder.path);
    libreOffice('ods', sources.slice(0, 1), folder.path);
    libreOffice('xls', sources.slice(0, 1), folder.path);
  }, 3 * PATIENCE);

  it.for(Object.keys(variants))('writes lists that we read as they are: %s', (name, { skip }) => {
    skip(missing.libreOffice !== undefined, missing.libreOffice);
    expectTheLists(readFileSync(join(folder.path, `${name}.xlsx`)), variants[name]![1]);
  });

  it('writes .ods and .xls, which we refuse by name', ({ skip }) => {
    skip(missing.libreOffice !== undefined, missing.libreOffice);
    expect(() => read(readFileSync(join(folder.path, 'plain.ods')))).toThrow('NOT_A_WORKBOOK');
    expect(() => read(readFileSync(join(folder.path, 'plain.xls')))).toThrow('OLD_XLS');
  });
});
