import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { errorOf, xlsx } from '../test/xlsx-fixture.ts';
import { filesIn } from './index.ts';

const names = (bytes: Uint8Array): string[] => filesIn({ name: 'given', bytes }).map(({ name }) => name);

test('a container gives its workbooks and text files, in its order, and leaves out the rest', () => {
  const list = xlsx({ sheets: { A: '' } });
  const bytes = zipSync({
    'lists/List 3.CSV': strToU8('a,b\n'),
    'lists/List 4.xlsx': list,
    'read me.pdf': strToU8('%PDF'),
    '__MACOSX/lists/._List 3.CSV': strToU8('x'),
    'lists/~$List 4.xlsx': strToU8('x'),
  });
  expect(names(bytes)).toEqual(['lists/List 3.CSV', 'lists/List 4.xlsx']);
  expect(filesIn({ name: 'given', bytes })[1]!.bytes).toEqual(list);
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
