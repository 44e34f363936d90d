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

/** All that an error says. */
const errorOf = (run: () => void): unknown => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    return { code: error.code, params: error.params };
  }
  return undefined;
};

describe('what an error of a target says', () => {
  const error = (change: Partial<TargetSetting>, polarity?: Polarity): unknown =>
    errorOf(() => validateTarget({ ...target, ...change }, polarity));
  const said = (problem: string, params: Record<string, string>): unknown => ({
    code: 'TARGET_INVALID',
    params: { measure: 'm', problem, ...params },
  });

  it('is the measure, the problem and the values that do not go together', () => {
    const to = localDate('2024-03-31');
    expect(error({ to })).toEqual(said('dates-reversed', { from: '2024-04-01', to: '2024-03-31' }));
    const reversed = { lower: '90', upper: '70' };
    expect(error(reversed)).toEqual(said('range-reversed', reversed));
    const beside = { lower: '81', upper: '90' };
    expect(error(beside)).toEqual(said('value-outside-range', { value: '80', ...beside }));
    const range = { lower: '70', upper: '90' };
    for (const polarity of ['higher', 'lower'] as const)
      expect(error(range, polarity)).toEqual(said('range-for-one-sided-measure', range));
    expect(error(range, 'in-range')).toBeUndefined();
    expect(error({ lower: '70' })).toEqual(said('range-incomplete', { lower: '70' }));
    expect(error({ upper: '90' })).toEqual(said('range-incomplete', { upper: '90' }));
  });

  it('is the tolerance that cannot be', () => {
    const floor = (value: string) => ({ tolerance: { kind: 'floor', value } }) as const;
    const range = { lower: '70', upper: '90' };
    expect(error({ ...range, ...floor('60') })).toEqual(said('floor-of-range', { floor: '60' }));
    expect(error(floor('81'), 'higher')).toEqual(said('floor-past-target', { floor: '81', value: '80' }));
    expect(error(floor('79'), 'lower')).toEqual(said('floor-past-target', { floor: '79', value: '80' }));
    expect([error(floor('79'), 'higher'), error(floor('81'), 'lower'), error(floor('79'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(error(floor('eighty'))).toMatchObject({ code: 'INVALID_EXACT' });
    const points = { tolerance: { kind: 'points', value: '-1' } } as const;
    expect(error(points)).toEqual(said('tolerance-negative', { tolerance: '-1' }));
    const relative = { tolerance: { kind: 'relative', value: '5' } } as const;
    expect(error({ value: '0', ...relative })).toEqual(said('relative-to-zero', { value: '0' }));
    expect(error(relative)).toBeUndefined();
  });
});

describe('what an error of bounds says', () => {
  it('is the problem and the status', () => {
    const error = (bounds: Bounds): unknown => errorOf(() => validateBounds(bounds));
    const said = (problem: string, status: string): unknown => ({
      code: 'BOUNDS_INVALID',
      params: { problem, status },
    });
    expect(error({ nearAtLeast: '1' })).toEqual(said('no-met', 'met'));
    expect(error({ metAtLeast: '3', metAtMost: '2' })).toEqual(said('empty', 'met'));
    expect(error({ metAtLeast: '3', metAbove: '3' })).toEqual(said('owned-twice', 'met'));
    expect(error({ metAtMost: '3', nearAtLeast: '1', nearAtMost: '4' })).toEqual(said('not-nested', 'near'));
    expect(error({ metAtLeast: '3', nearAtLeast: '4' })).toEqual(said('not-nested', 'near'));
  });
});
