import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, cellsOfSheet, errorOf, fixtureParts, xlsx } from '../../test/xlsx-fixture.ts';

const shared = '<si><t>first</t></si><si><t>second</t></si>';
const dates = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

describe('what a cell holds', () => {
  test('a boolean is 1, 0, true or false, and anything else is text', () => {
    const cells = ['1', '0', 'true', 'false', 'yes'].map((value) => `<c t="b"><v>${value}</v></c>`);
    expect(cellsOfSheet(`<row>${cells.join('')}</row>`).map(([, kind, value]) => [kind, value])).toEqual([
      ['boolean', 1],
      ['boolean', 0],
      ['boolean', 1],
      ['boolean', 0],
      ['text', 'yes'],
    ]);
  });

  test('a formula without a stored value is an error that shows the formula, never a blank', () => {
    const cells =
      '<c><f>A9&amp;"x"</f></c><c t="str"><f>1+1</f></c><c><f t="shared" si="0"/></c><c><f>1</f><v/></c><c t="str"><f>""</f><v></v></c><c><v>2</v></c>';
    expect(cellsOfSheet(`<row>${cells}</row>`)).toEqual([
      ['A1', 'error', '=A9&"x"'],
      ['B1', 'error', '=1+1'],
      ['C1', 'error', '='],
      ['F1', 'number', 2],
    ]);
  });

  test('comments and literal sections inside a value do not break it up', () => {
    const cells =
      '<c><v>1<!-- <v>9</v> -->2</v></c><c t="str"><v><![CDATA[a < b & "c"]]></v></c><c t="s"><v><!-- -->1</v></c>' +
      '<c t="str"><v>x_x000D_<![CDATA[_x0041_]]></v></c><c><!-- </c> --><v>3</v></c><c t="str"><v><![CDATA[]]></v></c>';
    expect(cellsOfSheet(`<row>${cells}</row>`, { sharedStrings: shared })).toEqual([
      ['A1', 'number', 12],
      ['B1', 'text', 'a < b & "c"'],
      ['C1', 'text', 'second'],
      ['D1', 'text', 'x\r_x0041_'],
      ['E1', 'number', 3],
    ]);
  });

  test('inline text is read whatever type the cell states, and a value in an inline cell is its text', () => {
    const cells = '<c t="s"><is><t>a</t></is></c><c><is><t>b</t></is></c><c t="inlineStr"><v>c</v></c>';
    expect(cellsOfSheet(`<row>${cells}</row>`).map(([, kind, value]) => [kind, value])).toEqual([
      ['text', 'a'],
      ['text', 'b'],
      ['text', 'c'],
    ]);
  });

  test('spaces are kept with and without xml:space', () => {
    const cells =
      '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c t="inlineStr"><is><t> b </t></is></c><c t="str"><v> c </v></c>';
    expect(cellsOfSheet(`<row>${cells}</row>`).map(([, , value]) => value)).toEqual([' a ', ' b ', ' c ']);
  });

  test('a number that is not finite, or longer than any number, is text', () => {
    const digits = '1'.repeat(401);
    const cells = ['1e999', digits, 'INF', '1 2', ' 3 '].map((value) => `<c><v>${value}</v></c>`);
    expect(cellsOfSheet(`<row>${cells.join('')}</row>`).map(([, kind, value]) => [kind, value])).toEqual([
      ['text', '1e999'],
      ['text', digits],
      ['text', 'INF'],
      ['text', '1 2'],
      ['number', 3],
    ]);
  });

  test('line ends and spaces about a value, as programs that indent XML leave them, are no part of it', () => {
    const rows =
      '<row r="1">\n <c r="A1" t="s">\n  <v>\n1 </v>\n </c>\n <c r="B1" t="b"><v> 0 </v></c>\n <c r="C1">\n<v>\t7\n</v></c>\n</row>\n';
    expect(cellsOfSheet(rows, { sharedStrings: shared })).toEqual([
      ['A1', 'text', 'second'],
      ['B1', 'boolean', 0],
      ['C1', 'number', 7],
    ]);
  });

  test.each(['-1', '2', '0.5', 'x'])('a shared text %s, of two texts, is told', (index) => {
    const read = (): unknown =>
      cellsOfSheet(`<row><c t="s"><v>${index}</v></c></row>`, { sharedStrings: shared });
    expect(errorOf(read)).toEqual({ code: 'CORRUPT_PART', params: { part: 'xl/worksheets/sheet1.xml' } });
  });

  test('an ISO date needs a time of day that there is', () => {
    const cells = ['2024-01-01T23:59:59', '2024-01-01T24:00:00', '2024-01-01T99:00', '12:00:00'].map(
      (value) => `<c t="d"><v>${value}</v></c>`,
    );
    expect(cellsOfSheet(`<row>${cells.join('')}</row>`).map(([, kind]) => kind)).toEqual([
      'date',
      'text',
      'text',
      'text',
    ]);
  });

  test('an ISO date is the same day in a workbook that counts from 1904', () => {
    const cells = '<row><c t="d"><v>\n2024-01-01 </v></c></row>';
    expect(cellsOfSheet(cells, { workbookProperties: '<workbookPr date1904="1"/>' })).toEqual([
      ['A1', 'date', 19723],
    ]);
  });

  test('serial numbers end with 31 December 9999, by either way of counting', () => {
    // By the calendar, 31 December 9999 lies 2,932,896 days after 1 January 1970.
    const last = (serial: number): string =>
      `<row><c s="1"><v>${serial}</v></c><c s="1"><v>${serial + 1}</v></c><c s="1"><v>-1</v></c></row>`;
    expect(cellsOfSheet(last(2958465), { styles: dates })).toEqual([
      ['A1', 'date', 2932896],
      ['B1', 'number', 2958466],
      ['C1', 'number', -1],
    ]);
    expect(
      cellsOfSheet(last(2957003), { styles: dates, workbookProperties: '<workbookPr date1904="true"/>' }),
    ).toEqual([
      ['A1', 'date', 2932896],
      ['B1', 'number', 2957004],
      ['C1', 'number', -1],
    ]);
  });

  test('a style that the workbook does not list shows a number', () => {
    expect(
      cellsOfSheet('<row><c s="7"><v>45292</v></c><c s="-1"><v>1</v></c></row>', { styles: dates }),
    ).toEqual([
      ['A1', 'number', 45292],
      ['B1', 'number', 1],
    ]);
  });
});

describe('where a cell stands', () => {
  test('rows and cells are told where they say they stand, in whatever order', () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>';
    expect(cellsOfSheet(rows).map(([reference]) => reference)).toEqual(['B3', 'A3', 'C1']);
  });

  test('a row without a number stands where its cells say', () => {
    const rows = '<row><c r="B4"><v>1</v></c><c r="C4"><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(cellsOfSheet(rows).map(([reference]) => reference)).toEqual(['B4', 'C4', 'A5']);
  });

  test('a number of the row wins over that of its cells', () => {
    expect(cellsOfSheet('<row r="2"><c r="A9"><v>1</v></c></row>').map(([reference]) => reference)).toEqual([
      'A2',
    ]);
  });

  test('references in small letters, with spaces about the equals sign, or that name nothing', () => {
    const rows = '<row r = "2"><c r = "b2"><v>1</v></c><c r="$"><v>2</v></c><c r=""><v>3</v></c></row>';
    expect(cellsOfSheet(rows).map(([reference]) => reference)).toEqual(['B2', 'C2', 'D2']);
  });

  test('rows beyond the limit are refused by the reference of a cell too', () => {
    expect(errorOf(() => cellsOfSheet('<row><c r="A9999999"><v>1</v></c></row>'))).toEqual({
      code: 'LIMIT_EXCEEDED',
      params: { limit: 'rows', value: '9999999', part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test('the stated dimension makes no difference, wrong or missing', () => {
    const parts = (dimension: string): Uint8Array =>
      xlsx({
        sheets: { Sheet1: '' },
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet>${dimension}<sheetData><row r="9"><c r="C9"><v>1</v></c></row></sheetData></worksheet>`,
        },
      });
    for (const dimension of [
      '',
      '<dimension ref="A1:B2"/>',
      '<dimension ref="A1:XFD1048576"/>',
      '<dimension/>',
    ]) {
      expect(cellsOf(parts(dimension))['Sheet1'], dimension).toEqual([['C9', 'number', 1]]);
    }
  });
});

test('a worksheet cut off before its cells is told, never read as empty', () => {
  const parts = fixtureParts({ sheets: { Sheet1: '<row><c><v>1</v></c></row>' } });
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  for (const length of [0, 1, 60, 120]) {
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet.subarray(0, length) });
    expect(
      errorOf(() => cellsOf(bytes)),
      String(length),
    ).toEqual({
      code: 'CORRUPT_PART',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  }
});

test('a worksheet with an empty list of cells is empty', () => {
  const bytes = xlsx({
    sheets: { Sheet1: '' },
    parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' },
  });
  expect(cellsOf(bytes)).toEqual({ Sheet1: [] });
});
