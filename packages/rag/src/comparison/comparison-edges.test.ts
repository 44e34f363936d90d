import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkWithout } from './benchmark-without.ts';
import { compareProportions } from './compare-proportions.ts';
import { compareWithLimitsAbout } from './compare-with-limits-about.ts';
import { compareWithRange, fingertips2020Edges } from './compare-with-range.ts';
import { judgeBenchmark } from './judge-benchmark.ts';
import { neighbourBenchmark } from './neighbour-benchmark.ts';

const parts = (numerator: string | null, denominator: string | null, scale = 100) => ({
  numerator,
  denominator,
  scale,
});

describe('benchmarkWithout', () => {
  const region = parts('300', '1000');

  // by hand: (300 - 100) / (1000 - 200)
  it('takes the area out of both parts', () => {
    expect(benchmarkWithout(region, parts('100', '200'))).toEqual(parts('200', '800'));
    expect(benchmarkWithout(region, parts('300', '999'))).toEqual(parts('0', '1'));
    expect(benchmarkWithout(region, parts('0', '0'))).toEqual(region);
  });

  it('needs all four parts', () => {
    const absent = { status: 'cannot-say', reason: 'not-available' };
    expect(benchmarkWithout(parts(null, '1000'), parts('100', '200'))).toEqual(absent);
    expect(benchmarkWithout(parts('300', null), parts('100', '200'))).toEqual(absent);
    expect(benchmarkWithout(region, parts(null, '200'))).toEqual(absent);
    expect(benchmarkWithout(region, parts('100', null))).toEqual(absent);
    expect(benchmarkWithout(parts('0', '0'), parts('100', '200'))).toMatchObject({
      reason: 'empty-denominator',
    });
  });

  it('has nothing left of an area that is all, and refuses one that is more', () => {
    expect(benchmarkWithout(region, parts('300', '1000'))).toMatchObject({ reason: 'empty-denominator' });
    const more = {
      status: 'cannot-say',
      reason: 'not-applicable',
      detail: { problem: 'area-exceeds-benchmark' },
    };
    expect(benchmarkWithout(region, parts('301', '400'))).toEqual(more);
    expect(benchmarkWithout(region, parts('100', '1001'))).toEqual(more);
  });
});

describe('compareProportions', () => {
  const sideOf = (first: ReturnType<typeof parts>, second: ReturnType<typeof parts>): unknown => {
    const compared = compareProportions(first, second, 'higher');
    return compared.status === 'compared' ? [compared.side, compared.judged] : compared;
  };

  it('is on the side on which the whole interval of the difference lies', () => {
    // Newcombe (1998), table II, method 10: 56/70 - 48/80 is 0.0524 to 0.3339; turned round it is the other side
    expect(sideOf(parts('56', '70'), parts('48', '80'))).toEqual(['higher', 'better']);
    expect(sideOf(parts('48', '80'), parts('56', '70'))).toEqual(['lower', 'worse']);
    expect(sideOf(parts('5', '10'), parts('5', '10'))).toEqual(['similar', 'similar']);
  });

  it('has no test where both are none, or both all, and its interval still', () => {
    for (const same of ['0', '10']) {
      const compared = compareProportions(parts(same, '10'), parts(same, '10'), 'higher');
      expect(compared).toMatchObject({ status: 'compared', side: 'similar', difference: '0' });
      expect(compared).not.toHaveProperty('z');
      expect(compared).not.toHaveProperty('p');
    }
    expect(compareProportions(parts('0', '10'), parts('1', '10'), 'higher')).toHaveProperty('z');
  });

  it('says why it cannot', () => {
    expect(sideOf(parts(null, '10'), parts('1', '10'))).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
    });
    expect(sideOf(parts('1', '10'), parts('1', null))).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
    });
    expect(sideOf(parts('1', '10'), parts('1', '10', 1))).toMatchObject({
      detail: { problem: 'scales-differ' },
    });
    for (const confidence of ['0.89', '1'])
      expect(() => compareProportions(parts('1', '10'), parts('1', '10'), 'higher', confidence)).toThrow(
        expect.objectContaining({ code: 'CONFIDENCE_OUT_OF_RANGE', params: { confidence } }),
      );
    const more = { reason: 'not-applicable', detail: { problem: 'numerator-exceeds-denominator' } };
    expect(sideOf(parts('11', '10'), parts('1', '10'))).toMatchObject(more);
    expect(sideOf(parts('1', '10'), parts('11', '10'))).toMatchObject(more);
    expect(sideOf(parts('0', '0'), parts('1', '10'))).toMatchObject({ reason: 'empty-denominator' });
  });
});

describe('compareWithLimitsAbout', () => {
  // Garwood (1936): 5 events have the exact limits 1.6235 and 11.6683; of 500 per 1,000 they are 3.2470 and 23.3366
  it('gives the limits of a rate in its own scale', () => {
    const compared = compareWithLimitsAbout(parts('12', '500', 1000), 'rate', '10', '0.95', 'lower');
    if (compared.status === 'cannot-say') throw new Error(compared.reason);
    expect(compared).toMatchObject({ side: 'higher', judged: 'worse' });
    expect([Number(compared.lower), Number(compared.upper)]).toEqual([
      expect.closeTo(3.247, 3),
      expect.closeTo(23.3366, 3),
    ]);
    expect(compareWithLimitsAbout(parts('11', '500', 1000), 'rate', '10', '0.95', 'lower')).toMatchObject({
      side: 'similar',
    });
  });

  it('says what is absent', () => {
    expect(compareWithLimitsAbout(parts('1', '10'), 'rate', null, '0.95', 'lower')).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
      detail: { what: 'benchmark' },
    });
    expect(compareWithLimitsAbout(parts(null, '10'), 'rate', '1', '0.95', 'lower')).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
    });
  });
});

describe('compareWithRange', () => {
  it('takes a range of one value, and refuses one that is turned round, with its ends', () => {
    const inside = { lower: 'inside', upper: 'inside' } as const;
    const sides = (range: { lower: string; upper: string }): unknown[] =>
      ['4', '5', '6'].map((value) => {
        const compared = compareWithRange(value, range, inside, 'none');
        return compared.status === 'compared' && compared.side;
      });
    expect(sides({ lower: '5', upper: '5' })).toEqual(['lower', 'similar', 'higher']);
    expect(() => compareWithRange('5', { lower: '6', upper: '5' }, fingertips2020Edges, 'none')).toThrow(
      expect.objectContaining({
        code: 'LOWER_LIMIT_GREATER_THAN_UPPER_LIMIT',
        params: { lower: '6', upper: '5' },
      }),
    );
  });
});

describe('neighbourBenchmark', () => {
  const set = { id: 'n', version: '2025-05', members: ['A', 'B', 'C', 'D', 'E'] };

  it('carries its set and how many values it is made of, and says how many it lacks', () => {
    const values = { A: '1', B: '2', C: '3', D: '4', E: '90' };
    expect(neighbourBenchmark(set, values, 'X', 'mean')).toEqual({
      status: 'calculated',
      value: '20',
      by: 'mean',
      used: 5,
      of: 5,
      set: { id: 'n', version: '2025-05' },
    });
    expect(neighbourBenchmark(set, values, 'X', 'median')).toMatchObject({ value: '3', by: 'median' });
    expect(neighbourBenchmark(set, { ...values, A: null }, 'X', 'mean')).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '4', needed: '5' },
    });
    expect(neighbourBenchmark(set, { A: '7' }, 'X', 'median', 1)).toMatchObject({
      value: '7',
      used: 1,
      of: 5,
    });
    expect(neighbourBenchmark(set, {}, 'X', 'median', 0)).toMatchObject({
      detail: { points: '0', needed: '1' },
    });
    expect(neighbourBenchmark(set, values, 'C', 'mean')).toEqual({
      status: 'cannot-say',
      reason: 'own-benchmark',
      detail: { set: 'n', version: '2025-05' },
    });
  });
});

describe('judgeBenchmark', () => {
  const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
  const judge = (figure: Figure, value: string, polarity: 'higher' | 'lower'): Judgement =>
    judgeBenchmark({ figure, period, measure: { polarity } }, { id: 'England', period, value });
  const rate = (numerator: string, denominator = '1000'): Figure =>
    measuredFigure({ unit: 'rate', numerator, denominator, scale: 10000, places: 1 });

  it('finds the fewest cases of a rate as trying every count does', () => {
    const order = ['better', 'similar', 'worse'];
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (x, value, polarity) => {
          const at = (cases: number): string => judge(rate(String(cases)), String(value), polarity).status;
          const now = judge(rate(String(x)), String(value), polarity);
          const fewest = (sign: number): number | undefined => {
            for (let away = 1; away <= 150; away += 1) {
              for (const cases of [x - away, x + away]) {
                if (cases < 0) continue;
                if (Math.sign(order.indexOf(at(cases)) - order.indexOf(now.status)) === sign) return away;
              }
            }
            return undefined;
          };
          for (const [toward, sign] of [
            ['better', -1],
            ['worse', 1],
          ] as const) {
            expect(now.flips?.find((flip) => flip.toward === toward)?.cases, toward).toBe(fewest(sign));
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('asks no cases of a count that is not whole, nor of a best range', () => {
    expect(judge(rate('12.5'), '100', 'lower').flips).toBeUndefined();
    expect(judge(rate('12'), '100', 'lower').flips).toBeDefined();
    const figure = rate('12');
    const ranged = judgeBenchmark(
      { figure, period, measure: { polarity: 'in-range' } },
      { id: 'England', period, value: '100' },
      { range: { lower: '50', upper: '90' } },
    );
    expect(ranged.status).not.toBe('not-judged');
    expect(ranged.flips).toBeUndefined();
  });

  it('keeps the inputs it follows from, and the way that is better', () => {
    const { inputs } = judge(rate('12'), '100', 'lower');
    expect(inputs).toMatchObject({
      numerator: '12',
      denominator: '1000',
      scale: '10000',
      displayed: '120.0',
      benchmark: '100',
      confidence: '0.95',
      better: '-1',
    });
    expect(Number(inputs['lower'])).toBeLessThan(120);
    expect(Number(inputs['upper'])).toBeGreaterThan(120);
    expect(judge(rate('12'), '100', 'higher').inputs['better']).toBe('1');
    const hidden: Figure = { status: 'not-measured', unit: 'rate', reason: 'suppressed' };
    expect(judge(hidden, '100', 'higher').inputs).toEqual({
      numerator: null,
      denominator: null,
      scale: null,
      displayed: null, // prettier-ignore
      benchmark: '100',
      confidence: '0.95',
      lower: null,
      upper: null,
      better: '1', // prettier-ignore
    });
  });
});
