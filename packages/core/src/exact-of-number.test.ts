import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOfNumber } from './exact-of-number.ts';
import { numberOf } from './number-of.ts';

describe('exactOfNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [1200, '1200'],
    [0.30000000000000004, '0.3'],
    [1 / 3, '0.333333333333'],
    [-1e-9, '-0.000000001'],
    [1.5e21, '1500000000000000000000'],
    [99.9999999999999, '100'],
  ])('writes %s as %s', (number, text) => {
    expect(exactOfNumber(number)).toBe(text);
  });

  it('refuses what is not a number', () => {
    expect(() => exactOfNumber(Number.NaN)).toThrow('NOT_FINITE');
    expect(() => exactOfNumber(Infinity)).toThrow('NOT_FINITE');
  });

  it('comes back within the digits kept', () => {
    const number = fc.double({ min: 1e-200, max: 1e200, noNaN: true });
    fc.assert(
      fc.property(number, (x) => {
        expect(Math.abs(numberOf(exactOfNumber(x)) / x - 1)).toBeLessThan(1e-11);
      }),
    );
  });
});
