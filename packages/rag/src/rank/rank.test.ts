import { compareExact } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cannotSay } from '../cannot-say.ts';
import { bandBounds } from './band-bounds.ts';
import { bandWithin } from './band-within.ts';
import { dealtBands } from './dealt-bands.ts';
import { percentile } from './percentile.ts';
import { rankBands } from './rank-bands.ts';
import { ranks } from './ranks.ts';

const bandsOf = (banded: readonly object[]): unknown[] =>
  banded.map((each) => ('band' in each ? each.band : 'reason' in each ? each.reason : each));
const ranksOf = (ranked: readonly object[]): unknown[] =>
  ranked.map((each) => ('rank' in each ? each.rank : 'reason' in each ? each.reason : each));

describe('percentile', () => {
  // NIST/SEMATECH e-Handbook 7.2.6.2: the 90th percentile of these twelve by Excel's rule is 95.1957 at place 10.9
  const gauge = [
    '95.1772', '95.1567', '95.1937', '95.1959', '95.1442', '95.0610',
    '95.1591', '95.1195', '95.1065', '95.0925', '95.1990', '95.1682',
  ]; // prettier-ignore

  it('of the gauge readings: 95.1937 + 0.9 × (95.1959 - 95.1937)', () => {
    expect(compareExact(String(percentile(gauge, '0.9')), '95.19568')).toBe(0);
  });

  it('at the ends is the least and the greatest, of one value that value', () => {
    expect(percentile(gauge, '0')).toBe('95061/1000');
    expect(percentile(['7'], '0.37')).toBe('7');
  });

  it('is exact: the first quintile of 0.1 to 0.6 is 0.2', () => {
    expect(percentile(['0.1', '0.2', '0.3', '0.4', '0.5', '0.6'], '0.2')).toBe('1/5');
  });

  it('leaves out what is absent or hidden and cannot say of nothing', () => {
    expect(percentile([null, '4', cannotSay('suppressed')], '0.5')).toBe('4');
    expect(percentile([null], '0.5')).toMatchObject({ reason: 'not-available' });
  });

  it('refuses shares below nothing and above all', () => {
    expect(() => percentile(['1'], '1.01')).toThrow('SHARE_OUT_OF_RANGE');
    expect(() => percentile(['1'], '-0.01')).toThrow('SHARE_OUT_OF_RANGE');
  });
});

describe('bandBounds', () => {
  it('of 1 to 5 in quartiles are the values themselves; by hand in quintiles of 1 to 6', () => {
    expect(bandBounds(['1', '2', '3', '4', '5'], 4)).toEqual(['1', '2', '3', '4', '5']);
    expect(bandBounds(['6', '5', '4', '3', '2', '1'], 5)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(bandBounds(['0', '0', '0', '10'], 2)).toEqual(['0', '0', '10']);
  });

  // by hand: the cut between 30 and 32 at two fifths is 30.8, which in binary is 30.8000000000000007
  it('cuts exactly, so that a value on the cut is in the band that it ends', () => {
    const cut = percentile(['30', '32'], '0.4');
    expect(cut).toBe('154/5');
    if (typeof cut !== 'string') throw new Error(cut.reason);
    const bounds = ['30', cut, '32'];
    expect(bandsOf(['30.8', '30.8000000000000001'].map((value) => bandWithin(value, bounds)))).toEqual([
      1, 2,
    ]);
  });

  it('needs as many values as bands, and four', () => {
    expect(bandBounds(['1', '2', '3', '4'], 5)).toMatchObject({ reason: 'too-few-points' });
    expect(bandBounds(['1', '2', '3', null], 2)).toMatchObject({ detail: { points: '3', needed: '4' } });
    expect(bandBounds(['1', '2', '3', '4'], 4)).toHaveLength(5);
  });
});

describe('bandWithin', () => {
  const bounds = ['0', '25', '50', '75', '100'];

  it('gives an upper bound to the band it ends, and the least value to the first', () => {
    const at = ['0', '25', '25.01', '50', '75', '75.01', '100'].map((value) => bandWithin(value, bounds));
    expect(bandsOf(at)).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });

  it('cannot say outside the bounds, next to an absent bound or without a value', () => {
    expect(bandWithin('-1', bounds)).toMatchObject({ reason: 'not-applicable' });
    expect(bandWithin('100.1', bounds)).toMatchObject({ reason: 'not-applicable' });
    const gap = ['0', '25', null, '75', '100'];
    expect(bandsOf(['25', '30', '60', '75', '76'].map((value) => bandWithin(value, gap)))).toEqual([
      1,
      'not-available',
      'not-available',
      'not-available',
      4,
    ]);
    expect(bandWithin(null, bounds)).toMatchObject({ reason: 'not-available' });
    expect(bandWithin(cannotSay('suppressed'), bounds)).toEqual(cannotSay('suppressed'));
    expect(bandWithin('1', cannotSay('too-few-points'))).toEqual(cannotSay('too-few-points'));
  });
});

describe('ranks', () => {
  it('gives alike values the best rank, the next group, or the middle', () => {
    const values = ['30', '20', '20', '10'];
    expect(ranksOf(ranks(values, 'higher'))).toEqual([1, 2, 2, 4]);
    expect(ranksOf(ranks(values, 'higher', 'dense'))).toEqual([1, 2, 2, 3]);
    expect(ranksOf(ranks(values, 'higher', 'fractional'))).toEqual([1, 2.5, 2.5, 4]);
    expect(ranksOf(ranks(values, 'lower'))).toEqual([4, 2, 2, 1]);
  });

  it('parts values that are shown alike, and ranks those as shown together where these are handed in', () => {
    // 14 of 17 is 82.35…%, 56 of 68 the same, and 140 of 171 is 81.87…%: all are shown as 82
    const exact = ['1400/17', '5600/68', '14000/171'];
    expect(ranksOf(ranks(exact, 'higher'))).toEqual([1, 1, 3]);
    expect(ranksOf(ranks(['82', '82', '82'], 'higher'))).toEqual([1, 1, 1]);
  });

  it('says how many were ranked and who is joint', () => {
    expect(ranks(['1', '1.0', null], 'higher')).toEqual([
      { status: 'ranked', rank: 1, of: 2, joint: true },
      { status: 'ranked', rank: 1, of: 2, joint: true },
      cannotSay('not-available'),
    ]);
    expect(ranks([], 'higher')).toEqual([]);
  });

  it('ranks by distance from the best range, all inside alike', () => {
    const best = { lower: '5', upper: '7' };
    expect(ranksOf(ranks(['5', '6', '8', '3'], best))).toEqual([1, 1, 3, 4]);
  });

  it('keeps a hidden value hidden', () => {
    expect(ranksOf(ranks(['5', cannotSay('suppressed')], 'lower'))).toEqual([1, 'suppressed']);
  });
});

describe('rankBands and dealtBands', () => {
  // by hand, ten values in four bands: 5 - ceil((11 - r) 0.4) for r = 1 to 10
  const ten = ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'];

  it('cuts ten values in four by the rule worked by hand', () => {
    expect(bandsOf(rankBands(ten, 4, 'higher'))).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
  });

  it('deals ten values in four as 3, 3, 2, 2', () => {
    expect(bandsOf(dealtBands(ten, 4, 'higher'))).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
    expect(bandsOf(dealtBands(ten, 4, 'lower'))).toEqual([4, 4, 3, 3, 2, 2, 2, 1, 1, 1]);
  });

  it('keeps alike values together by rank, and may part them when dealing', () => {
    expect(bandsOf(rankBands(['1', '1', '1', '1'], 2, 'higher'))).toEqual([1, 1, 1, 1]);
    expect(bandsOf(dealtBands(['1', '1', '1', '1'], 2, 'higher'))).toEqual([1, 1, 2, 2]);
  });

  it('needs as many values as bands, absent ones not counting', () => {
    expect(bandsOf(rankBands(['1', null, '2'], 3, 'higher'))).toEqual([
      'too-few-points',
      'not-available',
      'too-few-points',
    ]);
    expect(bandsOf(dealtBands(['1', null, '2'], 3, 'higher'))).toEqual([
      'too-few-points',
      'not-available',
      'too-few-points',
    ]);
    expect(bandsOf(rankBands(['1', null, '2'], 2, 'higher'))).toEqual([2, 'not-available', 1]);
  });

  it('never give a better value a worse band, in any order of the list', () => {
    const values = fc.array(fc.nat(30).map(String), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.constantFrom('higher' as const, 'lower' as const), (list, sense) => {
        for (const method of [rankBands, dealtBands]) {
          const bands = bandsOf(method(list, 5, sense)) as number[];
          list.forEach((a, i) =>
            list.forEach((b, j) => {
              const better = sense === 'higher' ? Number(a) > Number(b) : Number(a) < Number(b);
              if (better) expect(bands[i]).toBeLessThanOrEqual(bands[j] ?? 0);
            }),
          );
        }
        expect(bandsOf(rankBands(list.toReversed(), 5, sense)).toReversed()).toEqual(
          bandsOf(rankBands(list, 5, sense)),
        );
      }),
    );
  });
});

describe('what cannot be said, and why', () => {
  it('names how many values there are and how many are needed', () => {
    const few = { status: 'cannot-say', reason: 'too-few-points', detail: { points: '2', needed: '3' } };
    expect(dealtBands(['1', '2', null], 3, 'higher')).toEqual([
      few,
      few,
      { status: 'cannot-say', reason: 'not-available' },
    ]);
    expect(rankBands(['1', '2'], 3, 'higher')).toEqual([few, few]);
    expect(bandBounds(['1', '2', '3'], 2)).toEqual({ ...few, detail: { points: '3', needed: '4' } });
    expect(bandBounds(['1', '2', '3', '4'], 5)).toEqual({ ...few, detail: { points: '4', needed: '5' } });
    expect(bandBounds(['1', '2', '3', '4'], 4)).toHaveLength(5);
  });

  it('lacks a bound beside the value, not one further off', () => {
    const noBound = { status: 'cannot-say', reason: 'not-available', detail: { what: 'bound' } };
    expect(bandWithin('5', [null, '10', '20'])).toEqual(noBound);
    expect(bandWithin('15', [null, '10', '20'])).toEqual({ status: 'banded', band: 2, of: 2 });
    expect(bandWithin('50', ['0', '10', null])).toEqual(noBound);
    expect(bandWithin('5', ['0', '10', null])).toEqual({ status: 'banded', band: 1, of: 2 });
    expect(bandWithin('0', ['0', '10', '20'])).toEqual({ status: 'banded', band: 1, of: 2 });
    expect(bandWithin('10', ['0', '10', '20'])).toEqual({ status: 'banded', band: 1, of: 2 });
    expect(bandWithin('20', ['0', '10', '20'])).toEqual({ status: 'banded', band: 2, of: 2 });
    for (const outside of ['-1', '21']) {
      expect(bandWithin(outside, ['0', '10', '20'])).toMatchObject({
        detail: { problem: 'value-outside-bounds' },
      });
    }
  });

  it('deals alike values in the order given, and the first bands one more', () => {
    expect(
      dealtBands(['3', '3', '3', '3'], 2, 'higher').map((one) => one.status === 'banded' && one.band),
    ).toEqual([1, 1, 2, 2]);
    expect(
      dealtBands(['1', '2', '3', '4', '5'], 2, 'lower').map((one) => one.status === 'banded' && one.band),
    ).toEqual([1, 1, 1, 2, 2]);
  });

  it('is joint only with another', () => {
    expect(ranks(['1', '2', '2'], 'lower').map((one) => one.status === 'ranked' && one.joint)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('refuses a share outside the line with the share', () => {
    for (const share of ['-0.01', '1.01']) {
      expect(() => percentile(['1'], share)).toThrow(
        expect.objectContaining({ code: 'SHARE_OUT_OF_RANGE', params: { share } }),
      );
    }
    expect([percentile(['1', '3'], '0'), percentile(['1', '3'], '1')]).toEqual(['1', '3']);
  });
});
