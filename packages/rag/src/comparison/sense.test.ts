import { describe, expect, it } from 'vitest';
import { senseFor, senseInputs, senseOf } from './sense-inputs.ts';
import { betterOf, outsideBy } from './sense.ts';

const range = { lower: '60', upper: '80' };

// all by hand
describe('betterOf', () => {
  it('is the higher, or the lower', () => {
    expect([betterOf('2', '1', 'higher'), betterOf('1', '2', 'higher'), betterOf('2', '4/2', 'higher')]).toEqual([1, -1, 0]); // prettier-ignore
    expect([betterOf('2', '1', 'lower'), betterOf('1', '2', 'lower'), betterOf('2', '4/2', 'lower')]).toEqual([-1, 1, 0]); // prettier-ignore
  });

  it('is the one nearer a range, from either side; two inside are alike', () => {
    expect([betterOf('55', '54', range), betterOf('85', '86', range), betterOf('54', '85', range)]).toEqual([1, 1, -1]); // prettier-ignore
    expect([betterOf('60', '59.9', range), betterOf('80.1', '80', range)]).toEqual([1, -1]);
    expect([betterOf('60', '80', range), betterOf('70', '61', range), betterOf('55', '85', range)]).toEqual([0, 0, 0]); // prettier-ignore
  });
});

describe('outsideBy', () => {
  it('is nothing inside a range and on its ends, and the distance to the nearer end beyond it', () => {
    expect(['60', '70', '80'].map((value) => outsideBy(value, range))).toEqual(['0', '0', '0']);
    expect(['59.5', '0', '80.25', '100'].map((value) => outsideBy(value, range))).toEqual(['1/2', '60', '1/4', '20']); // prettier-ignore
    expect(outsideBy('-5', { lower: '-3', upper: '-1' })).toBe('2');
    expect(outsideBy('7', { lower: '7', upper: '7' })).toBe('0');
  });
});

describe('the sense of a measure', () => {
  it('is its polarity; one that is best in a range has none without the range', () => {
    expect([senseFor('higher', range), senseFor('lower', undefined), senseFor('none', range)]).toEqual([
      'higher',
      'lower',
      'none',
    ]);
    expect(senseFor('in-range', range)).toEqual(range);
    expect(senseFor('in-range', undefined)).toBe('none');
  });

  it('is kept as inputs of a judgement, and read from them', () => {
    expect([senseInputs('higher'), senseInputs('lower'), senseInputs('none')]).toEqual([
      { better: '1' },
      { better: '-1' },
      {},
    ]);
    expect(senseInputs(range)).toEqual({ rangeLower: '60', rangeUpper: '80' });
    for (const sense of ['higher', 'lower', 'none', range] as const)
      expect(senseOf(senseInputs(sense))).toEqual(sense);
    // half a range is none
    expect(senseOf({ rangeLower: '60', rangeUpper: null })).toBe('none');
    expect(senseOf({ rangeLower: null, rangeUpper: '80' })).toBe('none');
    expect(senseOf({ better: '0' })).toBe('none');
  });
});
