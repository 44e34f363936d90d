import { strToU8, Zip, ZipDeflate } from 'fflate';
import { expect, test } from 'vitest';
import { cellsOf, errorOf, fixtureParts, xlsx } from '../../test/xlsx-fixture.ts';
import type { PackedFile } from '../../test/zip-bytes.ts';
import { zipBytes } from '../../test/zip-bytes.ts';

const sheets = { Sheet1: '<row><c><v>7</v></c></row>' };
const expected = { Sheet1: [['A1', 'number', 7]] };

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

test('reads containers whose local headers carry no sizes, as streaming writers make them', () => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [path, content] of Object.entries(fixtureParts({ sheets }))) {
    const file = new ZipDeflate(path);
    file.mtime = '1980-01-01T12:00:00';
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  const bytes = concatenated(pieces);
  // Bit 3 of the first header's flags: sizes follow the data.
  expect(bytes[6]! & 8).toBe(8);
  expect(cellsOf(bytes)).toEqual(expected);
});

test('reads containers followed by a comment', () => {
  const bytes = xlsx({ sheets });
  const comment = strToU8('made up for a test');
  const commented = concatenated([bytes, comment]);
  commented[bytes.length - 2] = comment.length;
  expect(cellsOf(commented)).toEqual(expected);
});

test('reads sizes and places of 64 bits', () => {
  const bytes = xlsx({ sheets });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const directory = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  // Each directory entry says "see the extra field" in size, packed size and offset, and carries all three there.
  const entries: Uint8Array[] = [];
  for (let at = directory; at < end;) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const entry = concatenated([bytes.subarray(at, at + length), new Uint8Array(28)]);
    const entryView = new DataView(entry.buffer);
    entryView.setUint16(length, 1, true);
    entryView.setUint16(length + 2, 24, true);
    [24, 20, 42].forEach((field, index) => {
      entryView.setUint32(length + 4 + index * 8, view.getUint32(at + field, true), true);
      entryView.setUint32(field, 0xffffffff, true);
    });
    entryView.setUint16(30, entryView.getUint16(30, true) + 28, true);
    entries.push(entry);
    at += length;
  }
  const record = new Uint8Array(56 + 20 + 22);
  const recordView = new DataView(record.buffer);
  const recordAt = directory + entries.reduce((length, entry) => length + entry.length, 0);
  recordView.setUint32(0, 0x06064b50, true);
  recordView.setUint32(32, count, true);
  recordView.setUint32(48, directory, true);
  recordView.setUint32(56, 0x07064b50, true);
  recordView.setUint32(56 + 8, recordAt, true);
  recordView.setUint32(76, 0x06054b50, true);
  recordView.setUint16(76 + 10, 0xffff, true);
  recordView.setUint32(76 + 16, 0xffffffff, true);
  const wide = concatenated([bytes.subarray(0, directory), ...entries, record]);
  expect(cellsOf(wide)).toEqual(expected);
});

const packed = (change: (file: PackedFile) => Partial<PackedFile>): PackedFile[] =>
  Object.entries(fixtureParts({ sheets })).map(([path, content]) => {
    const file = { path, content };
    return { ...file, ...change(file) };
  });
const onSheet =
  (change: Partial<PackedFile>) =>
  ({ path }: PackedFile): Partial<PackedFile> =>
    path.endsWith('sheet1.xml') ? change : {};

test.each([4, 8] as const)('reads sizes that follow the data in %d bytes each', (descriptor) => {
  expect(cellsOf(zipBytes(packed(() => ({ descriptor }))))).toEqual(expected);
});

test('reads parts that are stored as they are', () => {
  expect(cellsOf(zipBytes(packed(() => ({ method: 0 }))))).toEqual(expected);
});

test('a stored part that is not as long as stated is refused', () => {
  for (const statedSize of [0, 7, 100_000]) {
    const bytes = zipBytes(packed(onSheet({ method: 0, statedSize })));
    expect(errorOf(() => cellsOf(bytes))).toEqual({
      code: 'CORRUPT_PART',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  }
});

test.each([
  ['Deflate64', 9],
  ['bzip2', 12],
  ['LZMA', 14],
  ['Zstandard', 93],
])('a part packed with %s is refused by name', (_name, method) => {
  expect(errorOf(() => cellsOf(zipBytes(packed(onSheet({ method })))))).toEqual({
    code: 'UNKNOWN_COMPRESSION',
    params: { part: 'xl/worksheets/sheet1.xml' },
  });
});

test('names are found in whatever case and with either slash', () => {
  const shouted = packed(({ path }) => ({ path: path.toUpperCase().replaceAll('/', '\\') }));
  expect(cellsOf(zipBytes(shouted))).toEqual(expected);
});

test('the first of two files of one name is read', () => {
  const files = packed(() => ({}));
  const twice = [...files, ...files.map(({ path }) => ({ path, content: strToU8('<other/>') }))];
  expect(cellsOf(zipBytes(twice))).toEqual(expected);
});

test('a comment that looks like the end of a directory is not taken for it', () => {
  const comment = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(16), 0xff, 0xff]);
  expect(
    cellsOf(
      zipBytes(
        packed(() => ({})),
        comment,
      ),
    ),
  ).toEqual(expected);
});

test('bytes behind the container, as some mail systems add them, make no difference', () => {
  expect(cellsOf(concatenated([xlsx({ sheets }), new Uint8Array(100)]))).toEqual(expected);
});
