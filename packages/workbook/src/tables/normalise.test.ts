import { expect, test } from 'vitest';
import { normalise } from '../index.ts';

test.each([
  ['trims', '  a ', 'a'],
  ['collapses spaces, line ends and non-breaking spaces', 'a \u00a0\r\n\tb', 'a b'],
  ['takes zero bytes, with which fields are padded, for spaces', 'M\0\0', 'm'],
  ['folds case', 'Date Of BIRTH', 'date of birth'],
  ['makes curly quotes plain', '\u2018a\u2019 \u201cb\u201d', '\'a\' "b"'],
  ['makes long dashes plain', 'PR4 \u2013 x \u2014 y \u2011 z', 'pr4 - x - y - z'],
  ['keeps a dash inside a text', 'a-b', 'a-b'],
])('%s', (_name, text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each(['', ' ', '\u00a0', '-', '\u2013', ' - ', 'nan', 'NaN'])('%j is blank', (text) => {
  expect(normalise(text)).toBe('');
});

test.each(['n/a', 'none', '0', '--', 'Nancy'])('%j is not blank', (text) => {
  expect(normalise(text)).not.toBe('');
});
