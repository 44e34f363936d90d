import { describe, expect, it } from 'vitest';
import { expectedAt } from './expected-at.ts';
import type { Trajectory } from './expected-at.ts';
import { neededByYearEnd } from './needed-by-year-end.ts';
import { progress } from './progress.ts';

const linear: Trajectory = { kind: 'linear', baseline: '70', target: '82', periods: 4 };
const listed: Trajectory = { kind: 'listed', baseline: '70', expected: ['70', '70', '78', '82'] };

describe('expectedAt', () => {
  // by the formula b + (T - b) k / N; steps and seasons as they are listed
  it('is a straight line, or the list, from the baseline to the target', () => {
    expect([0, 1, 2, 3, 4].map((elapsed) => expectedAt(linear, elapsed))).toEqual([
      '70',
      '73',
      '76',
      '79',
      '82',
    ]);
    expect([0, 1, 2, 3, 4].map((elapsed) => expectedAt(listed, elapsed))).toEqual([
      '70',
      '70',
      '70',
      '78',
      '82',
    ]);
    expect(expectedAt({ kind: 'linear', baseline: '10', target: '0', periods: 3 }, 1)).toBe('20/3');
  });

  it('refuses part of a period, fewer than none, more than all, and no period', () => {
    const error = (elapsed: string, periods: string): unknown =>
      expect.objectContaining({ code: 'PERIODS_INVALID', params: { elapsed, periods } });
    for (const elapsed of [-1, 5, 1.5])
      expect(() => expectedAt(linear, elapsed)).toThrow(error(String(elapsed), '4'));
    expect(() => expectedAt({ ...linear, periods: 0 }, 0)).toThrow(error('0', '0'));
    expect(() => expectedAt({ ...linear, periods: 2.5 }, 1)).toThrow(error('1', '2.5'));
    expect(() => expectedAt(listed, 5)).toThrow(error('5', '4'));
  });
});

describe('progress', () => {
  // by hand: after two of four periods 76 is expected; (82 - 74) / 2 is needed a period; 70 + 4 × 4 / 2 is where 74 leads
  it('says what is expected, what is needed and where it leads', () => {
    expect(progress('74', linear, 2, 'higher')).toEqual({
      status: 'calculated',
      expected: '76',
      gap: '-2',
      standing: 'behind',
      targetMet: false,
      requiredChange: '4',
      projected: '78',
    });
    expect(progress('76', linear, 2, 'higher')).toMatchObject({
      gap: '0',
      standing: 'on-or-ahead',
      projected: '82',
    });
    expect(progress('83', linear, 2, 'higher')).toMatchObject({ targetMet: true, requiredChange: '0' });
    expect(progress('82', linear, 2, 'higher')).toMatchObject({ targetMet: true, requiredChange: '0' });
    expect(progress('74', linear, 2, 'lower')).toMatchObject({ standing: 'on-or-ahead', targetMet: true });
    expect(progress('84', linear, 2, 'lower')).toMatchObject({
      standing: 'behind',
      targetMet: false,
      requiredChange: '-1',
    });
    expect(progress('74', listed, 3, 'higher')).toMatchObject({
      expected: '78',
      standing: 'behind',
      requiredChange: '8',
    });
  });

  it('cannot say what no period can bring, nor where no period led', () => {
    expect(progress('80', linear, 4, 'higher')).toMatchObject({
      requiredChange: {
        status: 'cannot-say',
        reason: 'not-applicable',
        detail: { problem: 'no-period-left' },
      },
      projected: '80',
    });
    expect(progress('82', linear, 4, 'higher')).toMatchObject({ requiredChange: '0' });
    expect(progress('70', linear, 0, 'higher')).toMatchObject({
      requiredChange: '3',
      projected: { status: 'cannot-say', reason: 'too-few-points', detail: { points: '1', needed: '2' } },
    });
    expect(progress(null, linear, 1, 'higher')).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(() => progress(null, linear, 9, 'higher')).toThrow('PERIODS_INVALID');
  });
});

describe('neededByYearEnd', () => {
  const needed = (met: string | null, of: string | null, remaining: string, target: string): unknown =>
    neededByYearEnd({ numerator: met, denominator: of, scale: 100 }, remaining, target);

  // by hand: 80% of 110 is 88, less 70 is 18 of 20; 90% of 110 is 99 exactly, where 0.9 × 110 in binary is 99.00000000000001
  it('is rounded up exactly, none once enough are met, and may be out of reach', () => {
    expect(needed('70', '90', '20', '80')).toEqual({
      status: 'calculated',
      needed: 18,
      achievable: true,
      requiredValue: '90',
    });
    expect(needed('80', '90', '20', '90')).toMatchObject({
      needed: 19,
      achievable: true,
      requiredValue: '95',
    });
    expect(needed('79', '90', '20', '90')).toMatchObject({
      needed: 20,
      achievable: true,
      requiredValue: '100',
    });
    expect(needed('78', '90', '20', '90')).toMatchObject({
      needed: 21,
      achievable: false,
      requiredValue: '105',
    });
    expect(needed('90', '90', '20', '80')).toMatchObject({ needed: 0, achievable: true, requiredValue: '0' });
    expect(needed('88', '90', '20', '80')).toMatchObject({ needed: 0 });
    expect(needed('0', '0', '3', '50')).toMatchObject({ needed: 2, requiredValue: '200/3' });
  });

  it('says why it cannot', () => {
    expect(needed(null, '90', '20', '80')).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(needed('70', null, '20', '80')).toEqual({ status: 'cannot-say', reason: 'not-available' });
    const negative = { reason: 'not-applicable', detail: { problem: 'count-negative' } };
    expect(needed('-1', '90', '20', '80')).toMatchObject(negative);
    expect(needed('1', '-90', '20', '80')).toMatchObject(negative);
    expect(needed('1', '90', '-20', '80')).toMatchObject(negative);
    expect(needed('1', '90', '0', '80')).toMatchObject({
      reason: 'empty-denominator',
      detail: { problem: 'no-case-left' },
    });
  });
});
