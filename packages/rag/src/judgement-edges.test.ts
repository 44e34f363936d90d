import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement, MeasuredFigure, Unit } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { mdc2023 } from './chart/rule-sets.ts';
import { xmrChart } from './chart/xmr-chart.ts';
import { flipsOf as flips } from './flips.ts';
import { judgeByRule } from './judge-by-rule.ts';
import { judgeColumn } from './judge-column.ts';
import { judgeFigure } from './judge-figure.ts';
import { performanceIndex } from './performance-index.ts';
import { haveringToleranceThenDirection, kentTargetAndFloor } from './published-rules.ts';
import { replay } from './replay.ts';
import { judgeChart } from './signal/judge-chart.ts';
import { judgeFunnel } from './signal/judge-funnel.ts';
import { judgeTrend } from './signal/judge-trend.ts';
import type { Target } from './target.ts';
import type { TargetRule } from './target-rule.ts';
import { recentTrend } from './trend/recent-trend.ts';

const percent = (numerator: string, denominator = '100', places = 0): Figure =>
  measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places });
const figure = (unit: Unit, numerator: string, denominator = '1'): Figure =>
  measuredFigure({ unit, numerator, denominator, scale: 1, places: 1 });
const points = (value: string, tolerance: string): Target => ({
  value,
  tolerance: { kind: 'points', value: tolerance },
  edge: 'better',
});

describe('fragile: interval', () => {
  const aim = points('80', '10');
  const isFragile = (value: string, lower: string, upper: string, target: Target = aim): boolean =>
    judgeFigure(percent(value), 'higher', target, { interval: { lower, upper } }).fragile.includes(
      'interval',
    );

  // by hand: met from 80, near from 70
  it('where an end of the interval has another status', () => {
    expect(isFragile('85', '80', '90')).toBe(false);
    expect(isFragile('85', '79.9', '90')).toBe(true);
    expect(isFragile('75', '70', '79.9')).toBe(false);
    expect(isFragile('75', '69.9', '79.9')).toBe(true);
    expect(isFragile('75', '70', '80')).toBe(true);
    expect(isFragile('50', '40', '69.9')).toBe(false);
  });

  it('where only the middle of the interval has another status, as about a narrow range', () => {
    const range: Target = { value: '50', lower: '50', upper: '50', edge: 'better' };
    const fragile = (lower: string, upper: string): boolean =>
      judgeFigure(percent('49'), 'in-range', range, { interval: { lower, upper } }).fragile.includes(
        'interval',
      );
    expect([fragile('45', '55'), fragile('45', '49.9'), fragile('50', '55'), fragile('45', '50')]).toEqual([
      true,
      false,
      true,
      true, // prettier-ignore
    ]);
  });

  it('never where no interval could be drawn, nor where a bound cannot be worked out', () => {
    const interval = { status: 'cannot-say', reason: 'not-applicable' } as const;
    expect(judgeFigure(percent('79'), 'higher', aim, { interval }).fragile).not.toContain('interval');
    expect(judgeFigure(percent('79'), 'higher', aim).fragile).not.toContain('interval');
    const zero: Target = { value: '0', tolerance: { kind: 'relative', value: '5' }, edge: 'better' };
    expect(
      judgeFigure(percent('0'), 'lower', zero, { interval: { lower: '0', upper: '3' } }).fragile,
    ).toContain('interval');
  });
});

describe('what a judgement says and keeps', () => {
  it('has the target, the ends of a range, and the figure as it is shown', () => {
    expect(judgeFigure(percent('79'), 'higher', points('80', '5')).says).toEqual({
      code: 'target-near',
      params: { value: '79', unit: 'proportion', target: '80' },
    });
    const range: Target = { value: '50', lower: '40', upper: '60', edge: 'better' };
    expect(judgeFigure(percent('50'), 'in-range', range).says.params).toEqual({
      value: '50',
      unit: 'proportion',
      target: '50',
      lower: '40',
      upper: '60', // prettier-ignore
    });
    const half: Target = { value: '50', lower: '40', edge: 'better' };
    expect(judgeFigure(percent('50'), 'higher', half).says.params).not.toHaveProperty('lower');
    expect(judgeFigure(percent('79'), 'higher', undefined)).toMatchObject({
      inputs: { numerator: '79', denominator: '100', scale: '100', displayed: '79', target: null },
      says: { code: 'not-judged', params: { reason: 'no-target' } },
    });
  });

  it('passes on why there is no figure, with the detail', () => {
    const absent: Figure = {
      status: 'not-measured',
      unit: 'count',
      reason: 'not-due',
      detail: { due: '2024-09-30' },
    };
    expect(judgeFigure(absent, 'higher', points('80', '5'))).toEqual({
      status: 'not-judged',
      refusal: 'not-due',
      rule: { id: 'target', version: '1.0.0' },
      inputs: {
        numerator: null,
        denominator: null,
        scale: null,
        displayed: null, // prettier-ignore
        target: '80',
        metAtLeast: '80',
        nearAtLeast: '75', // prettier-ignore
      },
      judgedAt: 'unrounded',
      fragile: [],
      says: { code: 'not-judged', params: { due: '2024-09-30', reason: 'not-due' } },
    });
  });
});

const measuredOf = (one: Figure): MeasuredFigure => {
  if (one.status !== 'measured') throw new Error('not measured');
  return one;
};

describe('flips', () => {
  const flipsOf = (
    one: Figure,
    target = points('5', '2'),
    judgedAt: Judgement['judgedAt'] = 'unrounded',
  ): unknown => judgeFigure(one, 'higher', target, { judgedAt }).flips;

  it('are asked of whole counts and proportions only', () => {
    expect(flipsOf(figure('count', '4'))).toEqual([
      { toward: 'better', cases: 1, to: 'met' },
      { toward: 'worse', cases: 2, to: 'missed' },
    ]);
    for (const unit of ['mean', 'median', 'rate', 'ratio', 'sum'] as const)
      expect(flipsOf(figure(unit, '4'))).toBeUndefined();
    expect(flipsOf(figure('count', '4.5'))).toBeUndefined();
    expect(flipsOf(percent('4', '10.5'), points('50', '20'))).toBeUndefined();
    expect(flipsOf(percent('4.5', '10.5'), points('50', '20'))).toBeUndefined();
    expect(flipsOf(percent('4.5', '10'), points('50', '20'))).toBeUndefined();
    expect(flipsOf(figure('mean', '4'), points('5', '2'))).toBeUndefined();
  });

  it('never take a proportion below none or above all', () => {
    expect(flipsOf(percent('10', '10'), { value: '101', edge: 'better' })).toBeUndefined();
    expect(judgeFigure(percent('0', '10'), 'lower', { value: '0', edge: 'better' }).flips).toEqual([
      { toward: 'worse', cases: 1, to: 'missed' },
    ]);
    expect(
      judgeFigure(figure('count', '0'), 'higher', { value: '-1', edge: 'better' }).flips,
    ).toBeUndefined();
  });

  it('of two as near tell the one of the first bound, and keep the nearer of two', () => {
    const count = measuredOf(figure('count', '10'));
    // just 10 is met; 9 is near, 11 missed: both one away
    const one = { metAtLeast: '10', metAtMost: '10', nearAtLeast: '5', nearAtMost: '10' };
    expect(flips(count, 'met', one, 'unrounded')).toEqual([{ toward: 'worse', cases: 1, to: 'near' }]);
    // up to 9 exceeds, from 11 on is near, and 10 is missed
    const apart = { exceedsAtMost: '9', metAtMost: '9', nearAtLeast: '11' };
    expect(flips(count, 'missed', apart, 'unrounded')).toEqual([
      { toward: 'better', cases: 1, to: 'exceeds' },
    ]);
    // 6 to 8 are met, and up to 9 are near; from 4 it is two to 6 and four to 8, and six to 10
    const range = { metAtLeast: '6', metAtMost: '8', nearAtLeast: '0', nearAtMost: '9' };
    expect(flips(measuredOf(figure('count', '4')), 'near', range, 'unrounded')).toEqual([
      { toward: 'better', cases: 2, to: 'met' },
      { toward: 'worse', cases: 6, to: 'missed' },
    ]);
  });

  it('do not lead to where nothing can be said', () => {
    // met up to nothing; what is near cannot be worked out, so of one nothing can be said
    expect(
      flips(measuredOf(figure('count', '0')), 'met', { metAtMost: '0', nearAtMost: null }, 'unrounded'),
    ).toEqual([]);
  });

  it('go by what is displayed where that is judged', () => {
    // 794 of 1,000 is shown as 79%; 795 as 80%
    expect(flipsOf(percent('794', '1000'), { value: '80', edge: 'better' }, 'displayed')).toEqual([
      { toward: 'better', cases: 1, to: 'met' },
    ]);
    expect(flipsOf(percent('794', '1000'), { value: '80', edge: 'better' })).toEqual([
      { toward: 'better', cases: 6, to: 'met' },
    ]);
    // a bound between two numbers that can be shown: 79.6 is passed by what is shown as 80, from 79.5 on
    expect(flipsOf(percent('790', '1000'), { value: '79.6', edge: 'better' }, 'displayed')).toEqual([
      { toward: 'better', cases: 5, to: 'met' },
    ]);
    // and from above by what is shown as 79, up to 79.4
    expect(flipsOf(percent('800', '1000'), { value: '79.6', edge: 'better' }, 'displayed')).toEqual([
      { toward: 'worse', cases: 6, to: 'missed' },
    ]);
    // more than 80 must be shown: 80.5 and more
    expect(flips(measuredOf(percent('801', '1000')), 'missed', { metAbove: '80' }, 'displayed')).toEqual([
      { toward: 'better', cases: 4, to: 'met' },
    ]);
    // 79.44% is shown as 79.4; 79.45 as 79.5
    expect(flipsOf(percent('7944', '10000', 1), { value: '79.5', edge: 'better' }, 'displayed')).toEqual([
      { toward: 'better', cases: 1, to: 'met' },
    ]);
    const tens = measuredFigure({ unit: 'count', numerator: '84', denominator: '1', scale: 1, places: -1 });
    expect(flipsOf(tens, { value: '90', edge: 'better' }, 'displayed')).toBeUndefined();
    expect(flipsOf(tens, { value: '90', edge: 'better' })).toEqual([
      { toward: 'better', cases: 6, to: 'met' },
    ]);
  });
});

describe('judgeByRule', () => {
  it('compares with the exact previous figure where that is judged, whatever it was shown as', () => {
    // 43.6 was shown as 44; now 43.8, which is better than it was and less than what was shown
    expect(
      judgeByRule(
        percent('438', '1000'),
        'higher',
        { value: '50', edge: 'better' },
        haveringToleranceThenDirection,
        {
          previous: percent('436', '1000'),
        },
      ).status,
    ).toBe('near');
  });

  it('compares with the previous figure as it is displayed where that is judged', () => {
    // target 50: near when no further off than last year. 44.4 was 44; now 43.6, shown as 44
    const previous = percent('444', '1000');
    const now = percent('436', '1000');
    const options = { previous };
    expect(
      judgeByRule(now, 'higher', { value: '50', edge: 'better' }, haveringToleranceThenDirection, options)
        .status,
    ).toBe('missed');
    expect(
      judgeByRule(now, 'higher', { value: '50', edge: 'better' }, haveringToleranceThenDirection, {
        ...options,
        judgedAt: 'displayed',
      }).status,
    ).toBe('near');
  });

  it('exceeds by nothing, or by a percent of nothing, as far as can be said', () => {
    const rule = (exceedsBy: TargetRule['exceedsBy']): TargetRule => ({
      id: 'r',
      version: '1.0.0',
      source: 'made up',
      ...(exceedsBy && { exceedsBy }),
    });
    const status = (value: string, target: string, by: TargetRule['exceedsBy']): unknown => {
      const { status, refusal } = judgeByRule(
        figure('mean', value),
        'higher',
        { value: target, edge: 'better' },
        rule(by),
      );
      return refusal ?? status;
    };
    expect(status('80', '80', { kind: 'points', value: '0' })).toBe('exceeds');
    expect(status('79', '80', { kind: 'points', value: '0' })).toBe('missed');
    expect(status('88', '80', { kind: 'relative', value: '10' })).toBe('exceeds');
    expect(status('87', '80', { kind: 'relative', value: '10' })).toBe('met');
    expect(status('1', '0', { kind: 'relative', value: '10' })).toBe('undefined-relative-tolerance');
  });

  it('reads no tolerance where the rule has none, and that of the target where it says nothing', () => {
    const none: TargetRule = { id: 'r', version: '1.0.0', source: 'made up', near: 'none' };
    expect(judgeByRule(percent('78'), 'higher', points('80', '5'), none).status).toBe('missed');
    expect(judgeByRule(percent('78'), 'higher', points('80', '5'), kentTargetAndFloor).status).toBe('near');
    expect(
      judgeByRule(percent('78'), 'higher', { value: '80', edge: 'better' }, kentTargetAndFloor).status,
    ).toBe('missed');
  });

  it('takes a percent of zero for no near band only where the rule says so', () => {
    const relative: Target = { value: '0', tolerance: { kind: 'relative', value: '5' }, edge: 'better' };
    expect(judgeByRule(percent('1'), 'lower', relative, kentTargetAndFloor).refusal).toBe(
      'undefined-relative-tolerance',
    );
    expect(
      judgeByRule(percent('1'), 'lower', relative, { ...kentTargetAndFloor, atZeroTarget: 'no-near' }).status,
    ).toBe('missed');
  });

  it('judges every measure as if more were better where a published rule did', () => {
    const rule: TargetRule = {
      id: 'r',
      version: '1.0.0',
      source: 'made up',
      near: 'none',
      everyMeasureAs: 'higher',
    };
    for (const polarity of ['higher', 'lower', 'in-range', 'none'] as const) {
      expect(judgeByRule(percent('3'), polarity, { value: '2', edge: 'better' }, rule).status).toBe('met');
      expect(judgeByRule(percent('1'), polarity, { value: '2', edge: 'better' }, rule).status).toBe('missed');
    }
  });
});

describe('performanceIndex', () => {
  // CAMMS: more is better v / T, less is better 2 - v / T, in percent
  it('is the share of the target performed', () => {
    expect(performanceIndex('45', '50', 'higher')).toBe('90');
    expect(performanceIndex('60', '50', 'higher')).toBe('120');
    expect(performanceIndex('55', '50', 'lower')).toBe('90');
    expect(performanceIndex('40', '50', 'lower')).toBe('120');
    expect(performanceIndex('-60', '-50', 'higher')).toBe('80');
    expect([
      performanceIndex('0', '0', 'higher'),
      performanceIndex('-1', '0', 'higher'),
      performanceIndex('1', '0', 'higher'),
    ]).toEqual(['100', '0', '100']);
  });
});

describe('replay', () => {
  it('reads what was displayed where that was judged, and judges nothing without parts', () => {
    const inputs = { numerator: '796', denominator: '1000', scale: '100', displayed: '80', metAtLeast: '80' };
    expect(replay({ inputs, judgedAt: 'displayed' })).toBe('met');
    expect(replay({ inputs, judgedAt: 'unrounded' })).toBe('missed');
    for (const part of ['numerator', 'denominator', 'scale'] as const)
      expect(replay({ inputs: { ...inputs, [part]: null }, judgedAt: 'unrounded' })).toBe('not-judged');
    expect(replay({ inputs: { ...inputs, displayed: null }, judgedAt: 'displayed' })).toBe('not-judged');
  });

  it('of a signal needs a mark, a value, what it is beside and a way that is better', () => {
    const inputs = { mark: '1', value: '60', beside: '50', better: '1' };
    const status = (changed: Judgement['inputs']): unknown =>
      replay({ inputs: { ...inputs, ...changed }, judgedAt: 'unrounded' });
    expect([status({}), status({ mark: '-1' }), status({ mark: '0' }), status({ better: '-1' })]).toEqual([
      'better',
      'worse',
      'similar',
      'worse',
    ]);
    for (const without of [
      { mark: '2' },
      { mark: null },
      { value: null },
      { beside: null },
      { better: null },
    ])
      expect(status(without)).toBe('not-judged');
    const range = { better: null, rangeLower: '55', rangeUpper: '65' };
    expect(status(range)).toBe('better');
    expect(status({ ...range, value: '70', beside: '60' })).toBe('worse');
    expect(status({ ...range, rangeLower: null })).toBe('not-judged');
    expect(status({ ...range, rangeUpper: null })).toBe('not-judged');
  });

  it('of a benchmark needs both ends of the interval, and of a band its number', () => {
    const inputs = {
      numerator: '9',
      denominator: '10',
      scale: '100',
      lower: '60',
      upper: '95',
      benchmark: '50',
      better: '1',
    };
    const status = (changed: Judgement['inputs']): unknown =>
      replay({ inputs: { ...inputs, ...changed }, judgedAt: 'unrounded' });
    expect([
      status({}),
      status({ better: '-1' }),
      status({ benchmark: '70' }),
      status({ benchmark: '99' }),
    ]).toEqual(['better', 'worse', 'similar', 'worse']);
    for (const without of [
      { numerator: null },
      { denominator: null },
      { lower: null },
      { upper: null },
      { benchmark: null },
      { better: null },
    ])
      expect(status(without)).toBe('not-judged');
    expect(status({ better: null, rangeLower: '85', rangeUpper: '95' })).toBe('better');
    expect(status({ better: null, rangeLower: '85' })).toBe('not-judged');
    const band = (one: string | null, of: string | null): unknown =>
      replay({ inputs: { band: one, of }, judgedAt: 'unrounded' });
    expect([band('1', '4'), band('2', '4'), band('4', '4'), band(null, '4'), band('1', null)]).toEqual([
      'better',
      'similar',
      'worse',
      'not-judged',
      'not-judged', // prettier-ignore
    ]);
  });
});

describe('the inputs that signals keep', () => {
  const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
  const half = { id: 'England', period, numerator: '500', denominator: '1000', scale: 100 };
  const judge = (one: Figure, options = {}, baseline = half): Judgement =>
    judgeFunnel({ figure: one, period, measure: { polarity: 'higher' } }, baseline, options);

  it('of a funnel: its baseline, its parts, its confidence and how it was widened', () => {
    expect(judge(percent('60'))).toMatchObject({
      status: 'better',
      rule: { id: 'funnel', version: '1.0.0' },
      inputs: {
        baselineNumerator: '500',
        baselineDenominator: '1000',
        numerator: '60',
        denominator: '100',
        confidence: '0.95',
        mark: '1',
        value: '60',
        beside: '50',
        better: '1',
      },
      flips: [{ toward: 'worse', cases: 1, to: 'similar' }],
      fragile: ['one-case'],
      says: { code: 'funnel-better', params: { value: '60', baseline: 'England', level: '1', of: '2' } },
    });
    const plain = judge(percent('60')).inputs;
    expect(plain).not.toHaveProperty('widenBy');
    expect(plain).not.toHaveProperty('betweenAreas');
    expect(judge(percent('60'), { widenBy: '2' })).toMatchObject({
      status: 'similar',
      inputs: { widenBy: '2', mark: '0' },
    });
    expect(judge(percent('60'), { betweenAreas: '9' })).toMatchObject({
      status: 'similar',
      inputs: { betweenAreas: '9' },
    });
    expect(judge(percent('60'), { confidences: ['0.998'] })).toMatchObject({
      status: 'similar',
      inputs: { confidence: '0.998' },
      says: { params: { of: '1' } },
    });
    expect(judge(percent('40'))).toMatchObject({ status: 'worse', inputs: { mark: '-1' } });
  });

  it('of a funnel that cannot: why', () => {
    const hidden: Figure = {
      status: 'not-measured',
      unit: 'proportion',
      reason: 'suppressed',
      detail: { rule: 'small' },
    };
    expect(judge(hidden)).toMatchObject({
      refusal: 'suppressed',
      says: { params: { rule: 'small', reason: 'suppressed' } },
    });
    expect(judge(hidden).inputs).not.toHaveProperty('numerator');
    expect(judge(percent('60'), {}, { ...half, scale: 1 })).toMatchObject({
      refusal: 'not-applicable',
      says: { params: { unit: 'proportion' } },
    });
    expect(judge(figure('ratio', '1', '2'), {}, { ...half, scale: 1 }).refusal).toBe('not-applicable');
    expect(judge(percent('101'))).toMatchObject({ refusal: 'not-applicable' });
    expect(judge(percent('60'), {}, { ...half, numerator: '0', denominator: '0' }).refusal).toBe(
      'empty-denominator',
    );
    for (const other of [
      { ...period, from: localDate('2024-05-01') },
      { ...period, to: localDate('2025-04-30') },
    ])
      expect(judge(percent('60'), {}, { ...half, period: other }).refusal).toBe('different-period');
  });

  it('of a chart: the limits and the point; on trial below 13 values', () => {
    const values = ['5', '6', '5', '6', '5', '6', '5', '6', '5', '6', '5', '6'];
    expect(judgeChart(xmrChart(values, mdc2023), 'lower')).toMatchObject({
      status: 'similar',
      rule: { id: 'mdc-2023', version: '1.0.0' },
      inputs: { mark: '0', value: '6', beside: '11/2', lower: '71/25', upper: '204/25', better: '-1' },
      says: { code: 'chart-similar', params: { value: '6', points: '12', trial: 'true' } },
    });
    const settled = judgeChart(xmrChart([...values, '5', '20'], mdc2023), 'lower');
    expect(settled.says).toEqual({
      code: 'chart-worse',
      params: { value: '20', points: '14', rule: 'outside' },
    });
    expect(judgeChart(xmrChart([], mdc2023), 'lower')).toMatchObject({
      refusal: 'too-few-points',
      inputs: { lower: null, upper: null },
      says: { params: { points: '0', needed: '2' } },
    });
    expect(judgeChart(xmrChart(['5'], mdc2023), 'lower')).toMatchObject({
      says: { params: { points: '1', needed: '2' } },
    });
  });

  it('of a trend: its slope, its test and where its line began and ended', () => {
    const series = ['10', '12', '14', '16', '18'].map((value, at) => ({
      at,
      value,
      lower: String(Number(value) - 1),
      upper: String(Number(value) + 1),
    }));
    expect(judgeTrend(recentTrend(series, 'lower'), 'lower')).toMatchObject({
      status: 'worse',
      inputs: { mark: '1', value: '18', beside: '10', slope: '2', better: '-1' },
      says: { code: 'trend-worse', params: { direction: 'increasing' } },
    });
    const down = series.toReversed().map((point, at) => ({ ...point, at }));
    expect(judgeTrend(recentTrend(down, 'lower'), 'lower')).toMatchObject({
      status: 'better',
      inputs: { mark: '-1' },
    });
    expect(judgeTrend(recentTrend(series, 'none'), 'none').refusal).toBe('no-polarity');
  });
});

describe('judgeColumn refuses columns of two lengths', () => {
  it('with both lengths', () => {
    const uneven = { numerators: Int32Array.of(1, 2), denominators: Int32Array.of(3), scale: 1 } as const;
    expect(() => judgeColumn(uneven, 'higher', undefined)).toThrow(
      expect.objectContaining({ code: 'COLUMNS_UNEVEN', params: { numerators: '2', denominators: '1' } }),
    );
  });

  it('but for what is absent where factors are large too', () => {
    const target: Target = { value: '0.0000000001', edge: 'better' };
    const columns = {
      numerators: Int32Array.of(1, -2147483648, 1, 0),
      denominators: Int32Array.of(1, 1, 0, 1),
      scale: 1,
    } as const;
    expect([...judgeColumn(columns, 'higher', target)]).toEqual([2, 0, 0, 4]);
  });
});
