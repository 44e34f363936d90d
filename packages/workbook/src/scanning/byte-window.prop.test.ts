import { inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsx } from '../../test/xlsx-fixture.ts';
import type { Fixture } from '../../test/xlsx-fixture.ts';
import { scanSheets } from '../index.ts';
import type { Inflate, ScanOptions } from '../index.ts';

type Event = readonly (string | number)[];

/** All that a visitor is told, with the text of each index. */
function eventsOf(bytes: Uint8Array, options: ScanOptions = {}): Event[] {
  const events: Event[] = [];
  const { text } = scanSheets(
    bytes,
    {
      sheet: (name, index) => events.push(['sheet', name, index]) > 0,
      cell: (...cell) => events.push(cell),
      end: () => events.push(['end']),
    },
    options,
  );
  return events.map((event) => (event.length === 5 ? [...event, text(event[4] as number)] : event));
}

const atOnce: Inflate = (packed) => new Uint8Array(inflateRawSync(packed));

/** Pieces of these sizes in turn, each of which is overwritten before the next is made. */
const inPieces = (sizes: readonly number[]): Inflate =>
  function* (packed) {
    const whole = inflateRawSync(packed);
    let turn = 0;
    for (let at = 0; at < whole.length;) {
      const piece = Uint8Array.from(whole.subarray(at, at + sizes[turn % sizes.length]!));
      at += sizes[turn % sizes.length]!;
      turn += 1;
      yield piece;
      piece.fill(0x3c);
    }
  };

/** One of everything that a cut may go through. */
const everything: Fixture = {
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
  sharedStrings:
    '<si><t>plain</t></si><si/><!-- <si><t>none</t></si> --><si><t xml:space="preserve"> caf\u00e9 \u{1f600} &amp; &#x2019;</t></si>' +
    '<si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>not read</t></rPh></si><si><t>a<![CDATA[ <b> ]] & ]]>c</t></si>',
  sheets: {
    First:
      '<row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>4</v></c><c r="E1" t="s"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" s="1"><v>45000.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" /><c r="E2" t="str"><f>"a"</f><v>\u20ac&lt;&#10;_x000D_</v></c></row>' +
      '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row ><c><f>A1+1</f></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line \u{1f600}</t></r></is></c><c><v>1<!-- 2 -->3</v></c></row>' +
      '<row r="12" ht=\'>"12"\'><c t="d"><v>2024-02-29T00:00:00</v></c><c r="AB12"><v>-1.5E-3</v></c><c t="str"><v><![CDATA[ </c></row> ]]></v></c></row><row><c r="B40"><v>1</v></c></row>',
    Second: '<x:row xmlns:x="m"><x:c><x:v>7</x:v></x:c></x:row><row/>',
  },
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
  bytes.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(bytes.buffer);
}

describe('a workbook gives the same cells, with the same indices of their texts,', () => {
  const bytes = xlsx(everything);
  const expected = eventsOf(bytes, { inflate: atOnce });

  test('of which there are those written', () => {
    // By hand: 4 of the first row, whose last is empty; 4; 3; 3; 1; and one of the second sheet.
    expect(expected.filter((event) => event.length === 6)).toHaveLength(16);
  });

  test('in pieces of every size from 1 to 700 bytes', () => {
    for (let size = 1; size <= 700; size += 1) {
      expect(eventsOf(bytes, { inflate: inPieces([size]) })).toEqual(expected);
    }
  });

  test('in pieces of sizes by chance', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, (some) => {
        expect(eventsOf(bytes, { inflate: inPieces(some) })).toEqual(expected);
      }),
    );
  });

  test('with parts in UTF-16, in pieces of every size', () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>caf\u00e9 \u{1f600}\u{1f600} &amp;</t></is></c><c><v>1</v></c></row></sheetData></worksheet>';
    const written = (part: string | Uint8Array): Uint8Array =>
      xlsx({ sheets: { A: '' }, parts: { 'xl/worksheets/sheet1.xml': part } });
    const plain = eventsOf(written(sheet), { inflate: atOnce });
    expect(plain.at(-3)?.at(-1)).toBe('caf\u00e9 \u{1f600}\u{1f600} &');
    for (const isLittle of [true, false]) {
      const wide = written(utf16(sheet, isLittle));
      for (let size = 1; size <= 300; size += 1) {
        expect(eventsOf(wide, { inflate: inPieces([size]) })).toEqual(plain);
      }
    }
  });

  test('over several pieces of our own unpacking', () => {
    const rows = Array.from(
      { length: 4000 },
      (_, row) =>
        `<row r="${row + 1}"><c t="inlineStr"><is><t>text ${row} \u{1f600}</t></is></c><c><v>${row}</v></c></row>`,
    );
    const large = xlsx({ sheets: { A: rows.join('') } });
    expect(eventsOf(large)).toEqual(eventsOf(large, { inflate: atOnce }));
  });
});

describe('a part is refused for the same reason,', () => {
  test.each([
    ['cut off in the data', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['cut off in a cell', '<worksheet><sheetData><row><c><v>1</v>'],
    ['without data', '<worksheet><cols/></worksheet>'],
    ['cut off in a comment', '<worksheet><!-- <sheetData>'],
  ])('%s', (_, sheet) => {
    const bytes = xlsx({ sheets: { A: '' }, parts: { 'xl/worksheets/sheet1.xml': sheet } });
    for (let size = 1; size <= 60; size += 1) {
      expect(() => eventsOf(bytes, { inflate: inPieces([size]) })).toThrow('CORRUPT_PART');
    }
  });

  test('with a text over the limit, and none of just its length, wherever an entity is cut', () => {
    const text = `${'x'.repeat(90)}&amp;<![CDATA[y]]>`; // 92 characters, from 109 bytes
    for (const [tag, part] of [
      ['is', { sheets: { A: `<row><c><is><t>${text}</t></is></c></row>` } }],
      ['si', { sheets: { A: '<row><c t="s"><v>0</v></c></row>' }, sharedStrings: `<si><t>${text}</t></si>` }],
    ] as const) {
      const bytes = xlsx(part);
      const reading = (size: number, stringLength: number) => (): Event[] =>
        eventsOf(bytes, { limits: { stringLength }, inflate: inPieces([size]) });
      for (let size = 1; size <= 300; size += 1) {
        expect(reading(size, 95), tag).not.toThrow();
        expect(reading(size, 94), tag).toThrow('LIMIT_EXCEEDED');
      }
    }
  });

  test('with a part that gives another number of bytes than the directory says, or fails behind its data', () => {
    const bytes = xlsx({ sheets: { A: '<row><c><v>1</v></c></row>' } });
    const failing: Inflate = function* (packed) {
      yield inflateRawSync(packed);
      throw new RangeError('damaged');
    };
    const more: Inflate = function* (packed) {
      yield inflateRawSync(packed);
      yield new Uint8Array(1);
    };
    const fewer: Inflate = (packed) => [inflateRawSync(packed).subarray(1)];
    for (const inflate of [failing, more, fewer])
      expect(() => eventsOf(bytes, { inflate })).toThrow('CORRUPT_PART');
  });
});

test('a long comment in small pieces is not read again for each of them', () => {
  const comment = `<!--${'x'.repeat(2_000_000)}-->`;
  const bytes = xlsx({ sheets: { A: `${comment}<row><c><v>1</v></c></row>` } });
  // Read again for every piece it would be 4e10 bytes, many times the time that a test has.
  expect(eventsOf(bytes, { inflate: inPieces([100]), limits: { compressionRatio: 1e6 } })).toHaveLength(3);
});

describe('text that is turned into UTF-8 in pieces', () => {
  // Our pieces hold 8,192 units; what stands around their ends moves over them here.
  const rows = 'a,"b ""q"" \u{1f600}\r\nc",\u{1f600}\u20ac\r\n,"x"y,\r\n\r\nlast,"",z';
  const file = (before: number): string => `heading,second,third\r\n${'-'.repeat(before)},1,2\r\n${rows}`;

  test('gives the same cells wherever it is cut', () => {
    for (let before = 8100; before < 8192; before += 1) {
      const expected = eventsOf(strToU8(file(before)));
      expect(eventsOf(utf16(file(before), true))).toEqual(expected);
      expect(eventsOf(utf16(file(before), false))).toEqual(expected);
    }
  });

  test('a quote that is never closed is found over all of them', () => {
    const open = `${file(10)},"${'x,\r\n'.repeat(20_000)}`;
    expect(() => eventsOf(utf16(open, true), { limits: { stringLength: 1e9 } })).toThrow('UNCLOSED_QUOTE');
  });

  test('Windows-1252 of many pieces gives every character', () => {
    const line = Uint8Array.from('caf\u00e9,\u0080,x\r\n', (letter) => letter.charCodeAt(0));
    const many = new Uint8Array(line.length * 9000);
    for (let at = 0; at < 9000; at += 1) many.set(line, at * line.length);
    const texts = eventsOf(many).filter((event) => event.length === 6);
    expect(texts).toHaveLength(27_000);
    expect(texts.slice(-3).map((event) => event[5])).toEqual(['caf\u00e9', '\u20ac', 'x']);
  });
});
