import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

const wilson = (
  numerator: string | null,
  denominator: string | null,
  confidence = '0.95',
  scale = 1,
): unknown => wilsonInterval({ numerator, denominator, scale }, confidence);
const ends = (...call: Parameters<typeof wilson>): number[] => {
  const { lower, upper } = wilson(...call) as Interval;
  return [numberOf(lower), numberOf(upper)];
};

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
  it.each([
    ['81', '263', 0.2553, 0.3662],
    ['15', '148', 0.0624, 0.1605],
    ['0', '20', 0, 0.1611],
    ['1', '29', 0.0061, 0.1718],
  ])('%s of %s', (numerator, denominator, lower, upper) => {
    const [low = NaN, high = NaN] = ends(numerator, denominator);
    expect(low).toBeCloseTo(lower, 4);
    expect(high).toBeCloseTo(upper, 4);
  });

  it('has the ends 0 and 1 exactly for none and all', () => {
    // by hand: 0 of n ends at z² / (n + z²), here 3.8414588 / 13.8414588
    expect(wilson('0', '10')).toMatchObject({ lower: '0', upper: '0.277532799863' });
    expect(wilson('10', '10', '0.95', 100)).toMatchObject({ lower: '72.2467200137', upper: '100' });
  });

  // worked to thirty digits with mpmath 1.3 from the formula: surveys weigh cases, so that counts need not be whole
  it.each([
    ['0.445', '1', 0.043817447720588, 0.93346212769792],
    ['2.5', '7.5', 0.10968574550954, 0.66988405767677],
  ])('takes %s of %s', (numerator, denominator, lower, upper) => {
    const [low = NaN, high = NaN] = ends(numerator, denominator);
    expect(low).toBeCloseTo(lower, 11);
    expect(high).toBeCloseTo(upper, 11);
  });

  it('is the whole range at a confidence of 1', () => {
    expect(wilson('3', '10', '1', 100)).toMatchObject({ lower: '0', upper: '100', value: '30' });
    expect(wilson('0', '10', '1')).toMatchObject({ lower: '0', upper: '1' });
  });

  it('says why it has no answer', () => {
    expect(wilson(null, '10')).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(wilson('1', null)).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(wilson('0', '0')).toMatchObject({ reason: 'empty-denominator' });
    expect(wilson('1', '-1')).toMatchObject({ detail: { problem: 'denominator-not-positive' } });
    expect(wilson('-1', '10')).toMatchObject({ detail: { problem: 'numerator-negative' } });
    expect(wilson('11', '10')).toMatchObject({
      reason: 'not-applicable',
      detail: { problem: 'numerator-exceeds-denominator' },
    });
  });

  it('refuses a confidence below nine in ten or above one, but not its ends', () => {
    for (const confidence of ['0.8999', '1.0001', '95']) {
      expect(() => wilson('1', '2', confidence)).toThrow('CONFIDENCE_OUT_OF_RANGE');
    }
    expect(wilson('1', '2', '0.9')).toMatchObject({ status: 'calculated' });
  });

  it('holds the value, lies within 0 and 1, is the mirror of its rest, and widens with confidence', () => {
    const part = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));
    fc.assert(
      fc.property(part, ({ n, x }) => {
        const [lower = NaN, upper = NaN] = ends(String(x), String(n));
        const [restLower = NaN, restUpper = NaN] = ends(String(n - x), String(n));
        const [wideLower = NaN, wideUpper = NaN] = ends(String(x), String(n), '0.998');
        expect(0 <= wideLower && wideLower <= lower && lower <= x / n + 1e-12).toBe(true);
        expect(x / n - 1e-12 <= upper && upper <= wideUpper && wideUpper <= 1).toBe(true);
        expect(lower + restUpper).toBeCloseTo(1, 10);
        expect(upper + restLower).toBeCloseTo(1, 10);
      }),
    );
  });
});
