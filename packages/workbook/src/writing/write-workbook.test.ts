import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, errorOf } from '../../test/xlsx-fixture.ts';
import type { SheetContent } from '../index.ts';
import { scanSheets, writeCsv, writeWorkbook } from '../index.ts';
import { columnLetters } from './write-workbook.ts';

const part = (sheets: readonly SheetContent[], path: string): string =>
  strFromU8(unzipSync(writeWorkbook(sheets))[path]!);
const column = (heading: string, type: 'date' | 'number' | 'text' = 'text') => ({ heading, type });

describe('a sheet that wraps', () => {
  const sheet: SheetContent = {
    name: 'x',
    wraps: true,
    titleRows: ['Title'],
    columns: [{ heading: 'h', type: 'text', width: 10 }, column('n', 'number')],
    // 36 characters in a column of 10 take four lines.
    rows: [
      ['short', 1],
      ['one two three four five six seven ab', 2],
      ['=1+1', 3],
    ],
  };

  const { wraps: _wraps, ...plain } = sheet;

  test('gives each row room for its longest text, in lines of 15 points', () => {
    const heights = [...part([sheet], 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d)" ht="(\d+)"/g)];
    expect(heights.map(([, row, height]) => [row, height])).toEqual([
      ['1', '20'],
      ['2', '15'],
      ['3', '15'],
      ['4', '60'],
      ['5', '15'],
    ]);
  });

  test('reads as the same cells, and keeps text that begins like a formula as text', () => {
    expect(cellsOf(writeWorkbook([sheet]))).toEqual(cellsOf(writeWorkbook([plain])));
    const formats = part([sheet], 'xl/styles.xml')
      .split('<cellXfs')[1]!
      .match(/<xf [^>]*>/g)!;
    const style = /<c r="A5" s="(\d)"/.exec(part([sheet], 'xl/worksheets/sheet1.xml'))![1];
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
  });

  test('leaves the formats of other workbooks as they are', () => {
    expect(part([plain], 'xl/styles.xml')).toContain('<cellXfs count="5">');
  });
});

describe('what is written is read again', () => {
  test('as dates, numbers and texts in their place', () => {
    const bytes = writeWorkbook([
      {
        name: 'It\'s "A" & <B>',
        titleRows: ['Visits', ''],
        columns: [column('Child'), column('Seen', 'date'), column('Hours', 'number')],
        rows: [
          ['007', '2024-01-01', 1.5],
          [null, '1900-01-01', -3],
          [' spaced ', null, 0],
        ],
      },
      { name: 'Other', columns: [column('x')], rows: [['007']] },
    ]);
    expect(cellsOf(bytes)).toEqual({
      'It\'s "A" & <B>': [
        ['A1', 'text', 'Visits'],
        ['A3', 'text', 'Child'],
        ['B3', 'text', 'Seen'],
        ['C3', 'text', 'Hours'],
        ['A4', 'text', '007'],
        ['B4', 'date', 19723], // 1 January 2024
        ['C4', 'number', 1.5],
        ['B5', 'date', -25567], // 1 January 1900
        ['C5', 'number', -3],
        ['A6', 'text', ' spaced '],
        ['C6', 'number', 0],
      ],
      Other: [
        ['A1', 'text', 'x'],
        ['A2', 'text', '007'],
      ],
    });
  });

  test('with every character that XML or spreadsheets treat in their own way', () => {
    const texts = [
      '<a href="b">&amp;',
      'line\nend',
      'both\r\nends',
      '_x0041_',
      '\u0001\u001f',
      '\ufffe',
      '\u{1f600} caf\u00e9',
      'lone \ud83d',
    ];
    const bytes = writeWorkbook([{ name: 'x', columns: [column('h')], rows: texts.map((text) => [text]) }]);
    expect(
      cellsOf(bytes)
        ['x']!.slice(1)
        .map(([, , text]) => text),
    ).toEqual(texts);
  });

  test('as text where it begins like a formula', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '\uff1d1'];
    const sheets = [{ name: 'x', columns: [column('h')], rows: texts.map((text) => [text]) }];
    expect(
      cellsOf(writeWorkbook(sheets))
        ['x']!.slice(1)
        .map(([, kind, text]) => [kind, text]),
    ).toEqual(texts.map((text) => ['text', text]));
    expect(part(sheets, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('a date before 1900, which spreadsheets do not have, is text', () => {
    const bytes = writeWorkbook([{ name: 'x', columns: [column('h', 'date')], rows: [['1899-12-31']] }]);
    expect(cellsOf(bytes)['x']![1]).toEqual(['A2', 'text', '1899-12-31']);
  });
});

test('headings are frozen and filtered with all rows, also below title rows', () => {
  const sheet = part(
    [{ name: "Bob's", titleRows: ['t'], columns: [column('a'), column('b')], rows: [['1', '2']] }],
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A2:B3"/>');
  // Printed: landscape A4 as wide as the paper and as long as it takes, with the headings on every page.
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  expect(part([{ name: "Bob's", columns: [column('a')], rows: [] }], 'xl/workbook.xml')).toContain(
    ">'Bob''s'!$A$1:$A$1<",
  );
});

test('a text that occurs often is stored once', () => {
  const strings = part(
    [{ name: 'x', columns: [column('h')], rows: [['North'], ['North']] }],
    'xl/sharedStrings.xml',
  );
  expect(strings.match(/North/g)).toHaveLength(1);
});

test('the same content gives the same bytes', () => {
  const sheets: SheetContent[] = [{ name: 'x', columns: [column('h', 'date')], rows: [['2024-01-01']] }];
  expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
  // Bytes 10 to 13 of the first local header: time and date in MS-DOS form, 12:00:00 on 1 January 1980.
  expect([...writeWorkbook(sheets).subarray(10, 14)]).toEqual([0, 12 << 3, (1 << 5) | 1, 0]);
});

test('a text as long as a cell of Excel holds is written, a longer one refused', () => {
  // 32,767 characters: Excel specifications and limits.
  const sheet = (text: string): SheetContent[] => [
    { name: 'x', columns: [column('a'), column('b')], rows: [[null, text]] },
  ];
  expect(cellsOf(writeWorkbook(sheet('x'.repeat(32_767))))['x']).toHaveLength(3);
  expect(errorOf(() => writeWorkbook(sheet('x'.repeat(32_768))))).toEqual({
    code: 'INVALID_CELL',
    params: { sheet: '1', row: '2', column: 'B' },
  });
  const long = 'x'.repeat(32_768);
  expect(
    errorOf(() => writeWorkbook([{ name: 'x', columns: [column(long)], rows: [], titleRows: ['t'] }])),
  ).toEqual({
    code: 'INVALID_CELL',
    params: { sheet: '1', row: '2', column: 'A' },
  });
  expect(
    errorOf(() => writeWorkbook([{ name: 'x', columns: [], rows: [], titleRows: [long] }])),
  ).toMatchObject({
    code: 'INVALID_CELL',
  });
});

test('more rows or columns than a sheet of Excel holds are refused', () => {
  // 1,048,576 rows by 16,384 columns: Excel specifications and limits.
  const rows = new Array<never[]>(1_048_574).fill([]);
  const sheet = { name: 'x', columns: [], titleRows: ['t', 'u'], rows };
  expect(errorOf(() => writeWorkbook([sheet]))).toEqual({
    code: 'LIMIT_EXCEEDED',
    params: { limit: 'rows', value: '1048577', sheet: '1' },
  });
  const columns = Array.from({ length: 16_385 }, () => column('h'));
  expect(errorOf(() => writeWorkbook([{ name: 'x', columns, rows: [] }]))).toEqual({
    code: 'LIMIT_EXCEEDED',
    params: { limit: 'columns', value: '16385', sheet: '1' },
  });
});

test('names of sheets are read again as they were', () => {
  const names = ['_x0041_', 'a & <b> "c"', '\u540d', '__proto__', "it's"];
  const bytes = writeWorkbook(names.map((name) => ({ name, columns: [], rows: [] })));
  expect(scanSheets(bytes, { sheet: () => true, cell: () => undefined }).sheets).toEqual(names);
});

test.each([
  ['History'],
  ['hISTORY'],
  ['a\u0001'],
  ['a\nb'],
  ['lone \ud83d'],
  ['\uffff'],
  [''],
  [' '],
  ['a/b'],
  ['[a]'],
  ["'a'"],
  ['a'.repeat(32)],
])('%j is refused as the name of a sheet', (name) => {
  expect(errorOf(() => writeWorkbook([{ name, columns: [], rows: [] }]))).toEqual({
    code: 'INVALID_SHEET_NAME',
    params: { sheet: '1' },
  });
});

test('two sheets whose names differ in case only are refused', () => {
  const sheets = ['a', 'A'].map((name) => ({ name, columns: [], rows: [] }));
  expect(errorOf(() => writeWorkbook(sheets))).toEqual({
    code: 'INVALID_SHEET_NAME',
    params: { sheet: '2' },
  });
});

test.each([
  ['date', 45292],
  ['number', NaN],
  ['number', Infinity],
] as const)('in a %s column %j is refused, without telling the value', (type, value) => {
  expect(
    errorOf(() => writeWorkbook([{ name: 'x', columns: [column('h', type)], rows: [[value]] }])),
  ).toEqual({
    code: 'INVALID_CELL',
    params: { sheet: '1', row: '2', column: 'A' },
  });
});

test('what is no date or number in such a column is written as the text that it is', () => {
  const bytes = writeWorkbook([
    { name: 'x', columns: [column('d', 'date'), column('n', 'number')], rows: [['31/02/2024', '4.5 years']] },
  ]);
  expect(cellsOf(bytes)['x']!.slice(2)).toEqual([
    ['A2', 'text', '31/02/2024'],
    ['B2', 'text', '4.5 years'],
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (at, letters) => {
  expect(columnLetters(at)).toBe(letters);
});

describe('CSV', () => {
  test('quotes only where it must', () => {
    expect(writeCsv([['a', 'b,c', 'd"e', 'f\ng', ' h', null, 1.5]])).toBe(
      'a,"b,c","d""e","f\ng"," h",,1.5\r\n',
    );
  });

  test('defuses formulas behind line ends and in wide characters', () => {
    expect(
      writeCsv([['\n=1', '\r=1', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20a', 'a=1']], { formulaSafe: true }),
    ).toBe(`"'\n=1","'\r=1",'\uff1d1,'\uff0b1,'\uff0d1,'\uff20a,a=1\r\n`);
  });

  test('defuses formulas only when asked, and never numbers', () => {
    expect(writeCsv([['=1', -1, '-x']])).toBe('=1,-1,-x\r\n');
    expect(writeCsv([['=1', -1, '-x', '@a', '\t=1']], { formulaSafe: true })).toBe(
      `'=1,-1,'-x,'@a,"'\t=1"\r\n`,
    );
  });
});
