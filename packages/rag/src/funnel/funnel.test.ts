import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithInterval } from '../comparison/compare-with-interval.ts';
import { wilsonInterval } from '../interval/wilson-interval.ts';
import { compareWithFunnel } from './compare-with-funnel.ts';
import { poissonFunnel } from './poisson-funnel.ts';
import { pooledBaseline } from './pooled-baseline.ts';
import { proportionFunnel } from './proportion-funnel.ts';
import { ratioFunnel } from './ratio-funnel.ts';

const half = { numerator: '1', denominator: '2', scale: 100 };
const near = (text: string, expected: number): void => expect(numberOf(text)).toBeCloseTo(expected, 3);

describe('proportionFunnel', () => {
  // by hand: 50 ± 1.959964 × 100 √(0.25 / n): n = 100 gives 9.79982, n = 400 gives 4.89991; 3.090232 gives 15.45116
  it.each([
    ['100', '0.95', 40.2002, 59.7998],
    ['400', '0.95', 45.1001, 54.8999],
    ['100', '0.998', 34.5488, 65.4512],
  ])('of %s at %s', (size, confidence, lower, upper) => {
    const limits = proportionFunnel(size, half, confidence);
    if (limits.status === 'cannot-say') throw new Error(limits.reason);
    near(limits.lower, lower);
    near(limits.upper, upper);
  });

  it('is cut off at nothing and at all', () => {
    const tenth = { numerator: '1', denominator: '10', scale: 100 };
    expect(proportionFunnel('2', tenth, '0.95')).toMatchObject({ lower: '0' });
    expect(proportionFunnel('2', half, '0.998')).toMatchObject({ lower: '0', upper: '100' });
  });

  it('has no width about nothing', () => {
    expect(proportionFunnel('9', { ...half, numerator: '0' }, '0.95')).toMatchObject({
      lower: '0',
      upper: '0',
    });
  });

  it('cannot say without a size or baseline, of no one, or about more than all', () => {
    expect(proportionFunnel(null, half, '0.95')).toMatchObject({ reason: 'not-available' });
    expect(proportionFunnel('5', { ...half, numerator: null }, '0.95')).toMatchObject({
      reason: 'not-available',
    });
    expect(proportionFunnel('0', half, '0.95')).toMatchObject({ reason: 'empty-denominator' });
    expect(proportionFunnel('5', { ...half, numerator: '3' }, '0.95')).toMatchObject({
      reason: 'not-applicable',
    });
  });
});

describe('pooledBaseline', () => {
  it('adds up what there is and counts what there is not', () => {
    const area = { numerator: '3', denominator: '10', scale: 100 };
    const empty = { numerator: '0', denominator: '0', scale: 100 };
    expect(pooledBaseline([area, { ...area, numerator: null }, empty, area])).toEqual({
      numerator: '6',
      denominator: '20',
      scale: 100,
      used: 2,
      of: 4,
    });
    expect(pooledBaseline([])).toMatchObject({ reason: 'not-available' });
    expect(pooledBaseline([empty])).toMatchObject({ reason: 'not-available' });
  });
});

describe('poissonFunnel and ratioFunnel', () => {
  // Pearson and Hartley, Biometrika Tables I, table 40: the 95% limits of 10 are 4.80 and 18.39, of 20 12.22 and 30.89
  it.each([
    ['10', 4.795, 18.39],
    ['20', 12.217, 30.888],
  ])('of %s', (count, few, many) => {
    const seen = poissonFunnel(count, '0.95');
    const drawn = ratioFunnel(count, '0.95');
    if (seen.status === 'cannot-say' || drawn.status === 'cannot-say') throw new Error('no limits');
    near(seen.upperExpected, few);
    near(seen.lowerExpected, many);
    expect(numberOf(seen.upper) * numberOf(seen.upperExpected)).toBeCloseTo(Number(count), 8);
    near(drawn.lower, few / Number(count));
    near(drawn.upper, many / Number(count));
  });

  it('of one event: the upper limit expects -ln(0.975), by hand', () => {
    expect(poissonFunnel('1', '0.95')).toMatchObject({ upperExpected: '0.0253178079843' });
  });

  it('cannot say of nothing seen or nothing expected', () => {
    expect(poissonFunnel('0', '0.95')).toMatchObject({ reason: 'too-few-points' });
    expect(ratioFunnel('0', '0.95')).toMatchObject({ reason: 'empty-denominator' });
    expect(() => ratioFunnel('-1', '0.95')).toThrow('COUNT_NEGATIVE');
  });
});

describe('compareWithFunnel', () => {
  // by hand: of 100 about a half, 95% from 40.2 to 59.8 and 99.8% from 34.5 to 65.5
  it.each([
    ['50', 'similar', 0],
    ['59', 'similar', 0],
    ['60', 'higher', 1],
    ['65', 'higher', 1],
    ['66', 'higher', 2],
    ['34', 'lower', 2],
  ])('%s of 100', (numerator, side, level) => {
    const compared = compareWithFunnel({ numerator, denominator: '100', scale: 100 }, half, 'none');
    expect(compared).toEqual({ status: 'compared', side, level });
  });

  it('judges by polarity, also by distance from a best range', () => {
    const low = { numerator: '30', denominator: '100', scale: 100 };
    expect(compareWithFunnel(low, half, 'lower')).toMatchObject({ judged: 'better' });
    expect(compareWithFunnel(low, half, { lower: '20', upper: '30' })).toMatchObject({ judged: 'better' });
    expect(compareWithFunnel(low, half, { lower: '45', upper: '55' })).toMatchObject({ judged: 'worse' });
  });

  it('is placed in wider funnels where areas differ more than chance: 60 of 100 leaves 9.8, not 19.6', () => {
    const parts = { numerator: '60', denominator: '100', scale: 100 };
    expect(compareWithFunnel(parts, half, 'none', { widenBy: '2' })).toMatchObject({ level: 0 });
    expect(compareWithFunnel({ ...parts, numerator: '70' }, half, 'none', { widenBy: '2' })).toMatchObject({
      level: 1,
    });
  });

  it('does not flag a limit that was cut off', () => {
    expect(compareWithFunnel({ numerator: '1', denominator: '1', scale: 100 }, half, 'none')).toMatchObject({
      level: 0,
    });
  });

  it('cannot say without parts of either, or of more than all', () => {
    const part = { numerator: '1', denominator: '0', scale: 100 };
    expect(compareWithFunnel(part, half, 'none')).toMatchObject({ reason: 'empty-denominator' });
    expect(compareWithFunnel(half, { ...part, numerator: null }, 'none')).toMatchObject({
      reason: 'not-available',
    });
    expect(compareWithFunnel({ ...half, numerator: '3' }, half, 'none')).toMatchObject({
      reason: 'not-applicable',
    });
  });

  it("gives the side that Wilson's interval gives", () => {
    const part = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.nat(n).map(String), fc.constant(String(n))));
    const share = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(part, share, ([numerator, denominator], percent) => {
        const parts = { numerator, denominator, scale: 100 };
        const baseline = { numerator: String(percent), denominator: '100', scale: 100 };
        const funnel = compareWithFunnel(parts, baseline, 'none', { confidences: ['0.95'] });
        const interval = compareWithInterval(wilsonInterval(parts, '0.95'), String(percent), 'none');
        expect(funnel).toMatchObject(interval);
      }),
    );
  });
});
