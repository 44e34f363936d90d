import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, errorOf } from '../test/xlsx-fixture.ts';
import { CellKind, scanSheets } from './index.ts';

/** Rows of texts; a blank cell is an empty text. */
function rowsOf(bytes: Uint8Array): string[][] {
  const rows: string[][] = [];
  const cells: [number, number, number][] = [];
  const scanned = scanSheets(bytes, {
    sheet: () => true,
    cell: (row, column, kind, _number, text) => {
      expect(kind).toBe(CellKind.text);
      cells.push([row, column, text]);
    },
  });
  for (const [row, column, text] of cells) (rows[row] ??= [])[column] = scanned.text(text);
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

describe('records', () => {
  test.each([
    ['line feeds', 'a,b\nc,d\n'],
    ['carriage returns and line feeds', 'a,b\r\nc,d\r\n'],
    ['carriage returns', 'a,b\rc,d'],
    ['a last line without end', 'a,b\nc,d'],
  ])('end with %s', (_name, text) => {
    expect(rowsOf(strToU8(text))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('keep their number though lines between them are blank', () => {
    expect(rowsOf(strToU8('a\n\nb\n'))).toEqual([['a'], [], ['b']]);
  });

  test('may be ragged', () => {
    expect(rowsOf(strToU8('a,b,c\nd\n,,e\n'))).toEqual([['a', 'b', 'c'], ['d'], ['', '', 'e']]);
  });
});

describe('quotes', () => {
  test('hold delimiters, doubled quotes and line ends', () => {
    expect(rowsOf(strToU8('"a,b","say ""yes""","two\r\nlines",""\nx'))).toEqual([
      ['a,b', 'say "yes"', 'two\r\nlines'],
      ['x'],
    ]);
  });

  test('inside an unquoted field are text', () => {
    expect(rowsOf(strToU8('5" pipe,b'))).toEqual([['5" pipe', 'b']]);
  });

  test('keep what follows them', () => {
    expect(rowsOf(strToU8('"a"b,c'))).toEqual([['ab', 'c']]);
  });

  test('that never close are refused with their row', () => {
    expect(errorOf(() => rowsOf(strToU8('a\n"b\nc')))).toEqual({
      code: 'UNCLOSED_QUOTE',
      params: { row: '2' },
    });
  });
});

describe('delimiters', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%s is told from the first line', (_name, mark) => {
    expect(rowsOf(strToU8(['a', 'b', 'c'].join(mark) + '\n1,2;3'.replace(/[,;]/g, mark)))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });

  test('inside quotes do not count', () => {
    expect(rowsOf(strToU8('"a,b,c";d\n1;2'))).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]);
  });

  test('are looked for below a title line that has none', () => {
    expect(rowsOf(strToU8('List 3\na;b\n'))).toEqual([['List 3'], ['a', 'b']]);
  });

  test('may be stated as Excel states them', () => {
    expect(rowsOf(strToU8('sep=;\r\na;b,c,d\n'))).toEqual([['a', 'b,c,d']]);
  });
});

describe('encodings', () => {
  const text = 'na\u00efve,\u2019\u{1f600}\n';
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = [...('\ufeff' + text)].flatMap((character) =>
      Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)).flatMap((unit) =>
        bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
      ),
    );
    return Uint8Array.from(bytes);
  };
  const encodingOf = (bytes: Uint8Array): string | undefined =>
    scanSheets(bytes, { sheet: () => true, cell: () => undefined }).encoding;

  test.each([
    ['utf-8', strToU8(text)],
    ['utf-8', strToU8('\ufeff' + text)],
    ['utf-16le', utf16(false)],
    ['utf-16be', utf16(true)],
  ])('%s', (encoding, bytes) => {
    expect(rowsOf(bytes)).toEqual([['na\u00efve', '\u2019\u{1f600}']]);
    expect(encodingOf(bytes)).toBe(encoding);
  });

  test('what is not UTF-8 and has no mark is Windows-1252', () => {
    // In that code page 0x92 is a right single quotation mark and 0xA3 the pound sign.
    const bytes = Uint8Array.from([0x61, 0x92, 0x2c, 0xa3]);
    expect(rowsOf(bytes)).toEqual([['a\u2019', '\u00a3']]);
    expect(encodingOf(bytes)).toBe('windows-1252');
  });
});

test('the sheet is called by the file, without folder and ending', () => {
  const bytes = strToU8('a');
  expect(Object.keys(cellsOf(bytes, { name: 'lists/List 3.csv' }))).toEqual(['List 3']);
  expect(Object.keys(cellsOf(bytes))).toEqual(['']);
});

test('gives many distinct texts an index each, and every text its own again', () => {
  const words = Array.from({ length: 5000 }, (_, at) => `word ${at}`);
  expect(rowsOf(strToU8([...words, ...words].join('\n'))).flat()).toEqual([...words, ...words]);
});
