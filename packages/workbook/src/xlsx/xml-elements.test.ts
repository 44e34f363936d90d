import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { errorOf, xlsx } from '../../test/xlsx-fixture.ts';
import { scanSheets } from '../index.ts';
import { xmlTags } from './xml-elements.ts';

const tags = (text: string): unknown[] =>
  Array.from(xmlTags(strToU8(text)), ({ name, opens, closes, attribute }) => [
    name,
    opens,
    closes,
    attribute('a'),
  ]);

test('tags come without prefix, comments and instructions are passed over', () => {
  expect(
    tags(`<?xml version="1.0"?><!-- <x> --><p:a b='1' q:a = "&lt;>'"/><b><![CDATA[<c>]]></b><c/ ><d\n/>`),
  ).toEqual([
    ['a', true, true, "<>'"],
    ['b', true, false, undefined],
    ['b', false, true, undefined],
    ['c', true, false, undefined],
    ['d', true, true, undefined],
  ]);
});

test('a tag that is cut off is none, nor is an attribute without quotes', () => {
  expect(tags('<a a="1"><b a="2')).toEqual([['a', true, false, '1']]);
  expect(tags('<a a=1 b="2">')).toEqual([['a', true, false, undefined]]);
});

// By the square of their length these would take minutes.
test.each([
  ['comments that never close', '<!--'.repeat(500_000)],
  ['instructions that never close', '<?'.repeat(500_000)],
  ['a name without end', '<workbookPr ' + 'a'.repeat(2_000_000) + '/>'],
  ['names without value', '<workbookPr ' + 'a '.repeat(1_000_000) + '/>'],
  ['quotation marks', '<workbookPr a=' + '"'.repeat(2_000_000) + '/>'],
  ['a value without end', '<workbookPr ' + 'a="b" '.repeat(300_000) + 'c="'],
])(
  'a part made of %s is read in time',
  (_name, part) => {
    const bytes = xlsx({ sheets: { A: '' }, parts: { 'xl/workbook.xml': part } });
    const scan = (): unknown =>
      scanSheets(bytes, { sheet: () => true, cell: () => undefined }, { limits: { compressionRatio: 1e6 } });
    expect(errorOf(scan)).toEqual({ code: 'CORRUPT_PART', params: { part: 'xl/workbook.xml' } });
  },
  5000,
);

test('a number format of a million brackets is read in time', () => {
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}d"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
  const kinds: number[] = [];
  const bytes = xlsx({ sheets: { A: '<row><c s="0"><v>45292</v></c></row>' }, styles });
  scanSheets(bytes, { sheet: () => true, cell: (_row, _column, kind) => kinds.push(kind) });
  expect(kinds).toHaveLength(1);
}, 5000);
