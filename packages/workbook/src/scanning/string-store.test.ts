import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { stringStore, wordsOf } from './string-store.ts';
import { finished, hashed, hashOf, newHash } from './text-hash.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const wordOf = (text: string): number => wordsOf(strToU8(text)).getInt32(0, true);
const textOf = (word: number): string =>
  String.fromCharCode(...[0, 8, 16, 24].map((shift) => (word >>> shift) & 255));

/**
 * Texts that all have one hash, 2 for each pair of blocks: either block of a pair leads to the same hash, because the second
 * word of one makes up for the difference of the first. Such are found in no time by whoever knows the hash.
 */
function textsOfOneHash(pairs: number): string[] {
  let texts = [''];
  let hash = newHash;
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = LETTERS.slice(pair, pair + 4);
    const [one, end] = [hashed(hash, wordOf(first)), wordOf('zzzz')];
    let other = '';
    for (let at = 0; other === ''; at += 1) {
      const begin = [0, 5, 10, 15].map((shift) => LETTERS[(at >>> shift) % 26]).join('');
      const rest = textOf(end ^ one ^ hashed(hash, wordOf(begin)));
      if (begin !== first && /^[!-~]{4}$/.test(rest)) other = begin + rest;
    }
    texts = texts.flatMap((text) => [text + first + 'zzzz', text + other]);
    hash = hashed(one, end);
  }
  return texts;
}

test.each([
  ['that are held as bytes', 8],
  ['that are too long for that', 14],
])('texts made to share one hash are told apart, and in time: those %s', (_which, pairs) => {
  const texts = textsOfOneHash(pairs);
  expect(new Set(texts).size).toBe(2 ** pairs);
  expect(new Set(texts.map(hashOf)).size).toBe(1);
  const store = stringStore();
  const indices = texts.map((text) => store.intern(text));
  expect(store.size()).toBe(2 ** pairs);
  expect(new Set(indices).size).toBe(2 ** pairs);
  for (const at of [0, 1, 63, 64, 65, 127, 128, 2 ** pairs - 1]) {
    const text = texts[at]!;
    const bytes = strToU8(text);
    expect(store.internAscii(bytes, 0, bytes.length)).toBe(indices[at]);
    expect(store.internXml(bytes, 0, bytes.length)).toBe(indices[at]);
    expect(store.text(indices[at]!)).toBe(text);
  }
});

test.each([
  'a',
  'ab',
  'abc',
  'abcd',
  'abcde',
  'a\0',
  'a\0\0\0',
  '\0',
  '007',
  '0',
  '7',
  '123456789',
  '1234567890',
  '01/02/2024',
])('the text "%s" has one index by whichever way it comes, and no other text has it', (text) => {
  const store = stringStore();
  const others = ['abcdef', 'a\0\0', '70', '07'].map(store.intern);
  const bytes = strToU8(`x${text}y`);
  const index = store.internAscii(bytes, 1, 1 + text.length);
  expect(others).not.toContain(index);
  expect(store.text(index)).toBe(text);
  expect(store.intern(text)).toBe(index);
  expect(store.internXml(bytes, 1, 1 + text.length)).toBe(index);
});

test('a hash found along the way leads to the same text', () => {
  const store = stringStore();
  const words = wordsOf(strToU8('...Allocated team'));
  let hash = newHash;
  for (let at = 3; at < 15; at += 4) hash = hashed(hash, words.getInt32(at, true));
  const rest = 'am'.charCodeAt(0) | ('am'.charCodeAt(1) << 8);
  const index = store.internHashed(words, 3, 14, finished(hash, rest, 14), rest);
  expect(store.text(index)).toBe('Allocated team');
  expect(store.intern('Allocated team')).toBe(index);
});
