import { measuredFigure } from '@sightline/core';
import type { Judgement, LocalDate, Polarity } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { mdc2023 } from '../chart/rule-sets.ts';
import { replay } from '../replay.ts';
import { xmrChart } from '../chart/xmr-chart.ts';
import { proportionTrend } from '../trend/proportion-trend.ts';
import { judgeChart } from './judge-chart.ts';
import { judgeFunnel } from './judge-funnel.ts';
import { judgeTrend } from './judge-trend.ts';

const period = { from: '2024-04-01' as LocalDate, to: '2025-03-31' as LocalDate };
const half = { id: 'England', period, numerator: '500', denominator: '1000', scale: 100 };
const percent = (numerator: string, polarity: Polarity = 'higher') => ({
  figure: measuredFigure({ unit: 'proportion', numerator, denominator: '100', scale: 100, places: 0 }),
  period,
  measure: { polarity },
});
const replays = (judgement: Judgement): void => expect(replay(judgement)).toBe(judgement.status);

describe('judgeFunnel', () => {
  it('judges outside the narrowest funnel only, and counts the funnels left', () => {
    // 0.5 +- 1.96 sqrt(0.25/100) is 40.2 to 59.8; at 99.8% 34.5 to 65.5.
    const levels = ['59', '60', '65', '66'].map((count) => judgeFunnel(percent(count), half));
    expect(levels.map(({ status }) => status)).toEqual(['similar', 'better', 'better', 'better']);
    expect(levels.map(({ says }) => says.params['level'])).toEqual(['0', '1', '1', '2']);
    expect(judgeFunnel(percent('60', 'lower'), half).status).toBe('worse');
    levels.forEach(replays);
  });

  it('judges a measure best in a range by which is nearer to it', () => {
    const range = { lower: '40', upper: '45' };
    expect(judgeFunnel(percent('60', 'in-range'), half, { range }).status).toBe('worse');
    expect(judgeFunnel(percent('40', 'in-range'), half, { range }).status).toBe('better');
    expect(judgeFunnel(percent('60', 'in-range'), half)).toMatchObject({ refusal: 'no-polarity' });
  });

  it('says why it cannot', () => {
    const refusals = [
      judgeFunnel({ ...percent('60'), period: { ...period, to: '2024-12-31' as LocalDate } }, half),
      judgeFunnel(percent('60', 'none'), half),
      judgeFunnel(
        { ...percent('60'), figure: { status: 'not-measured', unit: 'proportion', reason: 'suppressed' } },
        half,
      ),
      judgeFunnel(
        {
          ...percent('60'),
          figure: measuredFigure({
            unit: 'rate',
            numerator: '6',
            denominator: '100',
            scale: 10000,
            places: 0,
          }),
        },
        half,
      ),
    ];
    expect(refusals.map(({ refusal }) => refusal)).toEqual([
      'different-period',
      'no-polarity',
      'suppressed',
      'not-applicable',
    ]);
    refusals.forEach(replays);
  });
});

describe('judgeChart', () => {
  const calm = ['5', '6', '5', '6', '5', '6', '5', '6', '5', '6'];

  it('is similar by common cause, and better or worse by the rule that marks the latest point', () => {
    const judged = [calm, [...calm, '20'], [...calm, '0']].map((values) =>
      judgeChart(xmrChart(values, mdc2023), 'lower'),
    );
    expect(judged.map(({ status }) => status)).toEqual(['similar', 'worse', 'better']);
    expect(judged[1]?.says).toMatchObject({
      code: 'chart-worse',
      params: { rule: 'outside', trial: 'true' },
    });
    judged.forEach(replays);
  });

  it('speaks of the latest point, not of one before it', () => {
    expect(judgeChart(xmrChart([...calm, '20', '5'], mdc2023), 'lower').status).toBe('similar');
  });

  it('says why it cannot: a latest point that is hidden or absent, one value, no way that is better', () => {
    const refusal = (values: Parameters<typeof xmrChart>[0], sense: 'lower' | 'none' = 'lower'): unknown =>
      judgeChart(xmrChart(values, mdc2023), sense).refusal;
    expect(refusal([...calm, { status: 'cannot-say', reason: 'suppressed' }])).toBe('suppressed');
    expect(refusal([...calm, null])).toBe('not-available');
    expect(refusal(['5'])).toBe('too-few-points');
    expect(refusal([])).toBe('too-few-points');
    expect(refusal(calm, 'none')).toBe('no-polarity');
  });
});

describe('judgeTrend', () => {
  const series = (...counts: string[]) =>
    counts.map((numerator, at) => ({ at, numerator, denominator: '100' }));

  it('judges a trend beyond doubt, and calls none similar', () => {
    const up = proportionTrend(series('10', '20', '30', '40', '50'), 'higher');
    const flat = proportionTrend(series('30', '31', '29', '30', '30'), 'higher');
    const judged = [judgeTrend(up, 'higher'), judgeTrend(up, 'lower'), judgeTrend(flat, 'higher')];
    expect(judged.map(({ status }) => status)).toEqual(['better', 'worse', 'similar']);
    judged.forEach(replays);
  });

  it('never says similar where nothing can be said', () => {
    const short = proportionTrend(series('10', '20'), 'higher');
    expect(judgeTrend(short, 'higher')).toMatchObject({ status: 'not-judged', refusal: 'too-few-points' });
  });

  it('judges by nearness to a best range', () => {
    const sense = { lower: '40', upper: '60' };
    const up = proportionTrend(series('10', '20', '30', '40', '50'), sense);
    expect(judgeTrend(up, sense).status).toBe('better');
    replays(judgeTrend(up, sense));
  });
});
