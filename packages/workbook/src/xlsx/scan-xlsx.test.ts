import { describe, expect, test } from 'vitest';
import { cellsOf, cellsOfSheet, fixtureParts, xlsx } from '../../test/xlsx-fixture.ts';
import { zipSync } from 'fflate';
import { scanSheets } from '../index.ts';

const dateStyles =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0 &quot;days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>';

describe('text', () => {
  test('resolves shared strings though they stand last in the container', () => {
    const sharedStrings = '<si><t>North</t></si><si><t>South</t></si>';
    expect(
      cellsOfSheet('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', {
        sharedStrings,
      }),
    ).toEqual([
      ['A1', 'text', 'South'],
      ['B1', 'text', 'North'],
    ]);
  });

  test('resolves shared strings though they stand first in the container', () => {
    const parts = fixtureParts({
      sheets: { Sheet1: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      sharedStrings: '<si><t>North</t></si>',
    });
    const { 'xl/sharedStrings.xml': strings, ...rest } = parts;
    const bytes = zipSync({ 'xl/sharedStrings.xml': strings!, ...rest });
    expect(cellsOf(bytes)['Sheet1']).toEqual([['A1', 'text', 'North']]);
  });

  test('joins the runs of a rich text and leaves phonetic runs out', () => {
    const sharedStrings =
      '<si><r><t xml:space="preserve">Date of </t></r><r><rPr><b/></rPr><t>birth</t></r>' +
      '<rPh sb="0" eb="1"><t>reading aid</t></rPh><phoneticPr fontId="1"/></si>';
    expect(cellsOfSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { sharedStrings })).toEqual([
      ['A1', 'text', 'Date of birth'],
    ]);
  });

  test('reads inline strings, rich ones too', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>one</t></is></c><c r="B1" t="inlineStr"><is><r><t>t</t></r><r><t>wo</t></r></is></c></row>';
    expect(cellsOfSheet(rows)).toEqual([
      ['A1', 'text', 'one'],
      ['B1', 'text', 'two'],
    ]);
  });

  test('resolves entities, character references and the escapes of spreadsheets', () => {
    const sharedStrings =
      '<si><t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#163; &#x2019;</t></si>' +
      '<si><t>first_x000D_second</t></si><si><t>_x005F_x0041_</t></si><si><t>caf\u00e9 \u2013 \u{1f600}</t></si><si><t>a\r\nb</t></si>';
    const rows =
      '<row r="1">' + [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('') + '</row>';
    expect(cellsOfSheet(rows, { sharedStrings }).map(([, , value]) => value)).toEqual([
      'a & b <c> "d" \'e\' \u00a3 \u2019',
      'first\rsecond',
      '_x0041_', // an escaped underscore: the rest is no escape
      'caf\u00e9 \u2013 \u{1f600}',
      'a\nb', // XML line ends are one line feed
    ]);
  });

  test('reads literal sections as they stand, and passes comments over', () => {
    const sharedStrings =
      '<si><t>a<![CDATA[ <b> & ]] ]]>&lt;c</t></si><si><t><!-- <t>x</t> --><![CDATA[d]]></t></si><!-- <si><t>none</t></si> --><si><t>e</t></si>';
    const rows = '<row>' + [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('') + '</row>';
    expect(cellsOfSheet(rows, { sharedStrings }).map(([, , value]) => value)).toEqual([
      'a <b> & ]] <c',
      'd',
      'e',
    ]);
  });

  test('gives one text one index, whichever way it came', () => {
    const indices: number[] = [];
    const bytes = xlsx({
      sheets: {
        Sheet1:
          '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><v>a</v></c><c t="inlineStr"><is><t>&#97;</t></is></c></row>',
      },
      sharedStrings: '<si><t>a</t></si><si><r><t>a</t></r></si>',
    });
    scanSheets(bytes, { sheet: () => true, cell: (...cell) => indices.push(cell[4]) });
    expect(new Set(indices).size).toBe(1);
  });

  test('tells blank cells and texts of length zero apart from nothing: neither is reported', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><f>A1</f><v></v></c><c r="D1" t="inlineStr"><is><t/></is></c><c r="E1"></c><c r="F1"><v>1</v></c></row>';
    expect(cellsOfSheet(rows, { sharedStrings: '<si><t></t></si><si/>' })).toEqual([['F1', 'number', 1]]);
  });
});

describe('values', () => {
  test('reads numbers as Number would', () => {
    const written = [
      '0',
      '-1',
      '12.5',
      '0.1',
      '123456789012345',
      '1234567890123456',
      '1E-3',
      '4.5e10',
      '-0.30000000000000004',
      '.5',
    ];
    const rows = '<row>' + written.map((number) => `<c><v>${number}</v></c>`).join('') + '</row>';
    expect(cellsOfSheet(rows).map(([, , value]) => value)).toEqual(written.map(Number));
  });

  test('reads booleans, errors and the last value of formulas, and tells a formula without one as an error', () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="D1"><f t="shared" ref="D1:D9" si="0">A1&lt;2</f><v>7</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F1"><f>G1</f></c></row>';
    expect(cellsOfSheet(rows)).toEqual([
      ['A1', 'boolean', 1],
      ['B1', 'boolean', 0],
      ['C1', 'error', '#DIV/0!'],
      ['D1', 'number', 7],
      ['E1', 'text', 'ab'],
      ['F1', 'error', '=G1'],
    ]);
  });

  test('tells dates by built-in and by written formats, but not by elapsed time, time of day or quoted words', () => {
    const rows =
      '<row r="1">' +
      [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>45292</v></c>`).join('') +
      '</row>';
    // 45292 is 1 January 2024, which is 19,723 days after 1 January 1970: 54 years of 365 days and 13 leap days.
    expect(cellsOfSheet(rows, { styles: dateStyles }).map(([, kind, value]) => [kind, value])).toEqual([
      ['number', 45292],
      ['date', 19723],
      ['date', 19723],
      ['number', 45292],
      ['number', 45292],
      ['number', 45292],
    ]);
  });

  test('dates serial numbers about the leap day of 1900 that never was', () => {
    const rows =
      '<row r="1">' +
      [0, 1, 59, 60, 61, 61.5].map((serial) => `<c s="1"><v>${serial}</v></c>`).join('') +
      '</row>';
    // By the calendar: 1 January 1900 lies 25,567 days before 1970, 28 February 25,509, 1 March 25,508.
    expect(cellsOfSheet(rows, { styles: dateStyles }).map(([, kind, value]) => [kind, value])).toEqual([
      ['number', 0],
      ['date', -25567],
      ['date', -25509],
      ['number', 60],
      ['date', -25508],
      ['date', -25507.5],
    ]);
  });

  test('counts from 1904 where the workbook says so', () => {
    const rows = '<row r="1"><c s="1"><v>0</v></c><c s="1"><v>43830</v></c></row>';
    // 1 January 1904 lies 24,107 days before 1970; 43,830 days after it is 1 January 2024.
    for (const value of ['1', 'true']) {
      const workbookProperties = `<workbookPr date1904="${value}"/>`;
      expect(cellsOfSheet(rows, { styles: dateStyles, workbookProperties }).map(([, , day]) => day)).toEqual([
        -24107, 19723,
      ]);
    }
  });

  test('reads dates written as ISO text', () => {
    const rows =
      '<row r="1"><c t="d"><v>2024-01-01</v></c><c t="d"><v>2024-01-01T12:00:00Z</v></c><c t="d"><v>2024-02-30</v></c></row>';
    expect(cellsOfSheet(rows)).toEqual([
      ['A1', 'date', 19723],
      ['B1', 'date', 19723.5],
      ['C1', 'text', '2024-02-30'],
    ]);
  });
});

describe('structure', () => {
  test('counts on where rows and cells carry no reference', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOfSheet(rows).map(([reference, , value]) => [reference, value])).toEqual([
      ['A1', 1],
      ['D1', 2],
      ['E1', 3],
      ['B5', 4],
      ['A6', 5],
    ]);
  });

  test('reads names with prefixes, apostrophes, line ends inside tags, comments and what follows the cells', () => {
    const part =
      "<?xml version='1.0'?><x:worksheet xmlns:x='m'><!-- <c><v>9</v></c> --><x:sheetViews/>\n<x:sheetData\n><x:row\n r='2' spans='1:2'>" +
      "<x:c r='A2'\n t='inlineStr' ><x:is><x:t>a</x:t></x:is></x:c><!-- <x:c> > --><x:c r='B2'><x:f>1&gt;2</x:f><x:v>3</x:v></x:c></x:row></x:sheetData>" +
      '<controls><from><xdr:row>1</xdr:row></from><c><v>8</v></c></controls></x:worksheet>';
    const bytes = xlsx({ sheets: { Sheet1: '' }, parts: { 'xl/worksheets/sheet1.xml': part } });
    expect(cellsOf(bytes)['Sheet1']).toEqual([
      ['A2', 'text', 'a'],
      ['B2', 'number', 3],
    ]);
  });

  test('gives sheets in the order of the tabs, hidden ones told, and skips those the visitor does not want', () => {
    const bytes = xlsx({
      sheets: { Second: '<row><c><v>2</v></c></row>', First: '<row><c><v>1</v></c></row>', 'A &amp; B': '' },
      sheetAttributes: { First: 'state="veryHidden"' },
    });
    const told: unknown[] = [];
    const scanned = scanSheets(bytes, {
      sheet: (name, index, { hidden }) => {
        told.push([name, index, hidden]);
        return name !== 'Second';
      },
      cell: (_row, _column, _kind, number) => told.push(number),
      end: () => told.push('end'),
    });
    expect(told).toEqual([['Second', 0, false], ['First', 1, true], 1, 'end', ['A & B', 2, false], 'end']);
    expect(scanned).toMatchObject({ kind: 'xlsx', sheets: ['Second', 'First', 'A & B'] });
  });

  test('leaves chart sheets out', () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const bytes = xlsx({ sheets: { Chart: '', Data: '' }, parts: { 'xl/_rels/workbook.xml.rels': rels } });
    expect(scanSheets(bytes, { sheet: () => true, cell: () => undefined }).sheets).toEqual(['Data']);
  });

  test('lets a cell far to the right keep its column', () => {
    const seen: number[] = [];
    const bytes = xlsx({
      sheets: {
        Sheet1: '<row r="1"><c r="Z1"><v>1</v></c><c r="AA1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
      },
    });
    scanSheets(bytes, { sheet: () => true, cell: (_row, column) => seen.push(column) });
    expect(seen).toEqual([25, 26, 16383]);
  });

  test('unpacks by the function it is given', () => {
    const bytes = xlsx({ sheets: { Sheet1: '<row><c><v>1</v></c></row>' } });
    const sizes: number[] = [];
    const call = (): unknown =>
      scanSheets(
        bytes,
        { sheet: () => true, cell: () => undefined },
        {
          inflate: (_packed, size) => {
            sizes.push(size);
            throw new Error('no');
          },
        },
      );
    expect(call).toThrow(expect.objectContaining({ code: 'CORRUPT_PART' }));
    expect(sizes).toHaveLength(1);
  });
});
