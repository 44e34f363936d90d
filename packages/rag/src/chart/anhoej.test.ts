import { describe, expect, it } from 'vitest';
import { judgeChart } from '../signal/judge-chart.ts';
import { anhoej, mdc2023 } from './rule-sets.ts';
import { suggestedRebase } from './suggested-rebase.ts';
import { xmrChart } from './xmr-chart.ts';

// Anhøj and Olesen (2014), table 1: of 10 useful values at most 6 in a run and at least 2 crossings, of 20 at most 7 and
// at least 6, of 24 at most 8 and at least 8.

/** Values in stretches of so many, low and high by turns. */
const stretches = (lengths: readonly number[], low = '1', high = '3'): string[] =>
  lengths.flatMap((length, index) => Array<string>(length).fill(index % 2 === 0 ? low : high));
const once = (times: number): number[] => Array<number>(times).fill(1);

/** What each point is shown by: the rule and its side. */
const signals = (...call: Parameters<typeof xmrChart>): string[] =>
  xmrChart(...call).points.map((point) => {
    if (point.status !== 'charted') return point.reason;
    return point.signal ? `${point.signal.rule} ${point.signal.mark}` : '';
  });

describe('a chart by the rules of Anhøj', () => {
  // 16 low ones and 8 high fours: their mean is 2; the ranges of at most 15 threes put the limits far outside
  it('marks a run of nine of 24, and not one of eight', () => {
    const nine = stretches([9, ...once(15)], '1', '4');
    expect(nine).toHaveLength(24);
    expect(signals(nine, anhoej)).toEqual([
      ...Array<string>(9).fill('shift -1'),
      ...Array<string>(15).fill(''),
    ]);
    const eight = stretches([8, ...once(16)], '1', '4');
    expect(eight).toHaveLength(24);
    expect(signals(eight, anhoej)).toEqual(Array<string>(24).fill(''));
    // by a fixed number it is a shift already from seven on
    expect(signals(eight, mdc2023).slice(0, 8)).toEqual(Array<string>(8).fill('shift -1'));
  });

  // ten of each: the mean is 2
  it('marks all points, each on its side, of 20 that cross five times, and none where they cross six times', () => {
    const lengths = [4, 3, 3, 3, 3, 4];
    expect(signals(stretches(lengths), anhoej)).toEqual(
      stretches(lengths).map((value) => `crossings ${value === '1' ? -1 : 1}`),
    );
    expect(signals(stretches([3, 4, 2, 3, 3, 3, 2]), anhoej)).toEqual(Array<string>(20).fill(''));
  });

  it('shows a point of a run that is too long by the run, and the others by the crossings', () => {
    // 0 and 2 are low, 4 and 6 high, about 3; the ranges of 2 and more keep the limits away
    const values = [...'02020202', ...'46', ...'02', ...'46464646'];
    expect(signals(values, anhoej)).toEqual([
      ...Array<string>(8).fill('shift -1'),
      ...Array<string>(2).fill('crossings 1'),
      ...Array<string>(2).fill('crossings -1'),
      ...Array<string>(8).fill('shift 1'),
    ]);
  });

  it('leaves out a point on the centre and one without a value: they break no run and are not marked', () => {
    const nine = stretches([9, ...once(15)], '1', '4');
    const broken = [...nine.slice(0, 4), '2', ...nine.slice(4, 7), null, ...nine.slice(7)];
    expect(signals(broken, anhoej).slice(0, 12)).toEqual([
      ...Array<string>(4).fill('shift -1'),
      '',
      ...Array<string>(3).fill('shift -1'),
      'not-available',
      ...Array<string>(2).fill('shift -1'),
      '',
    ]);
  });

  it('asks for a run and crossings from ten useful points on', () => {
    const ten = [...'0202146465'];
    expect(signals(ten.slice(1), anhoej)).toEqual(Array<string>(9).fill(''));
    expect(signals(ten, anhoej)).toEqual([
      ...Array<string>(5).fill('crossings -1'),
      ...Array<string>(5).fill('crossings 1'),
    ]);
    // by phases of five there is nothing to be found
    expect(signals(ten, anhoej, { phases: [5] })).toEqual(Array<string>(10).fill(''));
  });

  // by hand: 1, 3, 2 have the mean 2 and the mean moving range 1.5; 3 x 1.5 / 1.128 = 187.5 / 47
  it('has the limits of three standard deviations, a moving range being 1.128 of them', () => {
    expect(xmrChart(['1', '3', '2'], anhoej).phases[0]?.limits).toMatchObject({
      lower: '-187/94',
      centre: '2',
      upper: '563/94',
    });
    const alone = ['5', '6', '5', '6', '5', '6', '5', '6', '5', '6', '5', '6', '40'];
    expect(signals(alone, anhoej).at(-1)).toBe('outside 1');
  });

  it('judges the latest point by them, and names the rule', () => {
    const few = xmrChart(stretches([4, 3, 3, 3, 3, 4]), anhoej);
    expect(judgeChart(few, 'higher')).toMatchObject({
      rule: { id: 'anhoej', version: '1.0.0' },
      status: 'better',
      says: { code: 'chart-better', params: { rule: 'crossings' } },
    });
    expect(judgeChart(few, 'lower').status).toBe('worse');
    const late = xmrChart(stretches([...once(15), 9], '4', '1'), anhoej);
    expect(judgeChart(late, 'higher')).toMatchObject({
      status: 'worse',
      says: { params: { rule: 'shift' } },
    });
    const early = xmrChart(stretches([9, ...once(15)], '1', '4'), anhoej);
    expect(judgeChart(early, 'higher').status).toBe('similar');
  });

  it('suggests a rebase from eight values on, as it has no number of its own', () => {
    const months = (length: number): string[] => [
      ...stretches(once(12), '5', '6'),
      ...stretches(once(length), '1', '2'),
    ];
    expect(suggestedRebase(months(8), anhoej)).toMatchObject({ at: 12, run: 8, side: -1 });
    expect(suggestedRebase(months(7), anhoej)).toBeUndefined();
  });
});
