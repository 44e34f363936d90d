import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from './mean-interval.ts';

describe('meanInterval', () => {
  it('of 1 to 5: 3 ± 2.776445 √(2.5 / 5), by hand with t from a table', () => {
    const interval = meanInterval(['1', '2', '3', '4', '5'], '0.95');
    expect(interval).toMatchObject({ value: '3', count: 5, sum: '15', deviation: '1.58113883008' });
    const { lower, upper } = interval as { lower: string; upper: string };
    expect([numberOf(lower), numberOf(upper)].map((end) => Math.round(end * 1e4))).toEqual([10368, 49632]);
  });

  it("of Student's own ten extra hours of sleep: 2.33 ± 2.262 × 2.002 / √10", () => {
    // Student (1908), table of section IX, second column; 1.9 … 3.4 with mean 2.33
    const hours = ['1.9', '0.8', '1.1', '0.1', '-0.1', '4.4', '5.5', '1.6', '4.6', '3.4'];
    const { value, lower, upper } = meanInterval(hours, '0.95') as {
      value: string;
      lower: string;
      upper: string;
    };
    expect(value).toBe('233/100');
    expect([numberOf(lower), numberOf(upper)].map((end) => Math.round(end * 100))).toEqual([90, 376]);
  });

  it('of two values: half their distance times 12.706 for 95%', () => {
    const { lower, upper } = meanInterval(['0', '2'], '0.95') as { lower: string; upper: string };
    expect([numberOf(lower), numberOf(upper)].map((end) => Math.round(end * 1000))).toEqual([-11706, 13706]);
  });

  it('of equal values is that value, whatever its binary form', () => {
    expect(meanInterval(['0.1', '0.1', '0.1'], '0.95')).toMatchObject({
      lower: '0.1',
      upper: '0.1',
      deviation: '0',
    });
  });

  it('cannot say of none and of one', () => {
    expect(meanInterval([], '0.95')).toEqual({ status: 'cannot-say', reason: 'empty-denominator' });
    expect(meanInterval(['4'], '0.95')).toMatchObject({ status: 'cannot-say', reason: 'too-few-points' });
  });

  it('moves with its values and does not mind their order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (numbers, shift) => {
        const at = (list: number[]): { lower: string; value: string } =>
          meanInterval(list.map(String), '0.95') as { lower: string; value: string };
        expect(at(numbers.toReversed())).toEqual(at(numbers));
        const moved = at(numbers.map((each) => each + shift));
        expect(numberOf(moved.lower) - shift).toBeCloseTo(numberOf(at(numbers).lower), 6);
      }),
    );
  });
});
