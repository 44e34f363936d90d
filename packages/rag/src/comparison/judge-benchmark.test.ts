import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement, Polarity } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeBenchmark } from './judge-benchmark.ts';
import type { BenchmarkOptions } from './judge-benchmark.ts';
import { replay } from '../replay.ts';

const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
const percent = (numerator: number, denominator: number): Figure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places: 0,
  });
const judge = (
  figure: Figure,
  value: string | null,
  polarity: Polarity = 'higher',
  options?: BenchmarkOptions,
): Judgement =>
  judgeBenchmark({ figure, period, measure: { polarity } }, { id: 'E92000001', period, value }, options);

describe('judgeBenchmark', () => {
  // Newcombe (1998), table I: Wilson's 95% interval of 81 of 263 is 25.53% to 36.62%
  it.each([
    ['25.5', 'higher', 'better'],
    ['25.6', 'higher', 'similar'],
    ['36.6', 'lower', 'similar'],
    ['36.7', 'lower', 'better'],
    ['36.7', 'higher', 'worse'],
  ] as const)('of 81 of 263 beside %s when %s is better', (value, polarity, status) => {
    expect(judge(percent(81, 263), value, polarity)).toMatchObject({
      status,
      rule: { id: 'benchmark-by-interval' },
    });
  });

  it('follows from its own inputs after a journey through JSON', () => {
    const range = { lower: '28', upper: '32' };
    const judgements = [
      judge(percent(81, 263), '25.5'),
      judge(percent(81, 263), '30'),
      judge(percent(81, 263), '25.5', 'lower'),
      judge(percent(81, 263), '20', 'in-range', { range }),
      judge(percent(81, 263), '20', 'none'),
      judge(percent(81, 263), null),
      judge({ status: 'not-measured', unit: 'proportion', reason: 'suppressed' }, '20'),
    ];
    for (const judgement of judgements) {
      expect(replay(JSON.parse(JSON.stringify(judgement)) as Judgement)).toBe(judgement.status);
    }
  });

  it('takes a wider interval on request', () => {
    expect(judge(percent(81, 263), '25', 'higher', { confidence: '0.998' })).toMatchObject({
      status: 'similar',
    });
  });

  it('judges by nearness to a best range, and not without one', () => {
    const range = { lower: '28', upper: '32' };
    expect(judge(percent(81, 263), '20', 'in-range', { range })).toMatchObject({ status: 'better' });
    expect(judge(percent(81, 263), '20', 'in-range')).toMatchObject({ refusal: 'no-polarity' });
  });

  it('says why it does not judge', () => {
    const hidden: Figure = { status: 'not-measured', unit: 'proportion', reason: 'suppressed' };
    expect(judge(hidden, '20')).toMatchObject({
      status: 'not-judged',
      refusal: 'suppressed',
      inputs: { numerator: null },
    });
    expect(judge(percent(81, 263), null)).toMatchObject({ refusal: 'not-available' });
    expect(judge(percent(81, 263), '20', 'none')).toMatchObject({ refusal: 'no-polarity' });
    const count = measuredFigure({ unit: 'count', numerator: '5', denominator: '1', scale: 1, places: 0 });
    expect(judge(count, '20')).toMatchObject({ refusal: 'not-applicable' });
    const other = { id: 'E92000001', value: '20', period: { ...period, from: localDate('2024-05-01') } };
    const measured = { figure: percent(81, 263), period, measure: { polarity: 'higher' as const } };
    const refused = judgeBenchmark(measured, other);
    expect(refused).toMatchObject({ refusal: 'different-period' });
    expect(replay(refused)).toBe('not-judged');
  });

  it('keeps the reason with its detail, and asks of the figure first, then of the periods', () => {
    const detail = { list: 'visits' };
    const absent: Figure = { status: 'not-measured', unit: 'proportion', reason: 'not-available', detail };
    const refusal = {
      status: 'not-judged',
      refusal: 'not-available',
      judgedAt: 'unrounded',
      fragile: [],
      says: { code: 'not-judged', params: { ...detail, reason: 'not-available' } },
    };
    expect(judge(absent, '20')).toMatchObject(refusal);
    const measure = { polarity: 'higher' as const };
    const other = { id: 'E92000001', value: '20', period: { ...period, to: localDate('2025-04-30') } };
    expect(judgeBenchmark({ figure: absent, period, measure }, other)).toMatchObject(refusal);
    const refused = judgeBenchmark({ figure: percent(81, 263), period, measure }, other);
    expect(refused).toMatchObject({ refusal: 'different-period', inputs: { benchmark: null } });
    expect(refused.says).toEqual({ code: 'not-judged', params: { reason: 'different-period' } });
  });

  it('says what was compared with what', () => {
    const judgement = judge(percent(81, 263), '36.7', 'lower', { confidence: '0.95' });
    expect(judgement).toMatchObject({ judgedAt: 'unrounded', fragile: ['one-case'] });
    expect(judgement.says).toEqual({
      code: 'benchmark-better',
      params: {
        value: '31',
        unit: 'proportion',
        benchmark: '36.7',
        benchmarkId: 'E92000001',
        confidence: '0.95',
      },
    });
    expect(judge(percent(81, 263), '30').fragile).toEqual([]);
  });

  // Pearson and Hartley, Biometrika Tables I, table 40: the 95% limits of 0 end at 3.69, of 1 at 5.57; those of 8 begin at
  // 3.45, of 9 at 4.12. Of 5 observed beside 4 expected: none would be better, nine worse
  it('asks of more observed than expected, as a ratio may have', () => {
    const ratio = measuredFigure({ unit: 'ratio', numerator: '5', denominator: '4', scale: 1, places: 2 });
    expect(judge(ratio, '1', 'lower')).toMatchObject({
      status: 'similar',
      flips: [
        { toward: 'better', cases: 5, to: 'better' },
        { toward: 'worse', cases: 4, to: 'worse' },
      ],
    });
  });

  // worked with mpmath 1.3 from Wilson's formula: of 7.5, 0 end at 33.9%, 1 at 49.1%, 2 at 61.5%
  it('asks of whole cases among a weighed number', () => {
    const weighed = measuredFigure({
      unit: 'proportion',
      numerator: '0',
      denominator: '7.5',
      scale: 100,
      places: 0,
    });
    expect(judge(weighed, '60')).toMatchObject({
      status: 'worse',
      flips: [{ toward: 'better', cases: 2, to: 'similar' }],
    });
  });

  it('finds the same fewest cases as trying every numerator', () => {
    const part = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    const order = ['better', 'similar', 'worse'];
    fc.assert(
      fc.property(
        part,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<Polarity>('higher', 'lower'),
        ([x, n], value, polarity) => {
          const at = (cases: number): Judgement => judge(percent(cases, n), String(value), polarity);
          const now = at(x);
          const tried = Array.from({ length: n + 1 }, (_, cases) => ({ cases, to: at(cases).status }));
          const fewest = (better: boolean): number | undefined =>
            tried
              .filter(({ to }) =>
                better
                  ? order.indexOf(to) < order.indexOf(now.status)
                  : order.indexOf(to) > order.indexOf(now.status),
              )
              .map(({ cases }) => Math.abs(cases - x))
              .sort((a, b) => a - b)[0];
          const given = (toward: string): number | undefined =>
            now.flips?.find((flip) => flip.toward === toward)?.cases;
          expect([given('better'), given('worse')]).toEqual([fewest(true), fewest(false)]);
          expect(now.fragile.includes('one-case')).toBe([fewest(true), fewest(false)].includes(1));
        },
      ),
      { numRuns: 60 },
    );
  });
});
