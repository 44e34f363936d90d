import { localDate, SightlineError } from '@sightline/core';
import type { Polarity, TargetSetting } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { targetSchema } from './target-schema.ts';
import { validateBounds } from './validate-bounds.ts';
import type { Bounds } from './bounds.ts';
import { validateTarget } from './validate-target.ts';

const target: TargetSetting = {
  measure: 'm',
  from: localDate('2024-04-01'),
  value: '80',
  edge: 'better',
  basis: 'local',
  setBy: 'Board',
};

const problemOf = (change: Partial<TargetSetting>, polarity?: Polarity): string | undefined => {
  try {
    validateTarget({ ...target, ...change }, polarity);
    return undefined;
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    return error.params['problem'] ?? error.code;
  }
};

describe('validateTarget', () => {
  it.each<[string, Partial<TargetSetting>, Polarity | undefined, string | undefined]>([
    ['a plain target', {}, 'higher', undefined],
    ['a target of one day', { to: localDate('2024-04-01') }, undefined, undefined],
    ['an end before its start', { to: localDate('2024-03-31') }, undefined, 'dates-reversed'],
    ['a range of one value', { lower: '80', upper: '80' }, 'in-range', undefined],
    ['a range without its upper end', { lower: '70' }, undefined, 'range-incomplete'],
    ['a reversed range', { lower: '90', upper: '70' }, undefined, 'range-reversed'],
    ['a value outside the range', { lower: '81', upper: '90' }, undefined, 'value-outside-range'],
    ['a range where higher is better', { lower: '70', upper: '90' }, 'higher', 'range-for-one-sided-measure'],
    ['a tolerance of nothing', { tolerance: { kind: 'points', value: '0' } }, undefined, undefined],
    [
      'a negative tolerance',
      { tolerance: { kind: 'points', value: '-0.1' } },
      undefined,
      'tolerance-negative',
    ],
    [
      'a percent of zero',
      { value: '0', tolerance: { kind: 'relative', value: '5' } },
      undefined,
      'relative-to-zero',
    ],
    ['points of zero', { value: '0.0', tolerance: { kind: 'points', value: '5' } }, undefined, undefined],
    ['a floor under', { tolerance: { kind: 'floor', value: '70' } }, 'higher', undefined],
    ['a floor over', { tolerance: { kind: 'floor', value: '90' } }, 'higher', 'floor-past-target'],
    ['a ceiling over', { tolerance: { kind: 'floor', value: '90' } }, 'lower', undefined],
    ['a ceiling under', { tolerance: { kind: 'floor', value: '70' } }, 'lower', 'floor-past-target'],
    [
      'a floor of a range',
      { lower: '70', upper: '90', tolerance: { kind: 'floor', value: '60' } },
      'in-range',
      'floor-of-range',
    ],
    ['a value that is not a number', { value: '80%' }, undefined, 'INVALID_EXACT'],
  ])('%s', (_, change, polarity, problem) => {
    expect(problemOf(change, polarity)).toBe(problem);
  });
});

describe('targetSchema', () => {
  it('takes decimals as text and refuses numbers', () => {
    expect(targetSchema.safeParse({ ...target, tolerance: { kind: 'points', value: '2.5' } }).success).toBe(
      true,
    );
    expect(targetSchema.safeParse({ ...target, value: 80 }).success).toBe(false);
    expect(targetSchema.safeParse({ ...target, tolerance: { kind: 'points', value: 2.5 } }).success).toBe(
      false,
    );
  });

  it.each([
    ['a percent sign', { value: '80%' }],
    ['an exponent', { value: '8e1' }],
    ['a fraction', { value: '4/5' }],
    ['blanks', { value: ' 80' }],
    ['a day that does not exist', { from: '2024-02-30' }],
    ['a key it does not know', { floor: '70' }],
    ['an edge of its own', { edge: 'both' }],
    ['nobody who set it', { setBy: '' }],
  ])('refuses %s', (_, change) => {
    expect(targetSchema.safeParse({ ...target, ...change }).success).toBe(false);
  });

  it('gives back what it was given', () => {
    expect(targetSchema.parse(target)).toEqual(target);
  });
});

describe('validateBounds', () => {
  it.each<[string, Bounds, string | undefined]>([
    ['nested bounds', { exceedsAtLeast: '90', metAtLeast: '80', nearAbove: '70' }, undefined],
    ['both sides', { metAtLeast: '3', metAtMost: '5', nearAtLeast: '2', nearBelow: '6' }, undefined],
    ['no bound for met', { nearAtLeast: '70' }, 'no-met'],
    ['a side owned and left', { metAtLeast: '80', metAbove: '70' }, 'owned-twice'],
    ['near inside met', { metAtLeast: '80', nearAtLeast: '81' }, 'not-nested'],
    ['near without the end that met owns', { metAtMost: '5', nearBelow: '5' }, 'not-nested'],
    ['missed short of near', { metAtLeast: '2', nearAtLeast: '1', missedAtLeast: '1.5' }, 'not-nested'],
  ])('%s', (_, bounds, problem) => {
    if (problem === undefined) expect(() => validateBounds(bounds)).not.toThrow();
    else expect(() => validateBounds(bounds)).toThrow(problem);
  });
});
