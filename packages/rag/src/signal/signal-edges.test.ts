import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { judgeLimits } from './judge-limits.ts';
import { judgeRange, kentExpectedRange } from './judge-range.ts';
import { judgeTravel } from './judge-travel.ts';
import { withFlips } from './signal-judgement.ts';

const percent = (numerator: string, denominator = '100'): Figure =>
  measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places: 1 });
const hidden: Figure = { status: 'not-measured', unit: 'proportion', reason: 'suppressed' };
const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe('judgeRange', () => {
  const range = { lower: '40', upper: '60' };
  const judge = (figure: Figure, polarity: 'higher' | 'none'): Judgement =>
    judgeRange({ figure, measure: { polarity } }, range, kentExpectedRange);

  it('keeps which end it is past, or its own value inside, and says the range', () => {
    const besides = ['39', '40', '50', '60', '61'].map((value) => judge(percent(value), 'higher').inputs);
    expect(besides.map(({ mark, beside }) => [mark, beside])).toEqual([
      ['-1', '40'],
      ['0', '40'],
      ['0', '50'],
      ['0', '60'],
      ['1', '60'],
    ]);
    expect(judge(percent('39'), 'higher').says).toEqual({
      code: 'range-worse',
      params: { lower: '40', upper: '60', value: '39.0' },
    });
  });

  it('without a polarity says where the figure is, and why that is no rating', () => {
    const codes = ['39', '50', '61'].map((value) => judge(percent(value), 'none'));
    expect(codes.map(({ says, status }) => [says.code, status])).toEqual([
      ['expected-range-lower', 'not-judged'],
      ['expected-range-inside', 'not-judged'],
      ['expected-range-higher', 'not-judged'],
    ]);
    expect(codes[0]?.says.params).toEqual({ lower: '40', upper: '60', value: '39.0', reason: 'no-polarity' });
    expect(judge(hidden, 'higher')).toMatchObject({ status: 'not-judged', refusal: 'suppressed' });
  });
});

describe('judgeTravel', () => {
  const measure = { id: 'visits', version: '1.0.0', polarity: 'higher' } as const;
  const said = (
    now: readonly [string, string, Figure],
    before: readonly [string, string, Figure],
  ): unknown => {
    const { status, refusal, says } = judgeTravel(
      { measure, group: {}, period: span(now[0], now[1]), figure: now[2] },
      { measure, group: {}, period: span(before[0], before[1]), figure: before[2] },
    );
    return { status, refusal, params: says.params };
  };

  it('names the lengths that differ', () => {
    expect(
      said(['2024-07-01', '2024-09-30', percent('42')], ['2024-05-01', '2024-06-30', percent('40')]),
    ).toEqual({
      status: 'not-judged',
      refusal: 'different-period',
      params: { problem: 'lengths-differ', reason: 'different-period' },
    });
  });

  it('counts months as months, and other stretches by their days', () => {
    // February and March are a month each; 28 days are not as long as the 31 of March
    const status = (from: string, to: string, start: string, end: string): unknown =>
      (said([from, to, percent('42')], [start, end, percent('40')]) as { status: string }).status;
    expect(status('2025-03-01', '2025-03-31', '2025-02-01', '2025-02-28')).toBe('better');
    expect(status('2025-03-03', '2025-03-30', '2025-02-03', '2025-03-02')).toBe('better');
    expect(status('2025-03-02', '2025-03-30', '2025-02-03', '2025-03-01')).toBe('not-judged');
    // single days are no whole months, and of one length
    expect(status('2025-03-02', '2025-03-02', '2025-03-01', '2025-03-01')).toBe('better');
    expect(status('2025-03-02', '2025-03-03', '2025-03-01', '2025-03-01')).toBe('not-judged');
  });

  it('says of each of the two figures why it is not measured', () => {
    const missing: Figure = { ...hidden, reason: 'not-available' };
    const [now, before] = [['2024-07-01', '2024-09-30'] as const, ['2024-04-01', '2024-06-30'] as const];
    expect(said([...now, hidden], [...before, missing])).toMatchObject({ refusal: 'suppressed' });
    expect(said([...now, percent('40')], [...before, missing])).toMatchObject({ refusal: 'not-available' });
    expect(said([...now, missing], [...before, percent('40')])).toMatchObject({ refusal: 'not-available' });
  });
});

describe('judgeLimits', () => {
  it('compares like periods only: a start or an end that differs is another period', () => {
    const period = span('2024-04-01', '2025-03-31');
    const beside = (other: typeof period): unknown =>
      judgeLimits(
        { figure: percent('60', '500'), period, measure: { polarity: 'lower' } },
        { id: 'England', period: other, value: '9' },
      ).refusal;
    expect(beside(span('2024-07-01', '2025-03-31'))).toBe('different-period');
    expect(beside(span('2024-04-01', '2024-12-31'))).toBe('different-period');
    expect(beside(period)).toBeUndefined();
  });
});

describe('withFlips', () => {
  const judgement: Judgement = {
    status: 'similar',
    rule: { id: 'any', version: '1.0.0' },
    inputs: {},
    judgedAt: 'unrounded',
    fragile: [],
    says: { code: 'any', params: {} },
  };
  const flip = (cases: number) => ({ toward: 'better', cases, to: 'better' }) as const;

  it('is fragile where one case one way changes it, whatever the other way needs', () => {
    expect(withFlips(judgement, [flip(1), flip(7)]).fragile).toEqual(['one-case']);
    expect(withFlips(judgement, [flip(7), flip(1)]).fragile).toEqual(['one-case']);
    expect(withFlips(judgement, [flip(2), flip(7)]).fragile).toEqual([]);
    expect(withFlips(judgement, [])).toBe(judgement);
  });
});
