import { numberOf } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { cannotSay } from '../cannot-say.ts';
import { assurance } from './assurance.ts';
import { attributeLimits } from './attribute-limits.ts';
import type { CountPoint } from './attribute-limits.ts';
import { flagMeaning } from './flag-meaning.ts';
import { variationIcons } from './variation-icons.ts';

describe('flagMeaning', () => {
  const point = { value: '12', centre: '8' };

  // Making Data Count: blue where special cause is the way that is better, orange where not, purple without a way
  it.each([
    [1, 'higher', 'improvement'],
    [-1, 'higher', 'concern'],
    [1, 'lower', 'concern'],
    [-1, 'lower', 'improvement'],
    [1, 'none', 'neutral-high'],
    [-1, 'none', 'neutral-low'],
    [0, 'higher', 'none'],
  ] as const)('%s when %s is better', (mark, sense, meaning) =>
    expect(flagMeaning(mark, point, sense)).toBe(meaning),
  );

  it('is by nearness to a best range', () => {
    expect(flagMeaning(1, point, { lower: '11', upper: '13' })).toBe('improvement');
    expect(flagMeaning(1, point, { lower: '6', upper: '9' })).toBe('concern');
    expect(flagMeaning(1, point, { lower: '6', upper: '13' })).toBe('neutral-high');
    expect(flagMeaning(0, point, { lower: '6', upper: '9' })).toBe('none');
  });
});

describe('variationIcons', () => {
  it('names the side of improvement and concern by the way that is better', () => {
    expect(variationIcons(['improvement'], 'higher')).toEqual(['improvement-high']);
    expect(variationIcons(['improvement'], 'lower')).toEqual(['improvement-low']);
    expect(variationIcons(['concern'], 'higher')).toEqual(['concern-low']);
    expect(variationIcons(['concern'], 'lower')).toEqual(['concern-high']);
    expect(variationIcons(['concern'], { lower: '1', upper: '2' })).toEqual(['concern']);
  });

  it('gives each once, and all of those that disagree', () => {
    expect(variationIcons(['improvement', 'none', 'concern', 'improvement'], 'higher')).toEqual([
      'concern-low',
      'improvement-high',
    ]);
    expect(variationIcons(['neutral-low', 'neutral-high'], 'none')).toEqual(['neutral-high', 'neutral-low']);
  });

  it('is common cause where no rule marks anything, and not where there is nothing to mark', () => {
    expect(variationIcons(['none'], 'higher')).toEqual(['common-cause']);
    expect(variationIcons([], 'higher')).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '0', needed: '1' },
    });
    expect(variationIcons(['neutral-high'], 'higher')).toEqual(['neutral-high']);
  });
});

describe('assurance', () => {
  const limits = { lower: '70', upper: '78' };

  it.each([
    ['79', 'higher', 'consistent-fail'],
    ['69', 'higher', 'consistent-pass'],
    ['75', 'higher', 'inconsistent'],
    ['79', 'lower', 'consistent-pass'],
    ['69', 'lower', 'consistent-fail'],
  ] as const)('of a target of %s when %s is better', (target, sense, expected) => {
    expect(assurance(limits, target, sense)).toBe(expected);
  });

  it('on a limit is hit or miss in the programs, and consistent in the guidance', () => {
    expect(assurance(limits, '78', 'higher')).toBe('inconsistent');
    expect(assurance(limits, '78', 'higher', 'consistent')).toBe('consistent-fail');
    expect(assurance(limits, '70', 'higher', 'consistent')).toBe('consistent-pass');
  });

  it('of a best range: inside, outside or across it', () => {
    expect(assurance(limits, null, { lower: '70', upper: '80' })).toBe('consistent-pass');
    expect(assurance(limits, null, { lower: '79', upper: '85' })).toBe('consistent-fail');
    expect(assurance(limits, null, { lower: '60', upper: '69' })).toBe('consistent-fail');
    expect(assurance(limits, null, { lower: '75', upper: '85' })).toBe('inconsistent');
  });

  it('cannot say without limits, target or polarity', () => {
    expect(assurance(null, '1', 'higher')).toMatchObject({ reason: 'not-available' });
    expect(assurance(cannotSay('too-few-points'), '1', 'higher')).toEqual(cannotSay('too-few-points'));
    expect(assurance(limits, null, 'higher')).toMatchObject({ reason: 'no-target' });
    expect(assurance(limits, '1', 'none')).toMatchObject({ reason: 'no-polarity' });
  });
});

describe('attributeLimits', () => {
  const points = (counts: readonly (string | null)[], denominator: string): CountPoint[] =>
    counts.map((numerator) => ({ numerator, denominator }));
  const ends = (...call: Parameters<typeof attributeLimits>): number[] => {
    const limits = attributeLimits(...call);
    const first = limits.status === 'calculated' ? limits.points[0] : limits;
    if (!first || first.status === 'cannot-say') throw new Error('no limits');
    return [first.lower, first.lowerNear, first.upperNear, first.upper].map(numberOf);
  };

  it('p: 50% of 100 each, by hand 50 ± 15 and ± 10', () => {
    expect(ends('p', points(['50', '50'], '100'), { scale: 100 })).toEqual([35, 40, 60, 65]);
  });

  it('u: 4 per 1 over 4 each, by hand 4 ± 3 and ± 2', () => {
    expect(ends('u', points(['16', '16'], '4'))).toEqual([1, 2, 6, 7]);
  });

  it('c: 16 each, by hand 16 ± 12 and ± 8', () => {
    expect(ends('c', points(['16', '16'], '1'))).toEqual([4, 8, 24, 28]);
  });

  it('are cut off at nothing and all', () => {
    expect(ends('c', points(['1', '1'], '1'))[0]).toBe(0);
    expect(ends('p', points(['9', '9'], '10'))[3]).toBe(1);
    expect(ends('u', points(['0', '0'], '10'))).toEqual([0, 0, 0, 0]);
  });

  it('are widened by what the points differ beyond chance', () => {
    // by hand: 40 and 60 of 100 about a half lie 2 deviations below and above, so 4 apart: 4 / 1.128 times wider
    const wide = attributeLimits('p', points(['40', '60', '40', '60'], '100'), { laney: true });
    expect(wide).toMatchObject({ centre: '1/2', spread: '3.54609929078' });
    expect(attributeLimits('p', points(['0', '0'], '100'), { laney: true })).toMatchObject({ spread: '1' });
  });

  it('say why a point has none, and need two', () => {
    const limits = attributeLimits('p', [
      ...points(['5', null, '11', '5'], '10'),
      { numerator: '1', denominator: '0' },
    ]);
    const reasons =
      limits.status === 'calculated' && limits.points.map((point) => 'reason' in point && point.reason);
    expect(reasons).toEqual([false, 'not-available', 'not-applicable', false, 'empty-denominator']);
    expect(attributeLimits('c', points(['5'], '1'))).toMatchObject({ reason: 'too-few-points' });
  });
});
