import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, errorOf } from '../../test/xlsx-fixture.ts';
import { CellKind, scanSheets } from '../index.ts';

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

test.each([
  '7',
  '0',
  '007',
  '123456789',
  '1234567890',
  '01/02/2024',
  '2024-02-01',
  'a',
  'abcd',
  'Allocated team',
  '1a',
  '\u00e9',
])('the text "%s" has one index in a line, in quotes and at the end of the file', (text) => {
  const indices: number[] = [];
  const file = `${text},${text},and some more,"${text}",${text}\r\n"${text}"\n${text},"x"\n${text}`;
  const scanned = scanSheets(strToU8(file), {
    sheet: () => true,
    cell: (_row, _column, _kind, _number, index) => {
      indices.push(index);
    },
  });
  const texts = indices.map(scanned.text);
  expect(texts).toEqual([text, text, 'and some more', text, text, text, text, 'x', text]);
  expect(new Set(indices).size).toBe(3);
});

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

describe('quotes that do not balance', () => {
  test.each([
    ['a field that swallows rows up to the next quoted field', 'a,b\n1,"x\n2,y\n3,"z"\n', '2'],
    ['one that ends beside a mark inside a text', 'a\n1\n"2\n3" pipe\n', '3'],
    ['a quote as the last byte', 'a,b\n1,"', '2'],
    ['doubled quotes to the end', 'a\n"""', '2'],
  ])('%s', (_name, text, row) => {
    expect(errorOf(() => rowsOf(strToU8(text)))).toEqual({ code: 'UNCLOSED_QUOTE', params: { row } });
  });

  test('inside one line are text, and nothing is lost', () => {
    expect(rowsOf(strToU8('a,b\n"He said "no" twice",1\n""x,2\n'))).toEqual([
      ['a', 'b'],
      ['He said no" twice"', '1'],
      ['x', '2'],
    ]);
  });

  test('do not carry a text beyond the limit', () => {
    expect(
      errorOf(() =>
        scanSheets(
          strToU8('"1"23456'),
          { sheet: () => true, cell: () => undefined },
          { limits: { stringLength: 5 } },
        ),
      ),
    ).toEqual({
      code: 'LIMIT_EXCEEDED',
      params: { limit: 'stringLength', value: '8' },
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

  test('are told below titles and notes that have another', () => {
    expect(rowsOf(strToU8('Children, plans\n\na;b;c\n1;2,5;3\n'))).toEqual([
      ['Children, plans'],
      [],
      ['a', 'b', 'c'],
      ['1', '2,5', '3'],
    ]);
  });

  test('of headings win over those of free text', () => {
    expect(rowsOf(strToU8('id,note\n1,a; b; c\n2,d; e; f\n'))).toEqual([
      ['id', 'note'],
      ['1', 'a; b; c'],
      ['2', 'd; e; f'],
    ]);
  });

  test('of ragged lines are told from the first', () => {
    expect(rowsOf(strToU8('a;b;c\n1\n'))).toEqual([['a', 'b', 'c'], ['1']]);
  });

  test('are not hidden by a mark for inches', () => {
    expect(rowsOf(strToU8('5" pipe;b\n6" pipe;d\n'))).toEqual([
      ['5" pipe', 'b'],
      ['6" pipe', 'd'],
    ]);
  });

  test.each(['"sep=;"\n', 'SEP=;\r\n', 'sep=;\r', '\ufeffsep=;\n'])('may be stated as %j', (line) => {
    expect(rowsOf(strToU8(line + 'a;b,c\n'))).toEqual([['a', 'b,c']]);
  });

  test('may be stated as Excel states them', () => {
    expect(rowsOf(strToU8('sep=;\r\na;b,c,d\n'))).toEqual([['a', 'b,c,d']]);
  });
});

describe('encodings', () => {
  const text = 'na\u00efve,\u2019\u{1f600}\n';
  const utf16 = (bigEndian: boolean, written = text): Uint8Array => {
    const bytes = [...('\ufeff' + written)].flatMap((character) =>
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

  test('UTF-16 without mark, as databases export it', () => {
    expect(rowsOf(utf16(false, 'na\u00efve,text\n').subarray(2))).toEqual([['na\u00efve', 'text']]);
    expect(encodingOf(utf16(true, 'na\u00efve,text\n').subarray(2))).toBe('utf-16be');
  });

  test('UTF-16 cut off within a character loses that character only', () => {
    const bytes = utf16(false);
    expect(rowsOf(bytes.subarray(0, bytes.length - 1))).toEqual([['na\u00efve', '\u2019\u{1f600}']]);
  });

  test('a second byte order mark is no text', () => {
    expect(rowsOf(strToU8('\ufeff\ufeffa,b'))).toEqual([['a', 'b']]);
  });

  // Overlong, a surrogate, and beyond U+10FFFF: RFC 3629 allows none of them in UTF-8.
  test.each([
    [[0xe0, 0x80, 0xaf]],
    [[0xed, 0xa0, 0x80]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0xf0, 0x80, 0x80, 0xaf]],
    [[0xc3]],
  ])('bytes %j are Windows-1252', (bytes) => {
    expect(encodingOf(Uint8Array.from([0x61, ...bytes]))).toBe('windows-1252');
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

test('zero bytes with which a system pads its fields do not make a file binary', () => {
  expect(rowsOf(strToU8('id,sex,a note\n1,F\0\0,b\n2,M\0\0,c\n'))).toEqual([
    ['id', 'sex', 'a note'],
    ['1', 'F\0\0', 'b'],
    ['2', 'M\0\0', 'c'],
  ]);
});

test('line ends may be mixed', () => {
  expect(rowsOf(strToU8('a\rb\nc\r\nd\n\re'))).toEqual([['a'], ['b'], ['c'], ['d'], [], ['e']]);
});
