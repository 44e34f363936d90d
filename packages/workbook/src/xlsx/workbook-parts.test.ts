import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, errorOf, fixtureParts, xlsx } from '../../test/xlsx-fixture.ts';
import { scanSheets } from '../index.ts';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const expected = [['A1', 'number', 1]];

/** A workbook whose parts stand where they are put; targets of relationships as given. */
function placed(paths: { book: string; bookTarget: string; sheet: string; sheetTarget: string }): Uint8Array {
  const parts = fixtureParts({ sheets: { Sheet1: one } });
  const slash = paths.book.lastIndexOf('/');
  const rels = `${paths.book.slice(0, slash + 1)}_rels/${paths.book.slice(slash + 1)}.rels`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${paths.bookTarget}"/></Relationships>`,
    ),
    [paths.book]: parts['xl/workbook.xml']!,
    [rels]: strToU8(
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${paths.sheetTarget}"/></Relationships>`,
    ),
    [paths.sheet]: parts['xl/worksheets/sheet1.xml']!,
  });
}

describe('parts are found by their relationships', () => {
  test.each([
    ['relative', 'xl/workbook.xml', 'xl/workbook.xml', 'xl/worksheets/s.xml', 'worksheets/s.xml'],
    ['absolute', 'xl/workbook.xml', '/xl/workbook.xml', 'xl/worksheets/s.xml', '/xl/worksheets/s.xml'],
    ['with dots', 'xl/workbook.xml', './xl/../xl/workbook.xml', 'data/s.xml', '../data/./s.xml'],
    ['absolute with dots', 'xl/workbook.xml', '/xl/./workbook.xml', 'data/s.xml', '/xl/../data/s.xml'],
    ['above the root', 'xl/workbook.xml', '../../xl/workbook.xml', 's.xml', '../../../s.xml'],
    ['in the root', 'book.xml', 'book.xml', 's.xml', 's.xml'],
    ['in another folder', 'a b/Book.xml', 'a b/Book.xml', 'a b/c/s.xml', 'c/s.xml'],
    ['in other case', 'XL/Workbook.xml', 'xl/workbook.xml', 'xl/Sheets/S.XML', 'sheets/s.xml'],
    ['with backslashes', 'xl/workbook.xml', 'xl\\workbook.xml', 'xl/w/s.xml', 'w\\s.xml'],
  ])('%s', (_name, book, bookTarget, sheet, sheetTarget) => {
    expect(cellsOf(placed({ book, bookTarget, sheet, sheetTarget }))['Sheet1']).toEqual(expected);
  });
});

describe('dialects', () => {
  test('strict OOXML, whose namespaces are those of ISO/IEC 29500', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const parts = fixtureParts({
      sheets: {
        Sheet1:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="d"><v>2024-02-29</v></c><c r="C1" s="1"><v>45292</v></c></row>',
      },
      sharedStrings: '<si><t>a</t></si>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      workbookProperties: '<workbookPr dateCompatibility="0"/>',
    });
    const inStrict = Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [path, strToU8(strict(new TextDecoder().decode(bytes)))]),
    );
    expect(new TextDecoder().decode(inStrict['xl/workbook.xml'])).toContain('purl.oclc.org');
    expect(cellsOf(zipSync(inStrict))['Sheet1']).toEqual([
      ['A1', 'text', 'a'],
      ['B1', 'date', 19782], // 29 February 2024
      ['C1', 'date', 19723], // 1 January 2024
    ]);
  });

  test('every element and relationship with a namespace prefix', () => {
    const prefixed = (text: string): string => text.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:');
    const parts = fixtureParts({
      sheets: { Sheet1: '<row r="1"><c r="A1" t="s"><v>0</v></c><c s="1"><v>45292</v></c></row>' },
      sharedStrings: '<si><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="200" formatCode="d"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>',
    });
    const all = Object.entries(parts).map(([path, bytes]) => [
      path,
      strToU8(prefixed(new TextDecoder().decode(bytes))),
    ]);
    expect(cellsOf(zipSync(Object.fromEntries(all) as Record<string, Uint8Array>))['Sheet1']).toEqual([
      ['A1', 'text', 'ab'],
      ['B1', 'date', 19723],
    ]);
  });

  const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
        bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
      ),
    );
  test.each([
    ['UTF-8 with a byte order mark', (text: string) => strToU8('\ufeff' + text)],
    ['UTF-16 with a mark, low byte first', (text: string) => utf16('\ufeff' + text, false)],
    ['UTF-16 with a mark, high byte first', (text: string) => utf16('\ufeff' + text, true)],
    ['UTF-16 without mark, low byte first', (text: string) => utf16(text, false)],
    ['UTF-16 without mark, high byte first', (text: string) => utf16(text, true)],
  ])('parts in %s', (_name, encode) => {
    const parts = fixtureParts({
      sheets: { 'Caf\u00e9': '<row><c t="s"><v>0</v></c></row>' },
      sharedStrings: '<si><t>na\u00efve \u{1f600}</t></si>',
    });
    const encoded = Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [path, encode(new TextDecoder().decode(bytes))]),
    );
    expect(cellsOf(zipSync(encoded))).toEqual({ 'Caf\u00e9': [['A1', 'text', 'na\u00efve \u{1f600}']] });
  });
});

describe('missing parts', () => {
  const withStyles = { sheets: { Sheet1: one }, styles: '<cellXfs><xf/></cellXfs>', sharedStrings: '<si/>' };

  test('styles that the workbook names but does not hold leave dates as numbers', () => {
    const { 'xl/styles.xml': styles, ...rest } = fixtureParts(withStyles);
    expect(styles).toBeDefined();
    expect(cellsOf(zipSync(rest))['Sheet1']).toEqual(expected);
  });

  test('shared strings that are not there matter only to a cell that has one', () => {
    const { 'xl/sharedStrings.xml': strings, ...rest } = fixtureParts(withStyles);
    expect(strings).toBeDefined();
    expect(cellsOf(zipSync(rest))['Sheet1']).toEqual(expected);
  });

  test('a cell of shared text in a workbook without shared strings is told', () => {
    const bytes = xlsx({ sheets: { Sheet1: '<row><c t="s"><v>0</v></c></row>' } });
    expect(errorOf(() => cellsOf(bytes))).toEqual({
      code: 'CORRUPT_PART',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test('a sheet without relationship is told by its place among the tabs', () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/></Relationships>';
    const bytes = xlsx({ sheets: { Chart: '', Data: '' }, parts: { 'xl/_rels/workbook.xml.rels': rels } });
    expect(errorOf(() => cellsOf(bytes))).toEqual({ code: 'MISSING_PART', params: { part: 'sheet 2' } });
  });

  test('a workbook that lists no sheet was cut off, one of charts alone was not', () => {
    expect(errorOf(() => cellsOf(xlsx({ sheets: {} })))).toEqual({
      code: 'CORRUPT_PART',
      params: { part: 'xl/workbook.xml' },
    });
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/></Relationships>';
    expect(cellsOf(xlsx({ sheets: { Chart: '' }, parts: { 'xl/_rels/workbook.xml.rels': rels } }))).toEqual(
      {},
    );
  });
});

describe('names of sheets', () => {
  test('are told as they are, whatever they hold', () => {
    const written = [
      'A &gt; B',
      'it&apos;s &quot;x&quot;',
      '__proto__',
      'constructor',
      'a&#10;b',
      ' ',
      'x > y',
      '\u540d',
    ];
    const bytes = xlsx({ sheets: Object.fromEntries(written.map((name) => [name, one])) });
    const names = scanSheets(bytes, { sheet: () => true, cell: () => undefined }).sheets;
    expect(names).toEqual(['A > B', 'it\'s "x"', '__proto__', 'constructor', 'a\nb', ' ', 'x > y', '\u540d']);
  });

  test('may occur twice, and each sheet is told', () => {
    const book =
      '<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="A" r:id="rId2"/></sheets></workbook>';
    const bytes = xlsx({
      sheets: { A: one, B: '<row><c><v>2</v></c></row>' },
      parts: { 'xl/workbook.xml': book },
    });
    const seen: unknown[] = [];
    scanSheets(bytes, {
      sheet: (name, index) => seen.push([name, index]) > 0,
      cell: (_row, _column, _kind, number) => seen.push(number),
    });
    expect(seen).toEqual([['A', 0], 1, ['A', 1], 2]);
  });
});
