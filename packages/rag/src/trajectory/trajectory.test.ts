import { measuredFigure } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFigure } from '../judge-figure.ts';
import { expectedAt } from './expected-at.ts';
import type { Trajectory } from './expected-at.ts';
import { neededByYearEnd } from './needed-by-year-end.ts';
import { progress } from './progress.ts';

const straight: Trajectory = { kind: 'linear', baseline: '60', target: '90', periods: 12 };
const seasonal: Trajectory = { kind: 'listed', baseline: '60', expected: ['70', '65', '80', '90'] };

describe('expectedAt', () => {
  // by hand: 30 points over 12 periods are 2.5 each
  it.each([
    [0, '60'],
    [1, '125/2'],
    [5, '145/2'],
    [12, '90'],
  ])('a straight line after %s', (elapsed, expected) => expect(expectedAt(straight, elapsed)).toBe(expected));

  it('a list is read by period, from the baseline', () => {
    expect([0, 1, 2, 3, 4].map((elapsed) => expectedAt(seasonal, elapsed))).toEqual([
      '60',
      '70',
      '65',
      '80',
      '90',
    ]);
  });

  it('refuses periods before the first, past the last and in part', () => {
    for (const elapsed of [-1, 13, 1.5])
      expect(() => expectedAt(straight, elapsed)).toThrow('PERIODS_INVALID');
    expect(() => expectedAt({ ...straight, periods: 0 }, 0)).toThrow('PERIODS_INVALID');
  });
});

describe('a figure on its way', () => {
  // by hand: 75 is expected after six of twelve; with 5 points of tolerance 70 is near, and 69 is not
  it.each([
    ['75', 'met'],
    ['74', 'near'],
    ['70', 'near'],
    ['69', 'missed'],
  ])('of %s% is %s by the rule of the target, about what is expected', (numerator, status) => {
    const figure = measuredFigure({
      unit: 'proportion',
      numerator,
      denominator: '100',
      scale: 100,
      places: 0,
    });
    const target = {
      value: expectedAt(straight, 6),
      tolerance: { kind: 'points', value: '5' },
      edge: 'better',
    } as const;
    expect(judgeFigure(figure, 'higher', target).status).toBe(status);
  });
});

describe('progress', () => {
  it('beside a straight line, by hand: 70 after 6 is 5 behind 75, needs 20/6 a period, ends at 80', () => {
    expect(progress('70', straight, 6, 'higher')).toEqual({
      status: 'calculated',
      expected: '75',
      gap: '-5',
      standing: 'behind',
      targetMet: false,
      requiredChange: '10/3',
      projected: '80',
    });
  });

  it('turns with the polarity', () => {
    const down: Trajectory = { kind: 'linear', baseline: '90', target: '60', periods: 12 };
    expect(progress('70', down, 6, 'lower')).toMatchObject({
      standing: 'on-or-ahead',
      requiredChange: '-5/3',
    });
    expect(progress('80', down, 6, 'lower')).toMatchObject({ standing: 'behind', gap: '5' });
  });

  it('is on the way when on it exactly, and needs nothing once the target is met', () => {
    expect(progress('75', straight, 6, 'higher')).toMatchObject({ standing: 'on-or-ahead', gap: '0' });
    expect(progress('90', straight, 6, 'higher')).toMatchObject({ targetMet: true, requiredChange: '0' });
    expect(progress('90', straight, 12, 'higher')).toMatchObject({ targetMet: true, requiredChange: '0' });
  });

  it('cannot say what is needed with no period left, nor where it ends with none passed', () => {
    expect(progress('80', straight, 12, 'higher')).toMatchObject({
      requiredChange: { reason: 'not-applicable' },
      projected: '80',
    });
    expect(progress('60', straight, 0, 'higher')).toMatchObject({
      requiredChange: '5/2',
      projected: { reason: 'too-few-points' },
    });
    expect(progress(null, straight, 6, 'higher')).toMatchObject({ reason: 'not-available' });
  });

  it('of a season stands beside its own period', () => {
    expect(progress('66', seasonal, 2, 'higher')).toMatchObject({ standing: 'on-or-ahead', gap: '1' });
    expect(progress('66', seasonal, 1, 'higher')).toMatchObject({ standing: 'behind' });
  });

  it('to a best range is met anywhere inside', () => {
    const best = { lower: '85', upper: '95' };
    expect(progress('86', straight, 6, best)).toMatchObject({ targetMet: true, standing: 'on-or-ahead' });
    expect(progress('99', straight, 6, best)).toMatchObject({ targetMet: false, standing: 'on-or-ahead' });
    expect(progress('70', straight, 6, best)).toMatchObject({ targetMet: false, standing: 'behind' });
  });

  it('reaches the target when every remaining period brings what is required', () => {
    const part = fc.record({ elapsed: fc.nat(11), value: fc.integer({ min: 0, max: 89 }) });
    fc.assert(
      fc.property(part, ({ elapsed, value }) => {
        const answer = progress(String(value), straight, elapsed, 'higher');
        if (answer.status === 'cannot-say' || typeof answer.requiredChange !== 'string')
          throw new Error('no answer');
        const [n = 0, d = 1] = answer.requiredChange.split('/').map(Number);
        expect(value + (12 - elapsed) * (n / d)).toBeCloseTo(90, 9);
      }),
    );
  });
});

describe('neededByYearEnd', () => {
  const needed = (
    numerator: string | null,
    denominator: string,
    remaining: string,
    target: string,
  ): unknown => neededByYearEnd({ numerator, denominator, scale: 100 }, remaining, target);

  // by hand: 90% of 110 is 99 exactly, where 0.9 × 110 in doubles is a little more
  it('rounds up exactly', () => {
    expect(needed('0', '10', '100', '90')).toMatchObject({
      needed: 99,
      achievable: true,
      requiredValue: '99',
    });
    expect(needed('0', '11', '100', '90')).toMatchObject({
      needed: 100,
      achievable: true,
      requiredValue: '100',
    });
    expect(needed('0', '12', '100', '90')).toMatchObject({
      needed: 101,
      achievable: false,
      requiredValue: '101',
    });
  });

  it('is none once enough are met, and works from the first day', () => {
    expect(needed('100', '100', '10', '90')).toMatchObject({ needed: 0, requiredValue: '0' });
    expect(needed('0', '0', '10', '90')).toMatchObject({ needed: 9 });
  });

  it('cannot say without a case to come, without parts, or of negative counts', () => {
    expect(needed('5', '10', '0', '90')).toMatchObject({ reason: 'empty-denominator' });
    expect(needed(null, '10', '5', '90')).toMatchObject({ reason: 'not-available' });
    expect(needed('5', '10', '-5', '90')).toMatchObject({ reason: 'not-applicable' });
  });

  it('is the fewest that will do', () => {
    const year = fc.record({
      met: fc.nat(50),
      more: fc.nat(50),
      left: fc.integer({ min: 1, max: 60 }),
      percent: fc.nat(100),
    });
    fc.assert(
      fc.property(year, ({ met, more, left, percent }) => {
        const answer = needed(String(met), String(met + more), String(left), String(percent)) as {
          needed: number;
        };
        const enough = (cases: number): boolean => (met + cases) * 100 >= percent * (met + more + left);
        expect(enough(answer.needed)).toBe(true);
        if (answer.needed > 0) expect(enough(answer.needed - 1)).toBe(false);
      }),
    );
  });
});
