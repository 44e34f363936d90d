import { addExact, compareExact, multiplyExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowance } from './allowance.ts';
import { boundsAround } from './bounds-around.ts';
import { statusWithin, targetStatuses } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { shortfall } from './shortfall.ts';
import { validateBounds } from './validate-bounds.ts';

describe('allowance', () => {
  // Scientrix help: of an 80% target 5 percent is 4 points and 5 percentage points are 5; Kent: target 95, floor 85 is 10
  it('keeps percent of the target, points and the distance to a floor apart', () => {
    expect(allowance({ kind: 'relative', value: '5' }, '80')).toBe('4');
    expect(allowance({ kind: 'points', value: '5' }, '80')).toBe('5');
    expect(allowance({ kind: 'floor', value: '85' }, '95')).toBe('10');
    expect(allowance({ kind: 'floor', value: '14' }, '10')).toBe('4');
  });

  it('takes the size of a negative target, and has no percent of nothing', () => {
    expect(allowance({ kind: 'relative', value: '10' }, '-50')).toBe('5');
    expect(allowance({ kind: 'relative', value: '10' }, '0')).toBeNull();
    expect(allowance({ kind: 'points', value: '10' }, '0')).toBe('10');
    expect(allowance({ kind: 'floor', value: '3' }, '0')).toBe('3');
  });
});

describe('shortfall', () => {
  // by the formulas: higher T - v, lower v - T, in a range the distance past the nearer end
  it('is how far a value is on the wrong side, below nothing on the right one', () => {
    expect(shortfall('76', { value: '80' }, 'higher')).toBe('4');
    expect(shortfall('84', { value: '80' }, 'higher')).toBe('-4');
    expect(shortfall('84', { value: '80' }, 'lower')).toBe('4');
    expect(shortfall('80', { value: '80' }, 'lower')).toBe('0');
  });

  it('of a range is past the nearer end, and of a range without ends from its middle', () => {
    const range = { value: '50', lower: '40', upper: '60' };
    expect(['35', '40', '45', '58', '60', '61'].map((value) => shortfall(value, range, 'in-range'))).toEqual([
      '5',
      '0',
      '-5',
      '-2',
      '0',
      '1', // prettier-ignore
    ]);
    expect(shortfall('47', { value: '50' }, 'in-range')).toBe('3');
    expect(shortfall('53', { value: '50' }, 'in-range')).toBe('3');
  });
});

describe('boundsAround', () => {
  it('lies below the target when higher is better, above when lower is, and on both sides of a range', () => {
    const reach = { met: '0', near: '5' };
    expect(boundsAround({ value: '80' }, 'higher', reach, 'better')).toEqual({
      metAtLeast: '80',
      nearAtLeast: '75',
    });
    expect(boundsAround({ value: '80' }, 'lower', reach, 'better')).toEqual({
      metAtMost: '80',
      nearAtMost: '85',
    });
    expect(boundsAround({ value: '50', lower: '40', upper: '60' }, 'in-range', reach, 'worse')).toEqual({
      metAtLeast: '40',
      metAtMost: '60',
      nearAbove: '35',
      nearBelow: '65',
    });
    expect(boundsAround({ value: '50' }, 'in-range', { met: '3' }, 'better')).toEqual({ metAtLeast: '47', metAtMost: '53' }); // prettier-ignore
  });

  it('reads the ends of a range only for a measure that is best in one', () => {
    const range = { value: '50', lower: '40', upper: '60' };
    expect(boundsAround(range, 'higher', { met: '0' }, 'better')).toEqual({ metAtLeast: '50' });
    expect(boundsAround(range, 'lower', { met: '0' }, 'better')).toEqual({ metAtMost: '50' });
  });

  it('leaves only the end of near to the worse band, and keeps what cannot be worked out', () => {
    expect(boundsAround({ value: '80' }, 'higher', { exceeds: '-5', met: '0', near: null }, 'worse')).toEqual(
      {
        exceedsAtLeast: '85',
        metAtLeast: '80',
        nearAbove: null,
      },
    );
  });
});

describe('statusWithin', () => {
  // Wovex help: 2.5 and more green, 1.5 and more amber, above 0 red
  const wovex: Bounds = { metAtLeast: '2.5', nearAtLeast: '1.5', missedAbove: '0' };

  it('gives the best status whose bounds hold, and none where none does', () => {
    const scores = ['2.5', '2.499', '1.5', '1.4', '0.001', '0'];
    expect(scores.map((score) => statusWithin(score, wovex))).toEqual([
      'met',
      'near',
      'near',
      'missed',
      'missed',
      undefined, // prettier-ignore
    ]);
  });

  it('reads each side of a bound as owned or left', () => {
    expect(statusWithin('5', { metAbove: '5', nearAtLeast: '5' })).toBe('near');
    expect(statusWithin('5', { metBelow: '5', nearAtMost: '5' })).toBe('near');
    expect(statusWithin('4.9', { metBelow: '5', nearAtMost: '5' })).toBe('met');
    expect(statusWithin('5.1', { metAbove: '5', nearAtLeast: '5' })).toBe('met');
    expect(statusWithin('5.1', { metAtMost: '5', nearAtMost: '5' })).toBe('missed');
  });

  it('asks for both ends of one status', () => {
    const range: Bounds = { metAtLeast: '40', metAtMost: '60' };
    expect(['39', '40', '60', '61'].map((value) => statusWithin(value, range))).toEqual([
      'missed',
      'met',
      'met',
      'missed', // prettier-ignore
    ]);
  });

  it('cannot say past a bound that cannot be worked out, nor without one for met', () => {
    expect(statusWithin('0', { metAtMost: '0', nearAtMost: null })).toBe('met');
    expect(statusWithin('1', { metAtMost: '0', nearAtMost: null })).toBeUndefined();
    // an end that is known to fail decides, whatever the other one would be; one that holds does not
    const half = { metAtLeast: '80', metAtMost: null, nearAtLeast: '70' };
    expect(['79', '69'].map((value) => statusWithin(value, half))).toEqual(['near', 'missed']);
    expect(statusWithin('80', half)).toBeUndefined();
    expect(statusWithin('1', {})).toBeUndefined();
    expect(statusWithin('9', { exceedsAtLeast: '9' })).toBe('exceeds');
    expect(statusWithin('8', { exceedsAtLeast: '9' })).toBeUndefined();
    expect(statusWithin('8', { other: '9', target: '8', metAtLeast: '7' })).toBe('met');
  });
});

describe('validateBounds', () => {
  it('refuses what gives a value two statuses or none, or lets nothing be met', () => {
    const problem = (bounds: Bounds): unknown => {
      try {
        validateBounds(bounds);
        return undefined;
      } catch (error) {
        return (error as { params: { problem: string } }).params.problem;
      }
    };
    expect(problem({ nearAtLeast: '1' })).toBe('no-met');
    expect(problem({ metAtLeast: '1', metAbove: '1' })).toBe('owned-twice');
    expect(problem({ metAtMost: '1', metBelow: '2' })).toBe('owned-twice');
    expect(problem({ metAtLeast: '1', nearAtLeast: '2' })).toBe('not-nested');
    expect(problem({ metAtMost: '1', nearAtMost: '0' })).toBe('not-nested');
    expect(problem({ metAtLeast: '1', nearAbove: '1' })).toBe('not-nested');
    expect(problem({ metAtLeast: '1', nearAtLeast: '1' })).toBeUndefined();
    expect(problem({ metAbove: '1', nearAbove: '1' })).toBeUndefined();
    expect(problem({ metAbove: '1', nearAtLeast: '1' })).toBeUndefined();
    expect(problem({ exceedsAtLeast: '5', metAtLeast: '1', missedAbove: '3' })).toBe('not-nested');
    expect(problem({ metAtLeast: '2', metAtMost: '1' })).toBe('empty');
    expect(problem({ metAbove: '1', metAtMost: '1' })).toBe('empty');
    expect(problem({ metAtLeast: '1', metBelow: '1' })).toBe('empty');
    expect(problem({ metAtLeast: '1', metAtMost: '1' })).toBeUndefined();
    expect(problem({ metAtLeast: '1', nearAtLeast: null })).toBeUndefined();
    expect(problem({ metAbove: '1', metBelow: '2' })).toBeUndefined();
    // the end that cannot be worked out is passed over: what lies further out is held against the one before it
    expect(problem({ metAtLeast: '1', nearAtLeast: null, missedAbove: '0' })).toBeUndefined();
    expect(problem({ metAtLeast: '1', nearAtLeast: null, missedAbove: '2' })).toBe('not-nested');
    expect(problem({ metAtLeast: '1', nearAbove: null, missedAbove: '0' })).toBeUndefined();
    expect(problem({ metAtMost: '1', nearAtMost: null, missedBelow: '2' })).toBeUndefined();
  });

  it('passes only bounds whose bands own every point of the line once, read as sets', () => {
    const end = fc.integer({ min: -4, max: 4 }).map(String);
    const side = (name: string): fc.Arbitrary<Bounds> =>
      fc.oneof(
        fc.constant({}),
        end.map((at) => ({ [`${name}AtLeast`]: at })),
        end.map((at) => ({ [`${name}Above`]: at })),
      );
    const otherSide = (name: string): fc.Arbitrary<Bounds> =>
      fc.oneof(
        fc.constant({}),
        end.map((at) => ({ [`${name}AtMost`]: at })),
        end.map((at) => ({ [`${name}Below`]: at })),
      );
    const bounds = fc
      .tuple(
        side('exceeds'),
        otherSide('exceeds'),
        side('met'),
        otherSide('met'),
        side('near'),
        otherSide('near'),
      )
      .map((parts): Bounds => Object.assign({}, ...parts) as Bounds);
    const line = Array.from({ length: 41 }, (_, index) => multiplyExact(String(index - 20), '1/4'));
    const isIn = (value: Exact, all: Bounds, name: string): boolean =>
      Object.entries(all)
        .filter(([key]) => key.startsWith(name))
        .every(([key, at]) => {
          const by = compareExact(value, at ?? '0');
          if (key.endsWith('AtLeast')) return by >= 0;
          if (key.endsWith('Above')) return by > 0;
          return key.endsWith('AtMost') ? by <= 0 : by < 0;
        });
    fc.assert(
      fc.property(bounds, (all) => {
        const named = targetStatuses.filter((name) => Object.keys(all).some((key) => key.startsWith(name)));
        try {
          validateBounds(all);
        } catch {
          return;
        }
        for (const value of line) {
          // a band is what its bounds hold, less what the bounds of the better band before it hold
          const owners = [...named, 'missed'].filter((name, index) => {
            const own = name === 'missed' || isIn(value, all, name);
            return own && !named.slice(0, index).some((better) => isIn(value, all, better));
          });
          expect(owners).toHaveLength(1);
          expect(statusWithin(value, all)).toBe(owners[0]);
          // nested: what a better band holds, every worse one would
          named.forEach((name, index) => {
            if (index > 0 && isIn(value, all, named[index - 1]!)) expect(isIn(value, all, name)).toBe(true);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('draws bands around any target that it passes itself', () => {
    const tenths = fc.integer({ min: -500, max: 1500 }).map((n) => multiplyExact(String(n), '1/10'));
    const reach = fc.nat(300).map((n) => multiplyExact(String(n), '1/10'));
    fc.assert(
      fc.property(
        tenths,
        reach,
        reach,
        fc.constantFrom('higher' as const, 'lower' as const, 'in-range' as const),
        fc.constantFrom('better' as const, 'worse' as const),
        (value, width, near, polarity, edge) => {
          const target = { value, lower: value, upper: addExact(value, width) };
          const distance = edge === 'worse' ? addExact(near, '1/10') : near;
          const bounds = boundsAround(target, polarity, { met: '0', near: distance }, edge);
          expect(validateBounds(bounds)).toBeUndefined();
        },
      ),
    );
  });
});
