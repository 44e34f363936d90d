import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { DIGIT_TEXTS, digitTextAt, digitTextNumber } from './digit-texts.ts';

test.each([
  ['0', 0],
  ['7', 7],
  ['10', 10],
  ['1003446', 1_003_446],
  ['999999999', 999_999_999],
])('%s is numbered by itself', (text, number) => {
  expect(digitTextNumber(text)).toBe(DIGIT_TEXTS + number);
  expect(digitTextAt(strToU8(`,${text},`), 1, 1 + text.length)).toBe(DIGIT_TEXTS + number);
  expect(DIGIT_TEXTS + number).toBeLessThan(2 ** 31);
});

test.each(['', '00', '07', '1234567890', '-1', '+1', '1.0', '1 ', ' 1', '1e3', '\u0661', '1/2', '5:'])(
  '"%s" is not, since it is no whole number or written otherwise',
  (text) => {
    const bytes = strToU8(text);
    expect(digitTextNumber(text)).toBe(-1);
    expect(digitTextAt(bytes, 0, bytes.length)).toBe(-1);
  },
);
