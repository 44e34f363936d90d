// Cases that the rules' own sources state or work out, for functions whose other tests are worked from a rule by hand.
// Each block names its source; where the source states a formula and no example, the working stands beside the case.
import { measuredFigure, numberOf } from '@sightline/core';
import type { Exact, Figure } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { boundsAround } from './bounds-around.ts';
import { backFilled } from './chart/back-filled.ts';
import { nearLimit } from './chart/near-limit.ts';
import { outsideLimits } from './chart/outside-limits.ts';
import { runEnds } from './chart/run-ends.ts';
import { trendEnds } from './chart/trend-ends.ts';
import { variationIcons } from './chart/variation-icons.ts';
import { compareIntervals } from './comparison/compare-intervals.ts';
import { compareWithInterval } from './comparison/compare-with-interval.ts';
import { compareWithIntervals } from './comparison/compare-with-intervals.ts';
import { compareWithRange, fingertips2020Edges } from './comparison/compare-with-range.ts';
import { neighbourBenchmark } from './comparison/neighbour-benchmark.ts';
import { pooledBaseline } from './funnel/pooled-baseline.ts';
import { figureInterval } from './interval/figure-interval.ts';
import { rateInterval } from './interval/rate-interval.ts';
import { judgeFigure } from './judge-figure.ts';
import { judgeTarget } from './judge-target.ts';
import { performanceIndex } from './performance-index.ts';
import { bandBounds } from './rank/band-bounds.ts';
import { bandWithin } from './rank/band-within.ts';
import { dealtBands } from './rank/dealt-bands.ts';
import { percentile } from './rank/percentile.ts';
import { rankBands } from './rank/rank-bands.ts';
import { ranks } from './rank/ranks.ts';
import { judgeRange, kentExpectedRange } from './signal/judge-range.ts';
import { exposedCells } from './suppression/exposed-cells.ts';
import { roundedCount } from './suppression/rounded-count.ts';
import { suppressFigure } from './suppression/suppress-figure.ts';
import { suppressLine } from './suppression/suppress-line.ts';
import type { Target } from './target.ts';
import { targetStatus } from './target-status.ts';
import { directionOfTravel } from './trend/direction-of-travel.ts';
import { judgedDirection } from './trend/judged-direction.ts';

const percent = (numerator: string, denominator = '100', places = 0): Figure =>
  measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places });
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

// Kent County Council, Quarterly Performance Report, key to KPI ratings: green "target has been achieved", amber "floor
// standard achieved but target has not been met", red "floor standard has not been achieved". Target 95, floor 85.
describe('targetStatus, judgeFigure and judgeTarget by Kent’s key', () => {
  const target: Target = { value: '95', tolerance: { kind: 'floor', value: '85' }, edge: 'better' };
  it.each([
    ['96', 'met'],
    ['95', 'met'],
    ['94', 'near'],
    ['85', 'near'],
    ['84', 'missed'],
  ])('%s%% is %s', (value, status) => {
    expect(targetStatus(percent(value), 'higher', target)).toBe(status);
    expect(judgeFigure(percent(value), 'higher', target).status).toBe(status);
    const measured = { figure: percent(value), measure: { polarity: 'higher' as const } };
    expect(judgeTarget(measured, target).status).toBe(status);
  });
});

// Oracle Fusion, Evaluate KPIs: 100% of the target and more is good, 70% and less critical: the edge is the worse band's.
// ClearPoint: 0.9 of the target and more is amber: the edge is the better band's. Scientrix: green within 3, red beyond 8.
it('boundsAround gives the edge to the band that its source gives it to', () => {
  expect(boundsAround({ value: '200' }, 'higher', { met: '0', near: '60' }, 'worse')).toEqual({
    metAtLeast: '200',
    nearAbove: '140',
  });
  expect(boundsAround({ value: '200' }, 'higher', { met: '0', near: '20' }, 'better')).toEqual({
    metAtLeast: '200',
    nearAtLeast: '180',
  });
  expect(boundsAround({ value: '70' }, 'in-range', { met: '3', near: '8' }, 'better')).toEqual({
    metAtLeast: '67',
    metAtMost: '73',
    nearAtLeast: '62',
    nearAtMost: '78',
  });
});

// CAMMS, KPI Performance Calculations: more is better, actual / target x 100; less is better, (2 - actual / target) x 100;
// at a target of zero 100 or 0
it.each<[Exact, Exact, 'higher' | 'lower', Exact]>([
  ['80', '100', 'higher', '80'],
  ['120', '100', 'higher', '120'],
  ['120', '100', 'lower', '80'],
  ['50', '100', 'lower', '150'],
  ['300', '100', 'lower', '-100'],
  ['0', '0', 'lower', '100'],
  ['3', '0', 'lower', '0'],
])('performanceIndex of %s against %s, %s is better, is %s', (value, target, polarity, index) =>
  expect(performanceIndex(value, target, polarity)).toBe(index),
);

// Kent County Council, Quarterly Performance Report, activity indicators: within the expected range, above or below it, which
// is no rating
it.each([
  ['99', 'lower', 'expected-range-lower'],
  ['100', 'similar', 'expected-range-inside'],
  ['120', 'similar', 'expected-range-inside'],
  ['121', 'higher', 'expected-range-higher'],
])('judgeRange and compareWithRange of Kent’s expected range 100 to 120: %s', (value, side, code) => {
  const range = { lower: '100', upper: '120' };
  expect(compareWithRange(value, range, kentExpectedRange, 'none')).toEqual({ status: 'compared', side });
  const figure = measuredFigure({ unit: 'count', numerator: value, denominator: '1', scale: 1, places: 0 });
  expect(judgeRange({ figure, measure: { polarity: 'none' } }, range, kentExpectedRange)).toMatchObject({
    status: 'not-judged',
    says: { code },
  });
});

// fingertips-open (Public Health England, 2020), range targets: on the lower end inside, on the upper end outside
it.each([
  ['89.9', 'lower'],
  ['90', 'similar'],
  ['94.9', 'similar'],
  ['95', 'higher'],
])('compareWithRange by Fingertips 2020: %s', (value, side) =>
  expect(compareWithRange(value, { lower: '90', upper: '95' }, fingertips2020Edges, 'none')).toEqual({
    status: 'compared',
    side,
  }),
);

// Fingertips technical guidance, Comparing areas to the benchmark: better or worse where the benchmark lies outside the
// area's 95% interval, similar where inside; by two levels, 95% and 99.8%; or by intervals that do not overlap
describe('the ways of Fingertips to compare', () => {
  const at95 = { value: '60', lower: '55', upper: '65' };
  const at998 = { value: '60', lower: '52', upper: '68' };
  it.each([
    ['54', 'better', 1],
    ['55', 'similar', 0],
    ['65', 'similar', 0],
    ['66', 'worse', 1],
    ['69', 'worse', 2],
  ])('beside %s', (benchmark, judged, level) => {
    expect(compareWithInterval(at95, benchmark, 'higher')).toMatchObject({ judged });
    expect(compareWithIntervals([at95, at998], benchmark, 'higher')).toMatchObject({ judged, level });
  });
  it.each([
    [{ value: '50', lower: '46', upper: '54' }, 'better'],
    [{ value: '50', lower: '45', upper: '55' }, 'similar'],
    [{ value: '70', lower: '66', upper: '74' }, 'worse'],
  ])('beside the interval %j', (other, judged) =>
    expect(compareIntervals(at95, other, 'higher')).toMatchObject({ judged }),
  );
});

// Local Authority Interactive Tool (mean of the published values of the ten neighbours) and the children's social care
// outcomes dashboard (their median, those without a value removed), both Department for Education; worked by hand
describe('neighbourBenchmark', () => {
  const members = [...'ABCDEFGHIJ'];
  const set = { id: 'neighbours', version: '2025-05', members };
  const values = Object.fromEntries(members.map((name, index) => [name, String((index + 1) * 10)]));
  it.each([
    ['of ten', values, '55', '55'],
    ['of nine, the greatest missing', { ...values, J: null }, '50', '50'],
    ['of ten, one far off', { ...values, J: '1000' }, '145', '55'],
    ['of five', { ...values, F: null, G: null, H: null, I: null, J: null }, '30', '30'],
  ])('%s', (_, given, mean, median) => {
    expect(neighbourBenchmark(set, given, 'X', 'mean')).toMatchObject({ value: mean });
    expect(neighbourBenchmark(set, given, 'X', 'median')).toMatchObject({ value: median });
  });
});

// Microsoft, documentation of PERCENTILE and of QUARTILE (the function of 1, 2, 4, 7, 8, 9, 10, 12 is 3.5 at the first quartile)
describe('percentile and bandBounds by the documentation of Excel', () => {
  const values = ['1', '2', '4', '7', '8', '9', '10', '12'];
  it('of 1 to 4 at 0.3 is 1.9', () => expect(numberOf(percentile(numbers(1, 4), '0.3') as Exact)).toBe(1.9));
  it.each([
    ['0', 1],
    ['0.25', 3.5],
    ['0.5', 7.5],
    ['0.75', 9.25],
    ['1', 12],
  ])('of eight values at %s', (share, expected) =>
    expect(numberOf(percentile(values, share) as Exact)).toBe(expected),
  );
  it('the bounds of quartiles are these', () =>
    expect((bandBounds(values, 4) as Exact[]).map(numberOf)).toEqual([1, 3.5, 7.5, 9.25, 12]));
});

// Local Authority Interactive Tool (Department for Education), quartile bands: the first from the least value to the first
// bound, the others above a bound up to the next, the upper one inside
it.each([
  ['1', 1],
  ['3.5', 1],
  ['3.6', 2],
  ['7.5', 2],
  ['9.25', 3],
  ['9.3', 4],
  ['12', 4],
])('bandWithin of %s in quartiles of 1, 3.5, 7.5, 9.25, 12', (value, band) =>
  expect(bandWithin(value, ['1', '3.5', '7.5', '9.25', '12'])).toEqual({ status: 'banded', band, of: 4 }),
);

describe('ranks and bands by rank', () => {
  // the ways of ranking ties are named by their results for four values of which the second and third are alike:
  // standard competition "1224", dense "1223", fractional "1 2.5 2.5 4"
  it.each([
    ['competition', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
    ['fractional', [1, 2.5, 2.5, 4]],
  ] as const)('%s', (ties, expected) => {
    const found = ranks(['40', '30', '30', '20'], 'higher', ties);
    expect(found.map((one) => (one.status === 'ranked' ? one.rank : one.reason))).toEqual(expected);
  });

  // Microsoft, Transact-SQL reference, NTILE: of 53 rows in five groups the first three have 11 and the others 10; of 50
  // rows each has 10. PostgreSQL documentation: dividing the partition as equally as possible
  it.each([
    [53, 5, [11, 11, 11, 10, 10]],
    [50, 5, [10, 10, 10, 10, 10]],
    [7, 3, [3, 2, 2]],
  ])('dealtBands deals %d values in %d bands', (count, bands, sizes) => {
    const dealt = dealtBands(numbers(1, count), bands, 'lower');
    const held = sizes.map(
      (_, index) => dealt.filter((one) => 'band' in one && one.band === index + 1).length,
    );
    expect(held).toEqual(sizes);
  });

  // PHEindicatormethods, phe_quantile: number of quantiles + 1 less the least whole number not below (n + 1 - rank) / (n / k)
  it.each([
    ['ten in five', numbers(1, 10), 5, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    // 6 in 4 by hand: (7 - r) / 1.5 is 4, 3.33, 2.67, 2, 1.33, 0.67
    ['six in four', numbers(1, 6), 4, [1, 1, 2, 3, 3, 4]],
    // ties of rank 2 in 4 of 2: (5 - 2) / 2 is 1.5
    ['four in two, three alike', ['1', '2', '2', '2'], 2, [1, 1, 1, 1]],
  ])('rankBands of %s', (_, values, bands, expected) => {
    const found = rankBands(values, bands, 'lower');
    expect(found.map((one) => ('band' in one ? one.band : one.reason))).toEqual(expected);
  });
});

describe('intervals of figures and rates', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
  it.each([
    ['81', '263', 25.53, 36.62],
    ['15', '148', 6.24, 16.05],
    ['1', '29', 0.61, 17.18],
  ])('figureInterval of the proportion %s of %s', (numerator, denominator, lower, upper) => {
    const interval = figureInterval(percent(numerator, denominator, 1), '0.95');
    if (interval.status === 'cannot-say') throw new Error(interval.reason);
    expect(numberOf(interval.lower)).toBeCloseTo(lower, 2);
    expect(numberOf(interval.upper)).toBeCloseTo(upper, 2);
  });

  // Pearson and Hartley, Biometrika Tables for Statisticians I, table 40: the limits of a count of 5 are 1.62 and 11.67, of
  // 10 4.80 and 18.39, of 30 20.24 and 42.83; over 4,000, for every 10,000, they are two and a half times as large
  it.each([
    ['5', 1.62, 11.67],
    ['10', 4.8, 18.39],
    ['30', 20.24, 42.83],
  ])('rateInterval and figureInterval of %s in 4,000', (numerator, lower, upper) => {
    const interval = rateInterval({ numerator, denominator: '4000', scale: 10000 }, '0.95', 'exact');
    if (interval.status === 'cannot-say') throw new Error(interval.reason);
    expect(Math.abs(numberOf(interval.lower) - 2.5 * lower)).toBeLessThan(0.015);
    expect(Math.abs(numberOf(interval.upper) - 2.5 * upper)).toBeLessThan(0.015);
    // by Byar from ten, which is within one in a hundred of exact here
    const rate = measuredFigure({ unit: 'rate', numerator, denominator: '4000', scale: 10000, places: 1 });
    const own = figureInterval(rate, '0.95');
    if (own.status === 'cannot-say') throw new Error(own.reason);
    expect(numberOf(own.upper) / (2.5 * upper)).toBeCloseTo(1, 2);
  });
});

// A pooled proportion is the sum of events over the sum of cases: Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202
it.each([
  [[['1', '10'], ['20', '40']], '21', '50'], // prettier-ignore
  [[['0', '7'], ['7', '7'], ['3', '6']], '10', '20'], // prettier-ignore
  [[['2.5', '10'], ['1', '2.5']], '7/2', '25/2'], // prettier-ignore
] as const)('pooledBaseline of %j', (areas, numerator, denominator) =>
  expect(pooledBaseline(areas.map(([x, n]) => ({ numerator: x, denominator: n, scale: 100 })))).toMatchObject(
    { numerator, denominator },
  ),
);

// NHS England, Making Data Count: a point outside a limit; seven points on one side of the mean; six that all rise or all fall;
// two of three beyond two standard deviations on one side. All points of a pattern are marked.
describe('the rules of Making Data Count', () => {
  const seven = Array<1>(7).fill(1);
  it('a point on a limit is within it', () => {
    const limits = [Array<string>(4).fill('60'), Array<string>(4).fill('80')] as const;
    expect(outsideLimits(['60', '80', '59.9', '80.1'], ...limits)).toEqual([0, 0, -1, 1]);
  });
  it('seven on one side are a shift, six are not, and a point on the mean ends them', () => {
    expect(backFilled(runEnds(seven, 7), 7)).toEqual(seven);
    expect(runEnds(seven.slice(1), 7)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(runEnds([1, 1, 1, 0, 1, 1, 1, 1], 7)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
  it('six that rise are a trend, five are not, and two alike end them', () => {
    expect(backFilled(trendEnds(numbers(1, 6), 6), 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(trendEnds(numbers(1, 5), 6)).toEqual([0, 0, 0, 0, 0]);
    expect(trendEnds(['1', '2', '3', '3', '4', '5', '6'], 6)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(backFilled(trendEnds(numbers(1, 6).toReversed(), 6), 6)).toEqual([-1, -1, -1, -1, -1, -1]);
  });
  it('two of three near one limit are marked, and the third has to lie on their side', () => {
    const rule = { count: 2, window: 3, allOnSide: true, mark: 'near' } as const;
    expect(nearLimit([1, 0, 1], [1, 1, 1], rule)).toEqual([1, 0, 1]);
    expect(nearLimit([1, 0, 1], [1, -1, 1], rule)).toEqual([0, 0, 0]);
    expect(nearLimit([1, 0, -1], [1, 1, -1], rule)).toEqual([0, 0, 0]);
  });
  // the icons: high or low improvement or concern, common cause, and where neither way is better only high or low
  it.each([
    [['improvement'], 'higher', ['improvement-high']],
    [['concern'], 'higher', ['concern-low']],
    [['concern'], 'lower', ['concern-high']],
    [['improvement'], 'lower', ['improvement-low']],
    [['none'], 'lower', ['common-cause']],
    [['neutral-high'], 'none', ['neutral-high']],
  ] as const)('variationIcons of %j, %s is better', (meanings, sense, icons) =>
    expect(variationIcons(meanings, sense)).toEqual(icons),
  );
});

// London Borough of Havering, corporate performance: improved, worsened or the same against the same quarter of last year.
// Local Authority Interactive Tool: the latest less the previous value, coloured by its sign, nothing only at no change
it.each([
  ['82', '80', 'higher', 'up', 'improved'],
  ['82', '80', 'lower', 'up', 'worsened'],
  ['80', '80', 'higher', 'same', 'same'],
  ['79.9', '80', 'higher', 'down', 'worsened'],
] as const)('directionOfTravel from %2$s to %1$s', (now, before, sense, direction, judged) =>
  expect(directionOfTravel(percent(now), percent(before), sense)).toMatchObject({ direction, judged }),
);

// Fingertips, trend markers: increasing and getting better or worse, decreasing and getting better or worse, or neither
it.each([
  ['increasing', 'higher', 'better'],
  ['increasing', 'lower', 'worse'],
  ['decreasing', 'higher', 'worse'],
  ['decreasing', 'lower', 'better'],
  ['decreasing', 'none', undefined],
  ['no-significant-change', 'higher', undefined],
] as const)('judgedDirection of %s, %s is better', (direction, sense, judged) =>
  expect(judgedDirection(direction, ['1', '2'], sense)).toBe(judged),
);

describe('hiding small counts', () => {
  // Department for Education, children's social care outcomes and enablers dashboard: hospital admissions from 1 to 7 are
  // hidden, the others rounded to the nearest 5
  it.each([
    [0, 0],
    [8, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
  ])('roundedCount of %d in fives is %d', (count, rounded) =>
    expect(roundedCount(count, 7, 5)).toBe(rounded),
  );
  it('roundedCount of 1 and 7 is hidden', () =>
    expect([1, 7].map((count) => roundedCount(count, 7, 5))).toEqual(
      [1, 7].map(() => ({ status: 'cannot-say', reason: 'suppressed' })),
    ));

  // Office for National Statistics and Department for Education practice of hiding 1 to 5: a proportion gives away its
  // numerator and what is left of its denominator
  it.each([
    ['5', '100', true],
    ['6', '100', false],
    ['95', '100', true],
    ['94', '100', false],
    ['0', '100', false],
    ['100', '100', false],
    ['0', '5', true],
  ])('suppressFigure of %s of %s', (numerator, denominator, hidden) =>
    expect(suppressFigure(percent(numerator, denominator), 5).status).toBe(
      hidden ? 'not-measured' : 'measured',
    ),
  );

  // Willenborg and de Waal (2001): one hidden count beside a total is the total less the others, so a second is hidden
  it.each([
    [
      [3, 20, 30],
      ['primary', 'complementary', null],
    ],
    [
      [3, 4, 30],
      ['primary', 'primary', null],
    ],
    [
      [30, 20, 3, 0],
      [null, 'complementary', 'primary', null],
    ],
  ])('suppressLine of %j', (counts, hidden) =>
    expect(suppressLine(counts, { threshold: 5, totalPublished: true })).toEqual({
      status: 'calculated',
      hidden,
    }),
  );

  // Gusfield (1988): hidden cells as edges between rows and columns; a cell is exposed exactly when its edge is a bridge
  it.each([
    ['a path of three edges, all of them bridges', [[true, true], [false, true]], ['0,0', '0,1', '1,1']], // prettier-ignore
    ['a cycle of four, none', [[true, true], [true, true]], []], // prettier-ignore
    ['a cycle of six, none', [[true, true, false], [false, true, true], [true, false, true]], []], // prettier-ignore
    ['a cycle and a bridge beside it', [[true, true, false], [true, true, true]], ['1,2']], // prettier-ignore
  ])('exposedCells of %s', (_, hidden, exposed) => expect(exposedCells(hidden).map(String)).toEqual(exposed));
});
