import { describe, expect, it } from 'vitest';
import { numberOf } from './number-of.ts';

describe('numberOf', () => {
  it('reads decimals, ratios and whole numbers', () => {
    expect(numberOf('0.1')).toBe(0.1);
    expect(numberOf('-3/8')).toBe(-0.375);
    expect(numberOf('12')).toBe(12);
  });

  it('divides whole numbers too long for a JavaScript number', () => {
    const long = 10n ** 400n;
    expect(numberOf(`${long}/${4n * long + 1n}`)).toBeCloseTo(0.25, 12);
  });

  it('refuses what is not exact', () => {
    expect(() => numberOf('1e3')).toThrow('INVALID_EXACT');
  });
});
