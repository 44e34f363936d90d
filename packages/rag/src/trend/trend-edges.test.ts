import { measuredFigure } from '@sightline/core';
import type { Figure } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { directionOfTravel } from './direction-of-travel.ts';
import { halfAverageSlope } from './half-average-slope.ts';
import { judgedDirection } from './judged-direction.ts';
import { leastSquaresLine } from './least-squares-line.ts';
import { mannKendall } from './mann-kendall.ts';
import { proportionTrend } from './proportion-trend.ts';
import { recentTrend } from './recent-trend.ts';
import { senSlope } from './sen-slope.ts';

const timed = (...values: readonly (string | null)[]) => values.map((value, at) => ({ at, value }));
const around = (values: readonly (string | null)[], half = 1) =>
  values.map((value, at) => ({
    at,
    value,
    lower: value === null ? null : String(Number(value) - half),
    upper: value === null ? null : String(Number(value) + half),
  }));
const outOf = (...parts: readonly (readonly [string | null, string | null])[]) =>
  parts.map(([numerator, denominator], at) => ({ at, numerator, denominator }));

describe('recentTrend', () => {
  it('asks the last five values, with what is missing left out as a gap in time', () => {
    // by hand: equal weights; 10, 12, 14, 16, 18 rise by 2 a period, and by 1 where every second one is missing
    expect(recentTrend(around(['90', '10', '12', '14', '16', '18']), 'higher')).toMatchObject({
      slope: '2',
      ends: ['10', '18'],
    });
    const gaps = around(['10', null, '12', null, '14', null, '16', null, '18']);
    expect(recentTrend(gaps, 'higher')).toMatchObject({ slope: '1', ends: ['10', '18'], judged: 'better' });
  });

  // by hand: standard error 1 / 1.95996 = 0.510214, weight 3.84146; Sw (t - mean)² = 38.4146; slope 2: chi² = 4 × 38.4146
  it('has the chi-squared of a line by hand', () => {
    const trend = recentTrend(around(['10', '12', '14', '16', '18']), 'none');
    if (trend.status === 'cannot-say') throw new Error(trend.reason);
    expect(Number(trend.chiSquared)).toBeCloseTo(153.6584, 3);
    expect(trend).not.toHaveProperty('judged');
    // at 3.92 standard errors wide, as Fingertips takes it: 1 / (2 / 3.92)² = 3.8416
    const legacy = recentTrend(around(['10', '12', '14', '16', '18']), 'none', {
      standardErrorsWide: '3.92',
    });
    expect(legacy).toMatchObject({ chiSquared: '153.664' });
  });

  it('needs a slope beyond chance and one that keeps its sign without any one point', () => {
    // wide intervals: chi² = 4 × 10 × (1.95996 / 5)² = 6.146 is below 9.5495, and above 3.8415
    const wide = around(['10', '12', '14', '16', '18'], 5);
    expect(recentTrend(wide, 'higher')).toMatchObject({
      direction: 'no-significant-change',
      leaveOneOutSignsAgree: true,
    });
    expect(recentTrend(wide, 'higher', { confidence: '0.95' })).toMatchObject({ direction: 'increasing' });
    // without the last, 10, 10, 10, 10 has no slope at all
    expect(recentTrend(around(['10', '10', '10', '10', '30'], 0.5), 'higher')).toMatchObject({
      direction: 'no-significant-change',
      leaveOneOutSignsAgree: false,
    });
    expect(recentTrend(around(['18', '16', '14', '12', '10']), 'higher')).toMatchObject({
      direction: 'decreasing',
      judged: 'worse',
    });
    expect(recentTrend(around(['5', '5', '5', '5', '5']), 'higher')).toMatchObject({
      slope: '0',
      direction: 'no-significant-change',
      leaveOneOutSignsAgree: false,
    });
  });

  it('refuses by name', () => {
    const series = around(['10', '12', '14', '16', '18']);
    expect(recentTrend(series.slice(1), 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '4', needed: '5' },
    });
    const noInterval = series.map((point) => (point.at === 2 ? { ...point, lower: null } : point));
    expect(recentTrend(noInterval, 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
      detail: { what: 'interval', at: '2' },
    });
    const noWidth = series.map((point) => (point.at === 2 ? { ...point, lower: '14', upper: '14' } : point));
    expect(recentTrend(noWidth, 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'not-applicable',
      detail: { problem: 'interval-without-width' },
    });
    const broken = series.map((point) => (point.at === 3 ? { ...point, breakBefore: true as const } : point));
    expect(recentTrend(broken, 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'break-in-series',
      detail: { at: '3' },
    });
    const before = series.map((point) => (point.at === 0 ? { ...point, breakBefore: true as const } : point));
    expect(recentTrend(before, 'higher')).toMatchObject({ status: 'calculated' });
    const twice = series.map((point) => ({ ...point, at: point.at === 3 ? 2 : point.at }));
    expect(() => recentTrend(twice, 'higher')).toThrow(
      expect.objectContaining({ code: 'TIMES_NOT_ASCENDING', params: { at: '2' } }),
    );
  });
});

describe('proportionTrend', () => {
  const rising = outOf(['10', '100'], ['20', '100'], ['30', '100'], ['40', '100'], ['50', '100']);

  // Armitage by hand: N 500, X 150, t 0 to 4: Sxt 400, Snt 1000, Snt² 3000;
  // 500 (500 × 400 - 150 × 1000)² / (150 × 350 × (500 × 3000 - 1000²)) = 47.619
  it('is the test for trend in proportions, whenever the series began', () => {
    expect(proportionTrend(rising, 'higher')).toMatchObject({
      chiSquared: '47.619047619',
      direction: 'increasing',
      judged: 'better',
    });
    const later = rising.map((point) => ({ ...point, at: point.at + 2020 }));
    expect(proportionTrend(later, 'higher')).toMatchObject({ chiSquared: '47.619047619' });
    expect(
      proportionTrend([...outOf(['99', '100']).map((point) => ({ ...point, at: -1 })), ...rising], 'lower'),
    ).toMatchObject({ chiSquared: '47.619047619', judged: 'worse' });
    const apart = rising.map((point) => ({ ...point, at: point.at * 2 }));
    expect(proportionTrend(apart, 'higher')).toMatchObject({ chiSquared: '47.619047619' });
  });

  // Weighted least squares worked by Python's math from the textbook formula, weights x (n - x) / n: slope
  // 0.352269170518, from 24.2650684386 to 56.7307699656
  it('weighs each year by how much its proportion says', () => {
    const years = [[10, 50], [30, 100], [25, 40], [90, 200], [6, 10]]; // prettier-ignore
    const trend = proportionTrend(
      years.map(([x, n], at) => ({ at, numerator: String(x), denominator: String(n) })),
      'higher',
    );
    if (trend.status === 'cannot-say') throw new Error(trend.reason);
    expect(Number(trend.slope)).toBeCloseTo(0.352269170518, 10);
    expect(Number(trend.ends[0])).toBeCloseTo(24.2650684386, 8);
    expect(Number(trend.ends[1])).toBeCloseTo(56.7307699656, 8);
  });

  it('has the ends of its line in percent', () => {
    const trend = proportionTrend(rising, 'none');
    if (trend.status === 'cannot-say') throw new Error(trend.reason);
    const [first, last] = trend.ends.map(Number) as [number, number];
    expect(first).toBeGreaterThan(9);
    expect(first).toBeLessThan(14);
    expect(last).toBeGreaterThan(47);
    expect(last).toBeLessThan(54);
    const falling = rising.toReversed().map((point, at) => ({ ...point, at }));
    expect(proportionTrend(falling, 'higher')).toMatchObject({ direction: 'decreasing', judged: 'worse' });
    expect(proportionTrend(rising, { lower: '45', upper: '60' })).toMatchObject({ judged: 'better' });
  });

  it('refuses by name', () => {
    const reasonOf = (...parts: readonly (readonly [string | null, string | null])[]): unknown => {
      const trend = proportionTrend(outOf(...parts), 'higher');
      return trend.status === 'cannot-say' ? [trend.reason, trend.detail?.['problem']] : trend.direction;
    };
    const some = [
      ['10', '100'],
      ['20', '100'],
      ['30', '100'],
      ['40', '100'],
    ] as const;
    expect(reasonOf(...some)).toEqual(['too-few-points', undefined]);
    expect(reasonOf(...some, ['0', '100'])).toEqual(['not-applicable', 'log-odds-without-end']);
    expect(reasonOf(...some, ['100', '100'])).toEqual(['not-applicable', 'log-odds-without-end']);
    expect(reasonOf(...some, ['101', '100'])).toEqual(['not-applicable', 'numerator-exceeds-denominator']);
    expect(reasonOf(...some, [null, '100'])).toEqual(['not-available', undefined]);
    expect(reasonOf(['0', '100'], ...some, ['50', '100'])).toBe('increasing');
    const broken = rising.map((point) => (point.at === 2 ? { ...point, breakBefore: true as const } : point));
    expect(proportionTrend(broken, 'higher')).toMatchObject({
      reason: 'break-in-series',
      detail: { at: '2' },
    });
  });

  it('needs to be as sure as it is asked', () => {
    // 10, 12, 14, 16, 18 of 100: by hand chi² = 500 (500 × 160 - 70 × 1000)² / (70 × 430 × 500000) = 3.322
    const slow = outOf(['10', '100'], ['12', '100'], ['14', '100'], ['16', '100'], ['18', '100']);
    expect(proportionTrend(slow, 'higher')).toMatchObject({ direction: 'no-significant-change' });
    expect(proportionTrend(slow, 'higher', '0.9')).toMatchObject({ direction: 'increasing' });
    expect(proportionTrend(slow, 'higher', '0.95')).toMatchObject({ direction: 'no-significant-change' });
  });
});

describe('mannKendall', () => {
  // Kendall (1975) by hand: eight rising values S = 28, variance 8 × 7 × 21 / 18 = 196/3, z = 27 / √65.33 = 3.3404
  it('of a series that always rises or falls', () => {
    const rising = ['1', '2', '3', '4', '5', '6', '7', '8'];
    const up = mannKendall(rising);
    expect(up).toMatchObject({
      status: 'calculated',
      direction: 'increasing',
      s: 28,
      variance: '196/3',
      tau: '1',
    });
    if (up.status === 'cannot-say') throw new Error(up.reason);
    expect(Number(up.z)).toBeCloseTo(3.3404, 4);
    expect(Number(up.p)).toBeCloseTo(0.00084, 5);
    expect(mannKendall(rising.toReversed())).toMatchObject({ direction: 'decreasing', s: -28, tau: '-1' });
  });

  // by hand: 1, 1, 2, 2, 3, 3, 4, 4: S = 28 - 4 = 24; variance (1176 - 4 × 2 × 1 × 9) / 18 = 184/3
  it('allows for alike values, and finds none in a series of one value', () => {
    expect(mannKendall(['1', '1', '2', '2', '3', '3', '4', '4'])).toMatchObject({
      s: 24,
      variance: '184/3',
      tau: '6/7',
    });
    expect(mannKendall(Array<string>(8).fill('5'))).toMatchObject({
      s: 0,
      variance: '0',
      z: '0',
      p: '1',
      tau: '0',
      direction: 'no-significant-change',
    });
    expect(mannKendall(['1', '2', '1', '2', '1', '2', '1', '2'])).toMatchObject({
      direction: 'no-significant-change',
    });
  });

  it('says how many values it lacks, and needs to be as sure as it is asked', () => {
    expect(mannKendall(['1', '2', '3', '4', '5', '6', '7'])).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '7', needed: '8' },
    });
    // by hand: one swap of neighbours each in four places leaves S = 20: z = 19 / 8.083 = 2.351, p = 0.0187
    const nearly = ['2', '1', '4', '3', '6', '5', '8', '7'];
    expect(mannKendall(nearly)).toMatchObject({ s: 20, direction: 'increasing' });
    expect(mannKendall(nearly, '0.99')).toMatchObject({ direction: 'no-significant-change' });
    expect(() => mannKendall(nearly, '1')).toThrow('CONFIDENCE_OUT_OF_RANGE');
  });
});

describe('lines and slopes', () => {
  // by hand: times 0, 1, 2 and values 1, 3, 2: means 1 and 2, slope 1/2, intercept 3/2
  it('leastSquaresLine is exact, and leaves gaps in time', () => {
    expect(leastSquaresLine(timed('1', '3', '2'))).toEqual({
      status: 'calculated',
      slope: '1/2',
      intercept: '3/2',
      fitted: ['3/2', '2', '5/2'],
    });
    expect(leastSquaresLine(timed('1', null, '3'))).toMatchObject({ slope: '1', fitted: ['1', '3'] });
    expect(leastSquaresLine([{ at: 10, value: '5' }, { at: 14, value: '13' }])).toMatchObject({ slope: '2', intercept: '-15' }); // prettier-ignore
    expect(leastSquaresLine(timed('1', null))).toMatchObject({
      reason: 'too-few-points',
      detail: { points: '1', needed: '2' },
    });
    expect(leastSquaresLine([{ at: 0, value: '1' }, { at: 1, value: '2', breakBefore: true }])).toMatchObject({ reason: 'break-in-series' }); // prettier-ignore
  });

  // Sen: the median of 1, 1, 1, 37, 38/2, 39/3 is (1 + 13) / 2
  it('senSlope is the median of all slopes', () => {
    expect(senSlope(timed('1', '2', '3', '40'))).toEqual({ status: 'calculated', slope: '7', pairs: 6 });
    expect(senSlope(timed('1', null, '5'))).toMatchObject({ slope: '2', pairs: 1 });
    expect(senSlope(timed('3', '2', '1'))).toMatchObject({ slope: '-1', pairs: 3 });
    expect(senSlope(timed('1', null))).toMatchObject({ reason: 'too-few-points', detail: { points: '1' } });
    expect(senSlope([{ at: 0, value: '1' }, { at: 1, value: null, breakBefore: true }, { at: 2, value: '2' }])).toMatchObject({ reason: 'break-in-series' }); // prettier-ignore
  });

  // by hand: (21 - 11) / 2 apart
  it('halfAverageSlope goes from the middle of one half to that of the other', () => {
    expect(halfAverageSlope(['10', '12', '20', '22'])).toBe('5');
    expect(halfAverageSlope(['10', '12', '99', '20', '22'])).toBe('10/3');
    expect(halfAverageSlope(['1', '4'])).toBe('3');
    expect(halfAverageSlope(['1'])).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '1', needed: '2' },
    });
    expect(halfAverageSlope([])).toMatchObject({ detail: { points: '0' } });
  });
});

describe('judgedDirection', () => {
  it('is of a direction, a way that is better, or nearness to a range', () => {
    const ends = ['10', '50'] as const;
    expect(judgedDirection('increasing', ends, 'higher')).toBe('better');
    expect(judgedDirection('increasing', ends, 'lower')).toBe('worse');
    expect(judgedDirection('decreasing', ends, 'higher')).toBe('worse');
    expect(judgedDirection('decreasing', ends, 'lower')).toBe('better');
    expect(judgedDirection('increasing', ends, 'none')).toBeUndefined();
    expect(judgedDirection('no-significant-change', ends, 'higher')).toBeUndefined();
    expect(judgedDirection('no-significant-change', ends, { lower: '40', upper: '60' })).toBeUndefined();
    expect(judgedDirection('increasing', ends, { lower: '40', upper: '60' })).toBe('better');
    expect(judgedDirection('increasing', ends, { lower: '0', upper: '20' })).toBe('worse');
    expect(judgedDirection('increasing', ends, { lower: '0', upper: '60' })).toBe('similar');
  });
});

describe('directionOfTravel', () => {
  const percent = (numerator: string): Figure =>
    measuredFigure({ unit: 'proportion', numerator, denominator: '100', scale: 100, places: 0 });

  it('has the change, and its share of the size of what was before', () => {
    expect(directionOfTravel(percent('42'), percent('40'), 'lower')).toEqual({
      status: 'calculated',
      direction: 'up',
      judged: 'worsened',
      change: '2',
      relative: '1/20', // prettier-ignore
    });
    expect(directionOfTravel(percent('40'), percent('40'), 'lower')).toMatchObject({
      direction: 'same',
      judged: 'same',
      change: '0',
    });
    expect(directionOfTravel(percent('38'), percent('40'), 'lower')).toMatchObject({
      direction: 'down',
      judged: 'improved',
      change: '-2',
    });
    expect(directionOfTravel(percent('38'), percent('40'), 'none')).not.toHaveProperty('judged');
    expect(directionOfTravel(percent('38'), percent('0'), 'higher')).not.toHaveProperty('relative');
    expect(directionOfTravel(percent('-3'), percent('-4'), 'higher')).toMatchObject({
      change: '1',
      relative: '1/4',
      judged: 'improved',
    });
  });

  it('refuses two units by name', () => {
    const count = measuredFigure({ unit: 'count', numerator: '4', denominator: '1', scale: 1, places: 0 });
    expect(directionOfTravel(count, percent('4'), 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'not-applicable',
      detail: { unit: 'count', other: 'proportion' },
    });
  });
});
