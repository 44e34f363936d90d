import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement, Period, Polarity } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { fingertips2020Edges } from '../comparison/compare-with-range.ts';
import { percentile } from '../rank/percentile.ts';
import { replay } from '../replay.ts';
import { judgeLimits } from './judge-limits.ts';
import { judgeRange, kentExpectedRange } from './judge-range.ts';
import { judgeTravel } from './judge-travel.ts';
import type { Travelled } from './judge-travel.ts';

const figure = (
  numerator: string,
  denominator = '100',
  unit: 'proportion' | 'rate' | 'count' = 'proportion',
  scale: 1 | 100 | 1000 = 100,
): Figure => measuredFigure({ unit, numerator, denominator, scale, places: 1 });
const hidden: Figure = { status: 'not-measured', unit: 'proportion', reason: 'suppressed' };
const span = (from: string, to: string): Period => ({ from: localDate(from), to: localDate(to) });
const replays = (judgement: Judgement): void => {
  const saved = JSON.parse(JSON.stringify(judgement)) as Judgement;
  expect(replay(saved)).toBe(judgement.status);
};

describe('judgeRange', () => {
  const range = { lower: '40', upper: '60' };
  const judge = (value: string, polarity: Polarity, edges = fingertips2020Edges): Judgement =>
    judgeRange({ figure: figure(value), measure: { polarity } }, range, edges);

  // Fingertips to 2020: on the lower end similar, on the upper end outside, for both polarities
  it('owns the lower end and leaves the upper, whichever way is better', () => {
    const values = ['39', '40', '59', '60'];
    const statuses = (polarity: Polarity): string[] => values.map((value) => judge(value, polarity).status);
    expect(statuses('higher')).toEqual(['worse', 'similar', 'similar', 'better']);
    expect(statuses('lower')).toEqual(['better', 'similar', 'similar', 'worse']);
    for (const value of values) replays(judge(value, 'lower'));
  });

  it('of a measure best in the range is worse past either end, never better', () => {
    const statuses = ['39', '40', '60', '61'].map((value) => judge(value, 'in-range', kentExpectedRange));
    expect(statuses.map(({ status }) => status)).toEqual(['worse', 'similar', 'similar', 'worse']);
    statuses.forEach(replays);
  });

  // Kent: thresholds of activity are what is expected, both ends inside; outside is a prompt, not a rating
  it('without a polarity prompts and does not rate', () => {
    const judged = ['39', '40', '60', '61'].map((value) => judge(value, 'none', kentExpectedRange));
    expect(judged.map(({ says }) => says.code)).toEqual([
      'expected-range-lower',
      'expected-range-inside',
      'expected-range-inside',
      'expected-range-higher',
    ]);
    for (const one of judged) expect(one).toMatchObject({ status: 'not-judged', refusal: 'no-polarity' });
    judged.forEach(replays);
    expect(judged[0]?.says.params).toMatchObject({ value: '39.0', lower: '40', upper: '60' });
  });

  // Fingertips to 2020: worse below the 50th percentile of areas, better at or above the 90th
  it('judges by two percentiles of other areas', () => {
    const areas = ['10', '20', '30', '40', '50', '60', '70', '80', '90', '100', '110'];
    const ends = { lower: percentile(areas, '0.5') as string, upper: percentile(areas, '0.9') as string };
    expect(ends).toEqual({ lower: '60', upper: '100' });
    const at = (value: string): string =>
      judgeRange({ figure: figure(value), measure: { polarity: 'higher' } }, ends, fingertips2020Edges)
        .status;
    expect(['59', '60', '99', '100'].map(at)).toEqual(['worse', 'similar', 'similar', 'better']);
  });

  it('passes on why a figure has no value', () => {
    const judged = judgeRange({ figure: hidden, measure: { polarity: 'none' } }, range, kentExpectedRange);
    expect(judged).toMatchObject({
      status: 'not-judged',
      refusal: 'suppressed',
      says: { code: 'not-judged' },
    });
    replays(judged);
  });
});

describe('judgeLimits', () => {
  const period = span('2024-04-01', '2025-03-31');
  const judge = (one: Figure, value: string | null, polarity: Polarity = 'lower', options = {}): Judgement =>
    judgeLimits({ figure: one, period, measure: { polarity } }, { id: 'England', period, value }, options);

  // Wilson's limits of 45 of 500 by hand: (93.8415 ± 25.377) / 1007.683 is 6.79% to 11.83%
  it('of a proportion are Wilson’s limits of the expected count', () => {
    const at = (x: number): string => judge(figure(String(x), '500'), '9').status;
    expect([33, 34, 59, 60].map(at)).toEqual(['better', 'similar', 'similar', 'worse']);
    expect(judge(figure('60', '500'), '9', 'higher').status).toBe('better');
  });

  // Garwood (1936): 10 events have the exact limits 4.795 to 18.390
  it('of a rate are the exact Poisson limits of the expected events', () => {
    const at = (x: number): string => judge(figure(String(x), '1000', 'rate', 1000), '10').status;
    expect([4, 5, 18, 19].map(at)).toEqual(['better', 'similar', 'similar', 'worse']);
  });

  it('says the fewest cases that change it, and is fragile when one does', () => {
    expect(judge(figure('60', '500'), '9')).toMatchObject({
      flips: [{ toward: 'better', cases: 1, to: 'similar' }],
      fragile: ['one-case'],
    });
    expect(judge(figure('45', '500'), '9')).toMatchObject({
      flips: [
        { toward: 'better', cases: 12, to: 'better' },
        { toward: 'worse', cases: 15, to: 'worse' },
      ],
      fragile: [],
    });
  });

  it('is wider on request, names its limits, and follows from its inputs', () => {
    const judged = judge(figure('60', '500'), '9', 'lower', { confidence: '0.998' });
    expect(judged.status).toBe('similar');
    expect(judged.inputs).toMatchObject({ benchmarkValue: '9', confidence: '0.998', mark: '0' });
    expect(Number(judged.inputs['upper'])).toBeGreaterThan(12);
    replays(judged);
    replays(judge(figure('60', '500'), '9'));
  });

  it('judges by nearness to a best range', () => {
    const options = { range: { lower: '10', upper: '13' } };
    expect(judge(figure('60', '500'), '9', 'in-range', options).status).toBe('better');
    expect(judge(figure('60', '500'), '9', 'in-range').refusal).toBe('no-polarity');
  });

  it('says why it does not judge', () => {
    const other = { id: 'England', value: '9', period: span('2023-04-01', '2024-03-31') };
    const later = { id: 'England', value: '9', period: span('2024-04-01', '2025-04-30') };
    const measured = { figure: figure('60', '500'), period, measure: { polarity: 'lower' as const } };
    const refusals = [
      judge(hidden, '9'),
      judgeLimits(measured, other),
      judgeLimits(measured, later),
      judge(figure('5', '1', 'count', 1), '9'),
      judge(figure('60', '500'), null),
      judge(figure('60', '500'), '9', 'none'),
      judge(figure('0', '0.5'), '101', 'lower'),
    ];
    expect(refusals.map(({ refusal }) => refusal)).toEqual([
      'suppressed',
      'different-period',
      'different-period',
      'not-applicable',
      'not-available',
      'no-polarity',
      'not-applicable',
    ]);
    refusals.forEach(replays);
  });
});

describe('judgeTravel', () => {
  const measured = (
    numerator: string,
    from: string,
    to: string,
    more: Partial<Travelled> = {},
  ): Travelled => ({
    measure: { id: 'visits', version: '1.0.0', polarity: 'higher' },
    group: {},
    period: span(from, to),
    figure: figure(numerator),
    ...more,
  });
  const q1 = (numerator: string, more?: Partial<Travelled>): Travelled =>
    measured(numerator, '2024-04-01', '2024-06-30', more);
  const q2 = (numerator: string, more?: Partial<Travelled>): Travelled =>
    measured(numerator, '2024-07-01', '2024-09-30', more);

  // Local Authority Interactive Tool: latest less previous by its sign, exactly none apart, no tolerance
  it('without a tolerance counts any move, and calls only none similar', () => {
    const statuses = ['50.001', '50', '49.999'].map((now) => judgeTravel(q2(now), q1('50')));
    expect(statuses.map(({ status }) => status)).toEqual(['better', 'similar', 'worse']);
    statuses.forEach(replays);
    const lower = { measure: { id: 'visits', version: '1.0.0', polarity: 'lower' as const } };
    expect(judgeTravel(q2('51', lower), q1('50', lower)).status).toBe('worse');
    expect(statuses[0]?.says).toMatchObject({
      code: 'travel-better',
      params: { before: '50.0', from: '2024-04-01', to: '2024-06-30' },
    });
  });

  it('holds a move of exactly the tolerance for similar, in points and in percent of the earlier figure', () => {
    const points = { tolerance: { kind: 'points' as const, value: '2' } };
    const percent = { tolerance: { kind: 'relative' as const, value: '4' } };
    for (const options of [points, percent]) {
      expect(
        ['52', '52.01', '48', '47.99'].map((now) => judgeTravel(q2(now), q1('50'), options).status),
      ).toEqual([
        'similar',
        'better',
        'similar',
        'worse', // prettier-ignore
      ]);
    }
    expect(judgeTravel(q2('1'), q1('0'), percent).refusal).toBe('undefined-relative-tolerance');
  });

  it('judges by nearness to a best range: nearer is better, and a move inside is none', () => {
    const ranged = { measure: { id: 'visits', version: '1.0.0', polarity: 'in-range' as const } };
    const options = { range: { lower: '40', upper: '60' } };
    const from = (now: string, before: string): Judgement =>
      judgeTravel(q2(now, ranged), q1(before, ranged), options);
    expect(
      [from('65', '70'), from('35', '50'), from('45', '58'), from('62', '39')].map(({ status }) => status),
    ).toEqual([
      'better',
      'worse',
      'similar',
      'worse', // prettier-ignore
    ]);
    expect(judgeTravel(q2('65', ranged), q1('70', ranged)).refusal).toBe('no-polarity');
    replays(from('65', '70'));
  });

  it('compares like with like only', () => {
    const refusal = (now: Travelled, before: Travelled, options = {}): unknown => {
      const judged = judgeTravel(now, before, options);
      replays(judged);
      return [judged.refusal, judged.says.params['problem']];
    };
    const other = { measure: { id: 'reviews', version: '1.0.0', polarity: 'higher' as const } };
    const newer = { measure: { id: 'visits', version: '2.0.0', polarity: 'higher' as const } };
    expect(refusal(q2('50'), q1('50', other))).toEqual(['not-applicable', 'measures-differ']);
    expect(refusal(q2('50', newer), q1('50'))).toEqual(['break-in-series', undefined]);
    expect(refusal(q2('50', { group: { team: 'A' } }), q1('50', { group: { team: 'B' } }))).toEqual([
      'not-applicable',
      'groups-differ',
    ]);
    expect(refusal(q2('50', { group: { team: 'A' } }), q1('50'))).toEqual([
      'not-applicable',
      'groups-differ',
    ]);
    expect(refusal(q2('50'), q1('50', { group: { team: 'A' } }))).toEqual([
      'not-applicable',
      'groups-differ',
    ]);
    expect(judgeTravel(q2('51', { group: { team: 'A' } }), q1('50', { group: { team: 'A' } })).status).toBe(
      'better',
    );
    expect(refusal(q1('50'), q2('50'))).toEqual(['not-applicable', 'not-earlier']);
    expect(refusal(q1('50'), q1('50'))).toEqual(['not-applicable', 'not-earlier']);
    expect(refusal(q2('50', { figure: hidden }), q1('50'))).toEqual(['suppressed', undefined]);
    expect(refusal(q2('50'), q1('50', { figure: hidden }))).toEqual(['suppressed', undefined]);
    expect(refusal(q2('50', { figure: figure('5', '1', 'count', 1) }), q1('50'))).toEqual([
      'not-applicable',
      undefined,
    ]);
  });

  it('refuses a year to date beside a quarter, and takes months of any length for as long', () => {
    const yearToDate = measured('50', '2024-04-01', '2024-09-30');
    expect(judgeTravel(yearToDate, q1('40')).refusal).toBe('different-period');
    const february = measured('50', '2024-02-01', '2024-02-29');
    const january = measured('40', '2024-01-01', '2024-01-31');
    expect(judgeTravel(february, january).status).toBe('better');
    // weeks go by their days, and a week is not a month
    const week = (from: string, to: string): Travelled => measured('50', from, to);
    expect(judgeTravel(week('2024-01-08', '2024-01-14'), week('2024-01-01', '2024-01-07')).status).toBe(
      'similar',
    );
    expect(judgeTravel(week('2024-01-08', '2024-01-15'), week('2024-01-01', '2024-01-07')).refusal).toBe(
      'different-period',
    );
    // 28 days from 4 January are not the month of February 2023, though they are as many
    expect(
      judgeTravel(measured('50', '2023-02-01', '2023-02-28'), week('2023-01-04', '2023-01-31')).status,
    ).toBe('similar');
    const years = [
      measured('50', '2024-04-01', '2025-03-31'),
      measured('40', '2023-04-01', '2024-03-31'),
    ] as const;
    expect(judgeTravel(...years).status).toBe('better');
  });

  it('compares with the same months a year before when so asked', () => {
    const now = measured('50', '2024-04-01', '2024-09-30');
    const lastYear = measured('40', '2023-04-01', '2023-09-30');
    const lastHalf = measured('40', '2023-10-01', '2024-03-31');
    const options = { sameMonthsLastYear: true } as const;
    expect(judgeTravel(now, lastYear, options).status).toBe('better');
    expect(judgeTravel(now, lastHalf, options)).toMatchObject({
      refusal: 'different-period',
      says: { params: { problem: 'not-a-year-apart' } },
    });
    expect(judgeTravel(now, lastHalf).status).toBe('better');
  });
});

describe('what the other judgements keep and say', () => {
  const period = span('2024-04-01', '2025-03-31');
  const because: Figure = { ...hidden, detail: { rule: 'small' } } as Figure;

  it('pass on the detail of why a figure is not measured', () => {
    const polarity = 'lower' as const;
    const says = { code: 'not-judged', params: { rule: 'small', reason: 'suppressed' } };
    const benchmark = { id: 'England', period, value: '9' };
    expect(judgeLimits({ figure: because, period, measure: { polarity } }, benchmark).says).toEqual(says);
    expect(
      judgeRange({ figure: because, measure: { polarity } }, { lower: '1', upper: '2' }, kentExpectedRange)
        .says,
    ).toEqual(says);
    const one = { figure: because, period, group: {}, measure: { id: 'm', version: '1.0.0', polarity } };
    const other = { ...one, figure: figure('5'), period: span('2023-04-01', '2024-03-31') };
    expect(judgeTravel(one, other).says).toEqual(says);
    expect(judgeTravel({ ...one, figure: figure('5') }, { ...other, figure: because }).says).toEqual(says);
  });

  it('of limits: the benchmark, the confidence and the limits', () => {
    const judged = judgeLimits(
      { figure: figure('60', '500'), period, measure: { polarity: 'lower' } },
      { id: 'England', period, value: '9' },
    );
    expect(judged.says).toEqual({
      code: 'limits-worse',
      params: {
        value: '12.0',
        unit: 'proportion',
        benchmark: '9',
        benchmarkId: 'England',
        confidence: '0.95',
      },
    });
    expect(judged.inputs).toMatchObject({
      mark: '1',
      value: '12',
      beside: '9',
      benchmarkValue: '9',
      better: '-1',
    });
    const count = figure('5', '1', 'count', 1);
    expect(
      judgeLimits(
        { figure: count, period, measure: { polarity: 'lower' } },
        { id: 'England', period, value: '9' },
      ).says.params,
    ).toEqual({
      unit: 'count',
      reason: 'not-applicable',
    });
    // a figure without a way that is better is placed, and not judged
    const none = judgeLimits(
      { figure: figure('60', '500'), period, measure: { polarity: 'none' } },
      { id: 'England', period, value: '9' },
    );
    expect(none).toMatchObject({ refusal: 'no-polarity', inputs: { mark: '1' } });
    expect(none).not.toHaveProperty('flips');
  });

  it('of travel: the tolerance and both figures', () => {
    const measure = { id: 'm', version: '1.0.0', polarity: 'higher' as const };
    const now = { figure: figure('50'), period, group: {}, measure };
    const before = { ...now, figure: figure('40'), period: span('2023-04-01', '2024-03-31') };
    expect(judgeTravel(now, before, { tolerance: { kind: 'points', value: '3' } })).toMatchObject({
      inputs: { tolerance: '3', mark: '1', value: '50', beside: '40', better: '1' },
      says: {
        code: 'travel-better',
        params: { value: '50.0', before: '40.0', unit: 'proportion', from: '2023-04-01', to: '2024-03-31' },
      },
    });
    expect(judgeTravel(now, before).inputs['tolerance']).toBeNull();
    expect(judgeTravel({ ...now, measure: { ...measure, version: '2.0.0' } }, before).says.params).toEqual({
      at: '2024-04-01',
      reason: 'break-in-series',
    });
  });
});
