import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cannotSay } from '../cannot-say.ts';
import { benchmarkWithout } from './benchmark-without.ts';
import { compareIntervals } from './compare-intervals.ts';
import { compareWithInterval } from './compare-with-interval.ts';
import { compareWithIntervals } from './compare-with-intervals.ts';
import { compareWithLimitsAbout } from './compare-with-limits-about.ts';
import { compareWithRange } from './compare-with-range.ts';
import type { RangeEdges } from './compare-with-range.ts';
import type { Sense } from './sense.ts';

const area = { value: '12', lower: '10', upper: '15' };

describe('compareWithInterval', () => {
  // the rule's own words: red or green only where the interval does not hold the benchmark
  it.each([
    ['9.99', 'higher', 'better'],
    ['10', 'similar', 'similar'],
    ['15', 'similar', 'similar'],
    ['15.01', 'lower', 'worse'],
  ])('beside %s', (benchmark, side, judged) => {
    expect(compareWithInterval(area, benchmark, 'higher')).toEqual({ status: 'compared', side, judged });
  });

  it('turns with the polarity, and only describes without one', () => {
    expect(compareWithInterval(area, '9', 'lower')).toMatchObject({ side: 'higher', judged: 'worse' });
    expect(compareWithInterval(area, '9', 'none')).toEqual({ status: 'compared', side: 'higher' });
  });

  it('takes the nearer to the best range as the better', () => {
    const best = { lower: '11', upper: '13' };
    expect(compareWithInterval(area, '9', best)).toMatchObject({ side: 'higher', judged: 'better' });
    expect(compareWithInterval({ ...area, value: '15' }, '9', best)).toMatchObject({ judged: 'similar' });
    expect(compareWithInterval({ value: '20', lower: '19', upper: '22' }, '14', best)).toMatchObject({
      judged: 'worse',
    });
    // both inside the range: different, and neither is better
    expect(compareWithInterval({ value: '11.1', lower: '11', upper: '11.2' }, '12', best)).toEqual({
      status: 'compared',
      side: 'lower',
      judged: 'similar',
    });
  });

  it('takes a width of nothing on the benchmark as similar, whichever way is better', () => {
    const point = { value: '10', lower: '10', upper: '10' };
    for (const sense of ['higher', 'lower'] as const) {
      expect(compareWithInterval(point, '10', sense)).toMatchObject({ judged: 'similar' });
    }
  });

  it('cannot say without an end, a value or a benchmark, and passes on why an interval is missing', () => {
    expect(compareWithInterval({ ...area, upper: null }, '9', 'higher')).toMatchObject({
      reason: 'not-available',
    });
    expect(compareWithInterval({ ...area, value: null }, '9', 'higher')).toMatchObject({
      reason: 'not-available',
    });
    expect(compareWithInterval(area, null, 'higher')).toMatchObject({ detail: { what: 'benchmark' } });
    expect(compareWithInterval(cannotSay('suppressed'), '9', 'higher')).toEqual(cannotSay('suppressed'));
  });
});

describe('compareWithIntervals', () => {
  const wide = { value: '12', lower: '8', upper: '17' };

  it.each([
    ['12', 'similar', 0],
    ['9', 'higher', 1],
    ['8', 'higher', 1],
    ['7.9', 'higher', 2],
    ['17.1', 'lower', 2],
  ])('beside %s', (benchmark, side, level) => {
    expect(compareWithIntervals([area, wide], benchmark, 'none')).toEqual({
      status: 'compared',
      side,
      level,
    });
  });

  it('cannot say without both, or without any', () => {
    expect(compareWithIntervals([area, { ...wide, lower: null }], '9', 'none')).toMatchObject({
      status: 'cannot-say',
    });
    expect(compareWithIntervals([], '9', 'none')).toEqual(cannotSay('not-available'));
  });
});

describe('compareIntervals', () => {
  it.each([
    [{ value: '6', lower: '5', upper: '9.99' }, 'higher', 'worse'],
    [{ value: '6', lower: '5', upper: '10' }, 'similar', 'similar'],
    [{ value: '16', lower: '15', upper: '17' }, 'similar', 'similar'],
    [{ value: '16', lower: '15.01', upper: '17' }, 'lower', 'better'],
  ])('beside %o', (benchmark, side, judged) => {
    expect(compareIntervals(area, benchmark, 'lower')).toEqual({ status: 'compared', side, judged });
  });

  it('cannot say without an interval of either', () => {
    const none = { value: '3', lower: null, upper: null };
    expect(compareIntervals(area, none, 'lower')).toMatchObject({ status: 'cannot-say' });
    expect(compareIntervals(none, area, 'lower')).toMatchObject({ status: 'cannot-say' });
  });

  it('says the opposite when the two change places', () => {
    const ends = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map((three) => {
      const [lower = 0, value = 0, upper = 0] = three.sort((a, b) => a - b).map(String);
      return { lower: String(lower), value: String(value), upper: String(upper) };
    });
    const opposite = { lower: 'higher', higher: 'lower', similar: 'similar' } as const;
    fc.assert(
      fc.property(ends, ends, fc.constantFrom<Sense>('higher', 'lower', 'none'), (a, b, sense) => {
        const there = compareIntervals(a, b, sense);
        const back = compareIntervals(b, a, sense);
        if (there.status !== 'compared' || back.status !== 'compared') throw new Error('not compared');
        expect(back.side).toBe(opposite[there.side]);
      }),
    );
  });
});

describe('compareWithLimitsAbout', () => {
  // by hand: 100 of 1000 expected; Wilson's ends of it are (103.8415 ± 36.856/2 …): 8.29% and 12.02%
  it.each([
    ['82', 'lower'],
    ['83', 'similar'],
    ['120', 'similar'],
    ['121', 'higher'],
  ])('%s of 1000 beside 10 percent', (numerator, side) => {
    const parts = { numerator, denominator: '1000', scale: 100 };
    expect(compareWithLimitsAbout(parts, 'proportion', '10', '0.95', 'none')).toMatchObject({ side });
  });

  // 5 expected: exact Poisson limits 1.62 and 11.67 (Pearson and Hartley, table 40)
  it.each([
    ['1', 'lower'],
    ['2', 'similar'],
    ['11', 'similar'],
    ['12', 'higher'],
  ])('a rate of %s where 5 are expected', (numerator, side) => {
    const parts = { numerator, denominator: '1000', scale: 1000 };
    expect(compareWithLimitsAbout(parts, 'rate', '5', '0.95', 'none')).toMatchObject({ side });
  });

  it('is below the upper limit when nothing is expected and nothing happened', () => {
    const parts = { numerator: '0', denominator: '1000', scale: 1000 };
    expect(compareWithLimitsAbout(parts, 'rate', '0', '0.95', 'lower')).toMatchObject({
      judged: 'similar',
      lower: '0',
    });
  });

  it('cannot say over nothing, without a benchmark, or beside more than all', () => {
    const parts = { numerator: '1', denominator: '10', scale: 100 };
    const say = (changed: object, benchmark: string | null): unknown =>
      compareWithLimitsAbout({ ...parts, ...changed }, 'proportion', benchmark, '0.95', 'higher');
    expect(say({ denominator: '0' }, '10')).toMatchObject({ reason: 'empty-denominator' });
    expect(say({ denominator: '-1' }, '10')).toMatchObject({ reason: 'not-applicable' });
    expect(say({}, null)).toMatchObject({ reason: 'not-available' });
    expect(say({}, '101')).toMatchObject({ reason: 'not-applicable' });
  });
});

describe('compareWithRange', () => {
  const range = { lower: '1', upper: '2' };
  const sides = (edges: RangeEdges): string[] =>
    ['0.9', '1', '1.5', '2', '2.1'].map((value) => {
      const compared = compareWithRange(value, range, edges, 'none');
      return compared.status === 'compared' ? compared.side : compared.reason;
    });

  it('gives each end to one side, as the edges say', () => {
    const inside = ['lower', 'similar', 'similar', 'similar', 'higher'];
    expect(sides({ lower: 'inside', upper: 'inside' })).toEqual(inside);
    expect(sides({ lower: 'inside', upper: 'outside' })).toEqual(inside.with(3, 'higher'));
    expect(sides({ lower: 'outside', upper: 'inside' })).toEqual(inside.with(1, 'lower'));
  });

  it('cannot say without a value and refuses a range the wrong way round', () => {
    const edges = { lower: 'inside', upper: 'inside' } as const;
    expect(compareWithRange(null, range, edges, 'higher')).toMatchObject({ reason: 'not-available' });
    expect(() => compareWithRange('1', { lower: '2', upper: '1' }, edges, 'higher')).toThrow(
      'LOWER_LIMIT_GREATER_THAN_UPPER_LIMIT',
    );
  });
});

describe('benchmarkWithout', () => {
  const region = { numerator: '300', denominator: '1000', scale: 100 };

  it('takes the area out of both parts', () => {
    expect(benchmarkWithout(region, { numerator: '0', denominator: '0' })).toEqual(region);
    expect(benchmarkWithout(region, { numerator: '100', denominator: '200' })).toMatchObject({
      numerator: '200',
      denominator: '800',
    });
  });

  it('cannot say when nothing is left, when the area is larger, or without parts', () => {
    const reason = (numerator: string | null, denominator: string): unknown => {
      const rest = benchmarkWithout(region, { numerator, denominator });
      return 'reason' in rest ? rest.reason : rest;
    };
    expect(reason('300', '1000')).toBe('empty-denominator');
    expect(reason('301', '900')).toBe('not-applicable');
    expect(reason('30', '1001')).toBe('not-applicable');
    expect(reason(null, '10')).toBe('not-available');
  });
});
