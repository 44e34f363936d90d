import { numberOf } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { compareProportions } from './compare-proportions.ts';
import type { ValueParts } from '../interval/interval.ts';

const parts = (text: string, scale = 1): ValueParts => {
  const [numerator = '', denominator = ''] = text.split('/');
  return { numerator, denominator, scale };
};

describe('compareProportions', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10, contrasts (a) to (h).
  it.each([
    ['56/70', '48/80', 0.0524, 0.3339],
    ['9/10', '3/10', 0.1705, 0.809],
    ['6/7', '2/7', 0.0582, 0.8062],
    ['5/56', '0/29', -0.0381, 0.1926],
    ['0/10', '0/20', -0.1611, 0.2775],
    ['0/10', '0/10', -0.2775, 0.2775],
    ['10/10', '0/20', 0.6791, 1],
    ['10/10', '0/10', 0.6075, 1],
  ])('gives the published interval of %s less %s', (first, second, lower, upper) => {
    const compared = compareProportions(parts(first), parts(second), 'higher');
    if (compared.status === 'cannot-say') throw new Error(compared.reason);
    expect(numberOf(compared.lower)).toBeCloseTo(lower, 4);
    expect(numberOf(compared.upper)).toBeCloseTo(upper, 4);
    expect(compared.side).toBe(lower > 0 ? 'higher' : 'similar');
  });

  it('tests with both taken as one, and not where nobody or everybody counts', () => {
    // By hand: 9 of 15 against 11 of 15 pooled at 20/30; z = -(2/15) / sqrt(2/9 x 2/15) = -0.774597.
    const compared = compareProportions(parts('9/15', 100), parts('11/15', 100), 'lower');
    expect(compared).toMatchObject({ side: 'similar', judged: 'similar', difference: '-40/3' });
    expect(numberOf((compared as { z: string }).z)).toBeCloseTo(-0.774597, 6);
    // Two-sided tail of the normal at 0.774597, from tables: 0.4386.
    expect(numberOf((compared as { p: string }).p)).toBeCloseTo(0.4386, 4);
    expect(compareProportions(parts('0/10'), parts('0/20'), 'lower')).not.toHaveProperty('z');
  });

  it('judges by which way is better, and describes where none is', () => {
    expect(compareProportions(parts('9/10'), parts('3/10'), 'lower')).toMatchObject({ judged: 'worse' });
    expect(compareProportions(parts('9/10'), parts('3/10'), 'none')).not.toHaveProperty('judged');
  });

  it('cannot say of nobody, of more than all, of two scales, or of what is absent', () => {
    expect(compareProportions(parts('0/0'), parts('3/10'), 'higher')).toMatchObject({
      reason: 'empty-denominator',
    });
    expect(compareProportions(parts('3/10'), parts('11/10'), 'higher')).toMatchObject({
      reason: 'not-applicable',
    });
    expect(compareProportions(parts('3/10'), parts('3/10', 100), 'higher')).toMatchObject({
      reason: 'not-applicable',
    });
    expect(compareProportions({ ...parts('3/10'), numerator: null }, parts('3/10'), 'higher')).toMatchObject({
      reason: 'not-available',
    });
  });
});
