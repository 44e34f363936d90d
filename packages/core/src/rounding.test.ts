import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExact } from './exact.ts';
import { roundHalfAwayFromZero, roundRatio } from './rounding.ts';

// By hand.
describe('roundHalfAwayFromZero', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['2.4999999999999999999999', 0, '2'],
    ['1.005', 2, '1.01'], // toFixed gives 1.00
    ['8.345', 2, '8.35'],
    ['1/3', 4, '0.3333'],
    ['2/3', 4, '0.6667'],
    ['12', 2, '12.00'],
    ['0', 1, '0.0'],
    ['0.05', 1, '0.1'],
    ['-0.04', 1, '0.0'],
    ['-0.4', 0, '0'],
    ['99.95', 1, '100.0'],
    ['149', -2, '100'],
    ['150', -2, '200'],
    ['-150', -2, '-200'],
    ['49', -2, '0'],
    ['5', -1, '10'],
    ['12345678901234567890.125', 2, '12345678901234567890.13'],
  ])('%s to %d places is %s', (value, places, expected) => {
    expect(roundHalfAwayFromZero(value, places)).toBe(expected);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d places', (places) => {
    expect(() => roundHalfAwayFromZero('1', places)).toThrow(
      expect.objectContaining({ code: 'INVALID_PLACES' }),
    );
  });
});

test('the result is a nearest multiple of the last place, and of two nearest the one further from zero', () => {
  const ratio = fc.tuple(
    fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.maxSafeInteger()).map(BigInt),
    fc.oneof(fc.constantFrom(2, 8, 16, 20, 40, 200, 2000), fc.integer({ min: 1, max: 10 ** 6 })).map(BigInt),
  );
  fc.assert(
    fc.property(ratio, fc.integer({ min: -4, max: 6 }), ([n, d], places) => {
      const text = roundHalfAwayFromZero(`${n}/${d}`, places);
      const result = parseExact(text);
      // Everything over the common denominator d * result.d * 10^6, so that only whole numbers are compared.
      const million = 10n ** 6n;
      const error = (result.n * d - n * result.d) * million;
      const unit = 10n ** BigInt(6 - places) * d * result.d;
      const size = error < 0n ? -error : error;
      expect((result.n * million) % (result.d * 10n ** BigInt(6 - places))).toBe(0n);
      expect(2n * size <= unit).toBe(true);
      if (2n * size === unit) expect(n < 0n ? error < 0n : error > 0n).toBe(true);
      expect(text).toMatch(places > 0 ? new RegExp(`^-?\\d+\\.\\d{${places}}$`) : /^-?\d+$/);
      expect(text).not.toMatch(/^-[0.]+$/);
    }),
    { numRuns: 500 },
  );
});

// By hand.
describe('roundRatio', () => {
  test.each([
    [1005, 1000, 2, '1.01'],
    [-1005, 1000, 2, '-1.01'],
    [5, 2, 0, '3'],
    [-5, 2, 0, '-3'],
    [-1, 30, 1, '0.0'],
    [100, 3, 1, '33.3'],
    [0, 7, 3, '0.000'],
    [9995, 100, 1, '100.0'],
    [1, 3, 15, '0.333333333333333'],
  ])('%d of %d to %d places is %s', (numerator, denominator, places, expected) => {
    expect(roundRatio(numerator, denominator, places)).toBe(expected);
  });

  test('is what rounding the exact ratio is, also where doubles do not hold twice the numbers', () => {
    const whole = fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger());
    const above = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
    fc.assert(
      fc.property(whole, above, fc.integer({ min: 0, max: 15 }), (numerator, denominator, places) => {
        expect(roundRatio(numerator, denominator, places)).toBe(
          roundHalfAwayFromZero(`${numerator}/${denominator}`, places),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
