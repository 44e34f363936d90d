import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { errorOf, fixtureParts, xlsx } from '../test/xlsx-fixture.ts';
import type { Limits } from './index.ts';
import { scanSheets, WorkbookError } from './index.ts';

const visitor = { sheet: () => true, cell: () => undefined };
const refusal = (bytes: Uint8Array, limits: Partial<Limits> = {}): unknown =>
  errorOf(() => scanSheets(bytes, visitor, { limits }));

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
/** The header of a compound file, one record of its directory, and what is written in its streams. */
const compoundFile = (entry: string, written = ''): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(entry), 512);
  bytes[512 + 64] = 2 * (entry.length + 1);
  bytes.set(utf16(written), 700);
  return bytes;
};

/**
 * What locking a workbook with a password gives: a header, the stream of the locked package, and behind it a directory of
 * the streams that [MS-OFFCRYPTO] 2.1.1 and 2.3.2 name.
 */
const lockedWorkbook = (): Uint8Array => {
  const names = ['Root Entry', '\x06DataSpaces', 'Version', 'EncryptionInfo', 'EncryptedPackage'];
  const bytes = new Uint8Array(512 + 4096 + 1024);
  bytes.set(compoundFile('').subarray(0, 8));
  bytes.fill(0xa7, 512, 512 + 4096);
  names.forEach((name, at) => {
    const from = 512 + 4096 + at * 128;
    bytes.set(utf16(name), from);
    bytes[from + 64] = 2 * (name.length + 1);
  });
  return bytes;
};

describe('what is no workbook is told by how it begins', () => {
  test.each([
    ['an old .xls', compoundFile('Workbook'), 'OLD_XLS', {}],
    ['an older .xls', compoundFile('Book'), 'OLD_XLS', {}],
    ['an encrypted .xlsx', compoundFile('EncryptedPackage'), 'ENCRYPTED_WORKBOOK', {}],
    ['a workbook locked with a password', lockedWorkbook(), 'ENCRYPTED_WORKBOOK', {}],
    ['another compound file', compoundFile('WordDocument'), 'NOT_A_WORKBOOK', { looksLike: 'compound-file' }],
    [
      'a letter about a workbook',
      compoundFile('WordDocument', 'Workbook EncryptedPackage'),
      'NOT_A_WORKBOOK',
      { looksLike: 'compound-file' },
    ],
    [
      'an entry whose name only begins so',
      compoundFile('Workbooks'),
      'NOT_A_WORKBOOK',
      { looksLike: 'compound-file' },
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'NOT_A_WORKBOOK', { looksLike: 'pdf' }],
    ['a web page', strToU8('\ufeff\n<!DOCTYPE html><html>'), 'NOT_A_WORKBOOK', { looksLike: 'html' }],
    ['a table saved as a web page', strToU8('<table><tr>'), 'NOT_A_WORKBOOK', { looksLike: 'html' }],
    [
      'a web page that begins with a comment',
      strToU8('<!-- made --><table>'),
      'NOT_A_WORKBOOK',
      { looksLike: 'html' },
    ],
    [
      'a web page in XML',
      strToU8('<?xml version="1.0"?>\n<!DOCTYPE html><html/>'),
      'NOT_A_WORKBOOK',
      { looksLike: 'html' },
    ],
    ['a web archive', strToU8('MIME-Version: 1.0\r\n'), 'NOT_A_WORKBOOK', { looksLike: 'html' }],
    [
      'a web page in UTF-16',
      Uint8Array.from([0xff, 0xfe, ...utf16('<html>')]),
      'NOT_A_WORKBOOK',
      { looksLike: 'html' },
    ],
    [
      'a text in UTF-32',
      Uint8Array.from([0xff, 0xfe, 0, 0, ...[...'a,b'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])]),
      'NOT_A_WORKBOOK',
      { looksLike: 'binary' },
    ],
    ['a RAR archive', strToU8('Rar!\u001a\u0007\u0001'), 'NOT_A_WORKBOOK', { looksLike: 'archive' }],
    [
      'a 7-Zip archive',
      Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
      'NOT_A_WORKBOOK',
      { looksLike: 'archive' },
    ],
    ['a gzip archive', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'NOT_A_WORKBOOK', { looksLike: 'archive' }],
    [
      'an OpenDocument sheet as one XML file',
      strToU8('<?xml version="1.0"?><office:document/>'),
      'NOT_A_WORKBOOK',
      { looksLike: 'xml' },
    ],
    [
      'an OpenDocument sheet without its mimetype',
      zipSync({ 'content.xml': strToU8('<a/>') }),
      'NOT_A_WORKBOOK',
      { looksLike: 'ods' },
    ],
    ['a zip without files', zipSync({}), 'NOT_A_WORKBOOK', { looksLike: 'zip' }],
    ['XML', strToU8('<?xml version="1.0"?><Workbook/>'), 'NOT_A_WORKBOOK', { looksLike: 'xml' }],
    ['nothing', new Uint8Array(0), 'NOT_A_WORKBOOK', { looksLike: 'empty' }],
    ['other bytes', Uint8Array.from([1, 2, 0, 3]), 'NOT_A_WORKBOOK', { looksLike: 'binary' }],
    [
      'an OpenDocument sheet',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<a/>'),
      }),
      'NOT_A_WORKBOOK',
      { looksLike: 'ods' },
    ],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'NOT_A_WORKBOOK', { looksLike: 'zip' }],
    [
      'a binary workbook',
      zipSync({
        '_rels/.rels': strToU8('<Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/>'),
      }),
      'NOT_A_WORKBOOK',
      { looksLike: 'xlsb' },
    ],
    [
      'a letter',
      zipSync({
        '_rels/.rels': strToU8('<Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/>'),
      }),
      'NOT_A_WORKBOOK',
      { looksLike: 'zip' },
    ],
  ])('%s', (_name, bytes, code, params) => {
    expect(refusal(bytes)).toEqual({ code, params });
  });
});

describe('damaged workbooks', () => {
  const whole = xlsx({
    sheets: { Sheet1: '<row><c t="s"><v>0</v></c></row>' },
    sharedStrings: '<si><t>a</t></si>',
  });

  test('are refused wherever they are cut off', () => {
    for (let length = 4; length < whole.length; length += 1) {
      expect(errorOf(() => scanSheets(whole.subarray(0, length), visitor))?.code, String(length)).toBe(
        'TRUNCATED_ZIP',
      );
    }
  });

  test('never give anything but a named error, whichever byte is wrong', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0xff;
      try {
        scanSheets(damaged, visitor);
      } catch (error) {
        expect(error, String(at)).toBeInstanceOf(WorkbookError);
      }
    }
  });

  test('a missing sheet, missing shared strings and a sheet cut off are told by part', () => {
    const parts = fixtureParts({
      sheets: { Sheet1: '<row><c t="s"><v>0</v></c></row>' },
      sharedStrings: '<si/>',
    });
    const { 'xl/worksheets/sheet1.xml': sheet, ...noSheet } = parts;
    const { 'xl/sharedStrings.xml': strings, ...noStrings } = parts;
    expect(refusal(zipSync(noSheet))).toEqual({
      code: 'MISSING_PART',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
    expect(refusal(zipSync(noStrings))).toEqual({
      code: 'MISSING_PART',
      params: { part: 'xl/sharedStrings.xml' },
    });
    const cutOff = zipSync({
      ...noSheet,
      'xl/sharedStrings.xml': strings!,
      'xl/worksheets/sheet1.xml': sheet!.subarray(0, 150),
    });
    expect(refusal(cutOff)).toEqual({ code: 'CORRUPT_PART', params: { part: 'xl/worksheets/sheet1.xml' } });
  });

  test('an index beyond the shared strings is told by part', () => {
    const bytes = xlsx({ sheets: { Sheet1: '<row><c t="s"><v>7</v></c></row>' }, sharedStrings: '<si/>' });
    expect(refusal(bytes)).toEqual({ code: 'CORRUPT_PART', params: { part: 'xl/worksheets/sheet1.xml' } });
  });

  test('an entry marked as encrypted is told', () => {
    const bytes = whole.slice();
    // The general purpose flag is at 8 of each directory entry, whose signature is PK\x01\x02.
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        bytes[at + 8]! |= 1;
    }
    expect(refusal(bytes)).toEqual({ code: 'ENCRYPTED_WORKBOOK', params: {} });
  });
});

describe('limits', () => {
  const row = (cells: number): string => '<row>' + '<c><v>1</v></c>'.repeat(cells) + '</row>';
  const table = xlsx({ sheets: { A: row(3).repeat(4), B: '' } });
  const exceeded = (limit: keyof Limits, value: string): unknown =>
    expect.objectContaining({
      code: 'LIMIT_EXCEEDED',
      params: expect.objectContaining({ limit, value }) as unknown,
    });

  test.each([
    ['sheets', 1, '2'],
    ['entries', 4, '5'],
    ['columns', 2, '3'],
    ['rows', 3, '4'],
    ['cells', 11, '12'],
  ] as const)('%s one too many are refused', (limit, most, value) => {
    expect(refusal(table, { [limit]: most })).toEqual(exceeded(limit, value));
    expect(refusal(table, { [limit]: most + 1 })).toBeUndefined();
  });

  test('rows count by their number, not by how many there are', () => {
    expect(refusal(xlsx({ sheets: { A: '<row r="9999999"><c><v>1</v></c></row>' } }))).toEqual(
      exceeded('rows', '9999999'),
    );
  });

  test('a text too long is refused in shared strings, inline strings, formulas and CSV', () => {
    const limits = { stringLength: 5 };
    const cell = '<row><c t="s"><v>0</v></c></row>';
    expect(refusal(xlsx({ sheets: { A: cell }, sharedStrings: '<si><t>123456</t></si>' }), limits)).toEqual(
      exceeded('stringLength', '6'),
    );
    expect(
      refusal(
        xlsx({
          sheets: { A: '<row><c t="inlineStr"><is><r><t>123</t></r><r><t>456</t></r></is></c></row>' },
        }),
        limits,
      ),
    ).toEqual(exceeded('stringLength', '6'));
    expect(refusal(xlsx({ sheets: { A: '<row><c t="str"><v>123456</v></c></row>' } }), limits)).toEqual(
      exceeded('stringLength', '6'),
    );
    expect(refusal(strToU8('a,123456\n'), limits)).toEqual(exceeded('stringLength', '6'));
    expect(refusal(strToU8('a,"123456"\n'), limits)).toEqual(exceeded('stringLength', '6'));
  });

  test('a part that swells a thousandfold is refused before it is unpacked', () => {
    const bomb = xlsx({ sheets: { A: ' '.repeat(4_000_000) } });
    expect(refusal(bomb)).toMatchObject({ code: 'LIMIT_EXCEEDED', params: { limit: 'compressionRatio' } });
  });

  test('a part that many sheets share is measured each time that it is read', () => {
    // 900 kB is below what is asked of one part; three times is not.
    const part = xlsx({ sheets: { A: ' '.repeat(900_000), B: '', C: '' } });
    expect(refusal(part)).toBeUndefined();
    const again = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships>' +
        [1, 2, 3]
          .map((id) => `<Relationship Id="rId${id}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`)
          .join('') +
        '</Relationships>',
    };
    expect(refusal(xlsx({ sheets: { A: ' '.repeat(900_000), B: '', C: '' }, parts: again }))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      params: { limit: 'compressionRatio' },
    });
  });

  test('all parts together are measured', () => {
    const rows = row(3);
    expect(refusal(xlsx({ sheets: { A: rows } }), { inflatedBytes: 500 })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      params: { limit: 'inflatedBytes' },
    });
  });

  test('a part that gives more than the directory says is refused', () => {
    const honest = xlsx({ sheets: { A: row(3).repeat(50) } });
    const bytes = honest.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      // The stated size is at 24 of each directory entry.
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 24, view.getUint32(at + 24, true) - 1, true);
    }
    expect(refusal(bytes)).toMatchObject({ code: 'CORRUPT_PART' });
  });

  test('CSV has the same limits', () => {
    const bytes = strToU8('1,2,3\n4,5,6\n');
    expect(refusal(bytes, { rows: 1 })).toEqual(exceeded('rows', '2'));
    expect(refusal(bytes, { columns: 2 })).toEqual(exceeded('columns', '3'));
    expect(refusal(bytes, { cells: 5 })).toEqual(exceeded('cells', '6'));
  });
});
