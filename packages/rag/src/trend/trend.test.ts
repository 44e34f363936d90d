import { measuredFigure, numberOf } from '@sightline/core';
import type { Figure } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOfTravel } from './direction-of-travel.ts';
import { halfAverageSlope } from './half-average-slope.ts';
import { judgedDirection } from './judged-direction.ts';
import { leastSquaresLine } from './least-squares-line.ts';
import { mannKendall } from './mann-kendall.ts';
import { proportionTrend } from './proportion-trend.ts';
import { recentTrend } from './recent-trend.ts';
import type { TrendPoint } from './recent-trend.ts';

const series = (values: readonly (number | null)[], reach = 1): TrendPoint[] =>
  values.map((value, at) => ({
    at,
    value: value === null ? null : String(value),
    lower: value === null ? null : String(value - reach),
    upper: value === null ? null : String(value + reach),
  }));

describe('recentTrend', () => {
  // by hand, equal weights w = (3.92 / 2)² = 3.8416: slope Σ(t - 3)y / 10, chi² = slope² × 10 w
  it.each([
    [[10, 11, 12, 13, 14], 'increasing', 1, 38.416],
    [[14, 13, 12, 11, 10], 'decreasing', -1, 38.416],
    [[10, 10, 10, 10, 11], 'no-significant-change', 0.2, 1.53664],
    [[10, 10, 10, 10, 13], 'no-significant-change', 0.6, 13.82976],
  ])('of %j', (values, direction, slope, chiSquared) => {
    const trend = recentTrend(series(values), 'none', { standardErrorsWide: '3.92' });
    if (trend.status === 'cannot-say') throw new Error(trend.reason);
    expect(numberOf(trend.slope)).toBeCloseTo(slope, 10);
    expect(numberOf(trend.chiSquared)).toBeCloseTo(chiSquared, 8);
    // the last: beyond chance, but level without its last point
    expect(trend.direction).toBe(direction);
    expect(trend).not.toHaveProperty('judged');
  });

  it('is judged by polarity, and by nearness to a best range', () => {
    const rising = series([10, 11, 12, 13, 14]);
    expect(recentTrend(rising, 'higher')).toMatchObject({ judged: 'better' });
    expect(recentTrend(rising, 'lower')).toMatchObject({ judged: 'worse' });
    expect(recentTrend(rising, { lower: '14', upper: '20' })).toMatchObject({ judged: 'better' });
    expect(recentTrend(rising, { lower: '5', upper: '6' })).toMatchObject({ judged: 'worse' });
    expect(recentTrend(rising, { lower: '5', upper: '20' })).toMatchObject({ judged: 'similar' });
  });

  it('takes the last five values and the time between them as it was', () => {
    const gap = series([99, 10, null, 12, 13, 14, 15]);
    expect(recentTrend(gap, 'none')).toMatchObject({ direction: 'increasing', slope: '1' });
  });

  it('never says no change where nothing can be said', () => {
    expect(recentTrend(series([1, 2, 3, 4]), 'none')).toMatchObject({ reason: 'too-few-points' });
    expect(recentTrend(series([1, null, 3, 4, 5]), 'none')).toMatchObject({ reason: 'too-few-points' });
    const bare = series([1, 1, 1, 1, 1]).map((point) => ({ ...point, lower: null, upper: null }));
    expect(recentTrend(bare, 'none')).toMatchObject({ status: 'cannot-say', reason: 'not-available' });
    expect(recentTrend(series([1, 2, 3, 4, 5], 0), 'none')).toMatchObject({ reason: 'not-applicable' });
    const broken = series([1, 2, 3, 4, 5]).map((point) => ({
      ...point,
      ...(point.at === 2 && { breakBefore: true as const }),
    }));
    expect(recentTrend(broken, 'none')).toMatchObject({ reason: 'break-in-series', detail: { at: '2' } });
  });

  it('may have a break before its first point, and refuses points out of order', () => {
    const [first, ...rest] = series([1, 5, 9, 13, 17]);
    expect(recentTrend([{ ...first!, breakBefore: true }, ...rest], 'none')).toMatchObject({
      direction: 'increasing',
    });
    expect(() => recentTrend(series([1, 2, 3, 4, 5]).toReversed(), 'none')).toThrow('TIMES_NOT_ASCENDING');
  });

  it('has no sign to keep when the slope is nothing', () => {
    expect(recentTrend(series([3, 3, 3, 3, 3]), 'none')).toMatchObject({
      direction: 'no-significant-change',
      leaveOneOutSignsAgree: false,
    });
  });
});

describe('proportionTrend', () => {
  const of = (
    counts: readonly (string | null)[],
    denominator = '100',
  ): Parameters<typeof proportionTrend>[0] => counts.map((numerator, at) => ({ at, numerator, denominator }));

  // by hand: N = 500, X = 150, Σnt = 1000, Σnt² = 3000, Σxt = 400
  // N (N Σxt - X Σnt)² / (X (N - X) (N Σnt² - (Σnt)²)) = 500 × 50000² / (150 × 350 × 500000) = 47.619...
  it('of 10 to 50 of 100, by hand', () => {
    expect(proportionTrend(of(['10', '20', '30', '40', '50']), 'lower')).toMatchObject({
      direction: 'increasing',
      judged: 'worse',
      chiSquared: '47.619047619',
    });
  });

  it('turns round with the order of the counts, and finds none in level ones', () => {
    expect(proportionTrend(of(['50', '40', '30', '20', '10']), 'none')).toMatchObject({
      direction: 'decreasing',
      chiSquared: '47.619047619',
    });
    expect(proportionTrend(of(['30', '31', '29', '30', '31']), 'none')).toMatchObject({
      direction: 'no-significant-change',
    });
  });

  it('cannot say when the odds have no logarithm, with four points, or with a part missing', () => {
    expect(proportionTrend(of(['0', '20', '30', '40', '50']), 'none')).toMatchObject({
      reason: 'not-applicable',
    });
    expect(proportionTrend(of(['10', '20', '30', '40', '100']), 'none')).toMatchObject({
      reason: 'not-applicable',
    });
    expect(proportionTrend(of(['10', '20', '30', '40', '101']), 'none')).toMatchObject({
      reason: 'not-applicable',
    });
    expect(proportionTrend(of(['10', '20', '30', '40']), 'none')).toMatchObject({ reason: 'too-few-points' });
    expect(proportionTrend(of(['10', '20', null, '40', '50']), 'none')).toMatchObject({
      reason: 'not-available',
    });
  });

  it('is judged in percent against a best range', () => {
    const rising = of(['10', '20', '30', '40', '50']);
    expect(proportionTrend(rising, { lower: '45', upper: '60' })).toMatchObject({ judged: 'better' });
    expect(proportionTrend(rising, { lower: '0', upper: '20' })).toMatchObject({ judged: 'worse' });
  });
});

describe('judgedDirection', () => {
  it('judges neither a change that is not significant nor one without polarity', () => {
    expect(judgedDirection('no-significant-change', ['1', '2'], 'higher')).toBeUndefined();
    expect(judgedDirection('increasing', ['1', '2'], 'none')).toBeUndefined();
    expect(judgedDirection('decreasing', ['2', '1'], 'lower')).toBe('better');
  });
});

describe('directionOfTravel', () => {
  const figure = (numerator: string): Figure =>
    measuredFigure({ unit: 'mean', numerator, denominator: '1', scale: 1, places: 0 });
  const travel = (...[now, before, ...rest]: [string, string, ...unknown[]]): unknown =>
    directionOfTravel(figure(now), figure(before), ...(rest as ['higher']));

  it('says up, down or same on the exact values, whatever is displayed', () => {
    expect(travel('50.1', '50', 'higher')).toMatchObject({
      direction: 'up',
      judged: 'improved',
      change: '1/10',
    });
    expect(travel('49.9', '50', 'higher')).toMatchObject({ direction: 'down', judged: 'worsened' });
    expect(travel('50.0', '50', 'higher')).toMatchObject({ direction: 'same', judged: 'same', change: '0' });
    expect(travel('49', '50', 'lower')).toMatchObject({ judged: 'improved', relative: '-1/50' });
    expect(travel('49', '50', 'none')).not.toHaveProperty('judged');
  });

  it('takes a move of exactly the tolerance as the same', () => {
    const points = { kind: 'points', value: '2' };
    expect(travel('52', '50', 'higher', points)).toMatchObject({ direction: 'same' });
    expect(travel('52.01', '50', 'higher', points)).toMatchObject({ direction: 'up' });
    expect(travel('48', '50', 'higher', { kind: 'relative', value: '4' })).toMatchObject({ judged: 'same' });
    expect(travel('-52', '-50', 'higher', { kind: 'relative', value: '4' })).toMatchObject({
      judged: 'same',
    });
  });

  it('takes a move inside the best range as the same, and says which way it went', () => {
    const best = { lower: '10', upper: '20' };
    expect(travel('19', '11', best)).toMatchObject({ direction: 'up', judged: 'same' });
    expect(travel('22', '19', best)).toMatchObject({ judged: 'worsened' });
    expect(travel('22', '5', best)).toMatchObject({ judged: 'improved' });
  });

  it('cannot say of what was not measured, other units, or a percent of nothing', () => {
    const hidden: Figure = { status: 'not-measured', unit: 'mean', reason: 'suppressed' };
    expect(directionOfTravel(hidden, figure('1'), 'higher')).toMatchObject({ reason: 'suppressed' });
    expect(directionOfTravel(figure('1'), hidden, 'higher')).toMatchObject({ reason: 'suppressed' });
    const count = measuredFigure({ unit: 'count', numerator: '1', denominator: '1', scale: 1, places: 0 });
    expect(directionOfTravel(figure('1'), count, 'higher')).toMatchObject({ reason: 'not-applicable' });
    expect(travel('1', '0', 'higher', { kind: 'relative', value: '5' })).toMatchObject({
      reason: 'undefined-relative-tolerance',
    });
    expect(travel('1', '0', 'higher')).not.toHaveProperty('relative');
  });
});

describe('leastSquaresLine', () => {
  const line = (values: readonly (string | null)[]): unknown =>
    leastSquaresLine(values.map((value, at) => ({ at: at + 1, value })));

  // by hand: (1, 1), (2, 3), (3, 2) has slope 1/2 through (2, 2)
  it.each([
    [['1', '3', '2'], '1/2', '1'],
    [['0.1', '0.1', '0.1'], '0', '1/10'],
    [['5', '3'], '-2', '7'],
    [['0', null, '4'], '2', '-2'],
  ])('of %j', (values, slope, intercept) => expect(line(values)).toMatchObject({ slope, intercept }));

  it('has no slope through one point, and none across a break', () => {
    expect(line(['10'])).toMatchObject({ reason: 'too-few-points' });
    const broken = [
      { at: 1, value: '1' },
      { at: 2, value: '2', breakBefore: true as const },
    ];
    expect(leastSquaresLine(broken)).toMatchObject({ reason: 'break-in-series' });
  });
});

describe('halfAverageSlope', () => {
  it('is between the middles of the halves, leaving out an odd middle point', () => {
    expect(halfAverageSlope(['1', '2', '3', '4'])).toBe('1');
    expect(halfAverageSlope(['1', '2', '99', '4', '5'])).toBe('1');
    expect(halfAverageSlope(['4', '1'])).toBe('-3');
    expect(halfAverageSlope(['4'])).toMatchObject({ reason: 'too-few-points' });
  });
});

describe('mannKendall', () => {
  // by hand, eight rising: S = 28, variance 8 × 7 × 21 / 18 = 196/3, z = 27 / 8.083 = 3.3404
  it('of eight rising values, by hand', () => {
    const test = mannKendall(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(test).toMatchObject({ s: 28, variance: '196/3', tau: '1', direction: 'increasing' });
    expect(numberOf((test as { z: string }).z)).toBeCloseTo(3.3404, 3);
    expect(numberOf((test as { p: string }).p)).toBeCloseTo(0.000837, 5);
  });

  // by hand, two groups of four alike: S = 16, variance (8 × 7 × 21 - 2 × 4 × 3 × 13) / 18 = 864/18 = 48, z = 15/√48
  it('of four ones and four twos, by hand', () => {
    const test = mannKendall(['1', '1', '1', '1', '2', '2', '2', '2.0']);
    expect(test).toMatchObject({ s: 16, variance: '48', tau: '4/7', direction: 'increasing' });
    expect(numberOf((test as { z: string }).z)).toBeCloseTo(15 / Math.sqrt(48), 9);
  });

  it('of one value again and again has no trend', () => {
    const same = Array.from({ length: 8 }, () => '0.1');
    expect(mannKendall(same)).toMatchObject({ s: 0, z: '0', p: '1', direction: 'no-significant-change' });
  });

  it('cannot say of seven values', () => {
    expect(mannKendall(['1', '2', '3', '4', '5', '6', '7'])).toMatchObject({ reason: 'too-few-points' });
  });

  it('turns round when the series does', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const [there, back] = [mannKendall(list), mannKendall(list.toReversed())];
        if (there.status === 'cannot-say' || back.status === 'cannot-say') throw new Error('too few');
        expect(back.s + there.s).toBe(0);
        expect([back.p, back.variance]).toEqual([there.p, there.variance]);
      }),
    );
  });
});
