import { describe, expect, it } from 'vitest';
import { senSlope } from './sen-slope.ts';

const series = (...values: (string | null)[]): { at: number; value: string | null }[] =>
  values.map((value, at) => ({ at, value }));

describe('senSlope', () => {
  it('is the median of all slopes, exact', () => {
    // By hand: slopes 1, 1, 1, 37, 19, 13 of the pairs; the middle two are 1 and 13.
    expect(senSlope(series('1', '2', '3', '40'))).toEqual({ status: 'calculated', slope: '7', pairs: 6 });
    // Slopes 1; 5, 9; 2/3, 1/2, -8 in the order of the pairs; the middle two of all are 2/3 and 1.
    expect(senSlope(series('0', '1', '10', '2'))).toMatchObject({ slope: '5/6' });
    // Slopes 1/10 (three times) of 0.1, 0.2, 0.3.
    expect(senSlope(series('0.1', '0.2', '0.3'))).toMatchObject({ slope: '1/10' });
  });

  it('is not turned by one outlier, where least squares are', () => {
    expect(senSlope(series('5', '4', '3', '2', '1', '100'))).toMatchObject({ slope: '-1' });
  });

  it('counts a gap for as many periods as it is long', () => {
    expect(senSlope(series('10', null, null, '16'))).toEqual({ status: 'calculated', slope: '2', pairs: 1 });
  });

  it('is nothing for a series that stands still', () => {
    expect(senSlope(series('7', '7', '7'))).toMatchObject({ slope: '0' });
  });

  it('cannot say with one value or across a break', () => {
    expect(senSlope(series('1', null))).toMatchObject({ reason: 'too-few-points' });
    const broken = [
      { at: 0, value: '1' },
      { at: 1, value: null, breakBefore: true as const },
      { at: 2, value: '3' },
    ];
    expect(senSlope(broken)).toMatchObject({ reason: 'break-in-series' });
  });
});
