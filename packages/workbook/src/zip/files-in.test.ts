import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { errorOf, xlsx } from '../../test/xlsx-fixture.ts';
import { filesIn } from '../index.ts';

const names = (bytes: Uint8Array): string[] => filesIn({ name: 'given', bytes }).map(({ name }) => name);

test('a container gives its workbooks and text files, in its order, and leaves out the rest', () => {
  const list = xlsx({ sheets: { A: '' } });
  const bytes = zipSync({
    'lists/List 3.CSV': strToU8('a,b\n'),
    'lists/List 4.xlsx': list,
    'read me.pdf': strToU8('%PDF'),
    '__MACOSX/lists/._List 3.CSV': strToU8('x'),
    'lists/.hidden.csv': strToU8('x'),
    'lists/~$List 4.xlsx': strToU8('x'),
  });
  expect(names(bytes)).toEqual(['lists/List 3.CSV', 'lists/List 4.xlsx']);
  expect(filesIn({ name: 'given', bytes })[1]!.bytes).toEqual(list);
});

test('an old .xls is given, so that reading it tells what to do', () => {
  const bytes = zipSync({ 'List 3.xls': strToU8('x'), 'List 4.ODS': strToU8('x') });
  expect(names(bytes)).toEqual(['List 3.xls', 'List 4.ODS']);
});

test('files whose names differ in case only are both given', () => {
  const bytes = zipSync({ 'a.csv': strToU8('1'), 'A.csv': strToU8('2') });
  expect(filesIn({ name: 'given', bytes }).map((file) => [file.name, ...file.bytes])).toEqual([
    ['a.csv', 0x31],
    ['A.csv', 0x32],
  ]);
});

test('a container without a workbook or text file is refused by name', () => {
  for (const bytes of [
    zipSync({}),
    zipSync({ 'read me.pdf': strToU8('%PDF'), 'folder/': new Uint8Array(0) }),
  ]) {
    expect(errorOf(() => filesIn({ name: 'x', bytes }))).toEqual({
      code: 'NOT_A_WORKBOOK',
      params: { looksLike: 'zip' },
    });
  }
});

test('a container with a password is told as such', () => {
  const bytes = zipSync({ 'a.csv': strToU8('1') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  expect(errorOf(() => filesIn({ name: 'x', bytes }))).toEqual({ code: 'ENCRYPTED_WORKBOOK', params: {} });
});

test('files are called as they are, whatever they are called', () => {
  const bytes = zipSync(
    Object.fromEntries(
      ['__proto__.csv', '../a.csv', './b.csv', 'caf\u00e9.csv'].map((name) => [name, strToU8('1')]),
    ),
  );
  expect(names(bytes)).toEqual(['__proto__.csv', '../a.csv', './b.csv', 'caf\u00e9.csv']);
});

test('a workbook or a text file comes back alone', () => {
  expect(names(xlsx({ sheets: { A: '' } }))).toEqual(['given']);
  expect(names(strToU8('a,b\n'))).toEqual(['given']);
});

test('limits hold for the container', () => {
  const bytes = zipSync({ 'a.csv': strToU8('a'.repeat(100)), 'b.csv': strToU8('b'.repeat(100)) });
  expect(errorOf(() => filesIn({ name: 'x', bytes }, { limits: { inflatedBytes: 150 } }))).toEqual({
    code: 'LIMIT_EXCEEDED',
    params: { limit: 'inflatedBytes', value: '200', part: 'b.csv' },
  });
});
