import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addExact,
  compareExact,
  divideExact,
  formatExact,
  multiplyExact,
  parseExact,
  subtractExact,
} from './exact.ts';

describe('parseExact', () => {
  test.each([
    ['12', 12n, 1n],
    ['-12', -12n, 1n],
    ['0', 0n, 1n],
    ['-0', 0n, 1n],
    ['-0.00', 0n, 1n],
    ['80.50', 161n, 2n],
    ['-1.25', -5n, 4n],
    ['5/8', 5n, 8n],
    ['-6/8', -3n, 4n],
    ['0/7', 0n, 1n],
    ['12345678901234567890.1', 123456789012345678901n, 10n],
  ])('reads %s', (text, n, d) => expect(parseExact(text)).toEqual({ n, d }));

  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '1.',
    '.5',
    '1e3',
    '1,000',
    '1/0',
    '1/-2',
    '1.5/2',
    '1/2/3',
    'NaN',
    '80%',
    '--1',
  ])('refuses "%s"', (text) =>
    expect(() => parseExact(text)).toThrow(expect.objectContaining({ code: 'INVALID_EXACT' })),
  );
});

test('formatExact gives whole numbers bare, ratios in lowest terms, the sign in front', () => {
  expect(formatExact({ n: 12n, d: 4n })).toBe('3');
  expect(formatExact({ n: 6n, d: -8n })).toBe('-3/4');
  expect(() => formatExact({ n: 1n, d: 0n })).toThrow(expect.objectContaining({ code: 'DIVISION_BY_ZERO' }));
});

test('sums that floats get wrong', () => {
  expect(addExact('0.1', '0.2')).toBe('3/10');
  expect(subtractExact('0.3', '0.1')).toBe('1/5');
  expect(multiplyExact('1.1', '1.1')).toBe('121/100');
  expect(divideExact('1', '3')).toBe('1/3');
  expect(divideExact('-1', '-3')).toBe('1/3');
});

test('dividing by zero is refused, dividing zero is not', () => {
  expect(() => divideExact('1', '0.00')).toThrow(expect.objectContaining({ code: 'DIVISION_BY_ZERO' }));
  expect(divideExact('0', '5')).toBe('0');
});

test('compareExact tells apart what rounding would not', () => {
  expect(compareExact('2/3', '0.6666666666666667')).toBe(-1);
  expect(compareExact('80', '80.0')).toBe(0);
  expect(compareExact('-1/3', '-1/2')).toBe(1);
});

const exact = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([n, d]) => `${n}/${d}`),
  fc
    .tuple(fc.boolean(), fc.nat(), fc.nat(9999))
    .map(([minus, whole, decimals]) => `${minus ? '-' : ''}${whole}.${decimals}`),
);

test('writing and reading comes back to the same ratio', () => {
  fc.assert(
    fc.property(exact, (text) => {
      expect(parseExact(formatExact(parseExact(text)))).toEqual(parseExact(text));
    }),
  );
});

test('subtracting undoes adding, dividing undoes multiplying', () => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      expect(compareExact(subtractExact(addExact(a, b), b), a)).toBe(0);
      fc.pre(compareExact(b, '0') !== 0);
      expect(compareExact(divideExact(multiplyExact(a, b), b), a)).toBe(0);
    }),
  );
});

test('comparing agrees with the sign of the difference', () => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      const { n } = parseExact(subtractExact(a, b));
      expect(compareExact(a, b)).toBe(n < 0n ? -1 : n > 0n ? 1 : 0);
    }),
  );
});
