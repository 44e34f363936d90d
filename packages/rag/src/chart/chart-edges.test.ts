import { describe, expect, it } from 'vitest';
import { anhoejRuns } from './anhoej-runs.ts';
import { assurance } from './assurance.ts';
import { attributeLimits } from './attribute-limits.ts';
import { flagMeaning } from './flag-meaning.ts';
import { mdc2023, wheeler } from './rule-sets.ts';
import { suggestedRebase } from './suggested-rebase.ts';
import { xmrChart } from './xmr-chart.ts';
import { xmrLimits } from './xmr-limits.ts';
import { screenedXmr } from './xmr-settings.ts';

/** Values on two sides of their median, in stretches of so many. */
const stretches = (...lengths: readonly number[]): string[] =>
  lengths.flatMap((length, index) => Array<string>(length).fill(index % 2 === 0 ? '1' : '3'));

describe('anhoejRuns', () => {
  // Anhøj and Olesen (2014), table 1: 20 useful values, longest run 7, crossings 6. Of 39 tosses at most
  // 13 heads have the chance 2.7%, at most 14 5.4%, so fewer than 14 crossings are too few for 40
  it('signals by a run alone, or by crossings alone', () => {
    const run = anhoejRuns([...stretches(9), ...stretches(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).map((value) => (value === '1' ? '3' : '1')), ...Array<string>(9).fill('3')]); // prettier-ignore
    expect(run).toMatchObject({
      useful: 40,
      longestRun: 9,
      longestRunLimit: 8,
      crossingsLimit: 14,
      shifted: true,
    });
    expect(run.status === 'calculated' && run.crossings >= 14).toBe(true);
    expect(anhoejRuns(stretches(5, 5, 5, 5))).toMatchObject({
      useful: 20,
      longestRun: 5,
      longestRunLimit: 7,
      crossings: 3,
      crossingsLimit: 6,
      shifted: true, // prettier-ignore
    });
  });

  it('takes the run and the crossings that just are allowed for chance', () => {
    expect(anhoejRuns(stretches(3, 4, 2, 3, 3, 3, 2))).toMatchObject({
      crossings: 6,
      crossingsLimit: 6,
      shifted: false,
    });
    const seven = anhoejRuns(stretches(7, 1, 1, 1, 1, 1, 1, 7));
    expect(seven).toMatchObject({ useful: 20, longestRun: 7, crossings: 7, shifted: false });
    const eight = anhoejRuns(stretches(8, 1, 1, 1, 1, 8));
    expect(eight).toMatchObject({ longestRun: 8, longestRunLimit: 7, shifted: true });
  });

  it('leaves values on the median out, and says how many it would need', () => {
    expect(anhoejRuns(['1', '1', '2', '3', '3'])).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '4', needed: '10' },
    });
    expect(anhoejRuns([])).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '0', needed: '10' },
    });
    // a value on the median is no crossing and breaks no run
    expect(anhoejRuns(['1', '1', '1', '2', '1', '1', '3', '3', '3', '3', '3'])).toMatchObject({
      useful: 10,
      longestRun: 5,
      crossings: 1,
    });
  });
});

describe('assurance in a best range', () => {
  const best = { lower: '40', upper: '60' };
  it('passes with limits on its ends, and not past one of them', () => {
    expect(assurance({ lower: '40', upper: '60' }, null, best)).toBe('consistent-pass');
    expect(assurance({ lower: '39', upper: '60' }, null, best)).toBe('inconsistent');
    expect(assurance({ lower: '40', upper: '61' }, null, best)).toBe('inconsistent');
    expect(assurance({ lower: '60', upper: '70' }, null, best)).toBe('inconsistent');
    expect(assurance({ lower: '60', upper: '70' }, null, best, 'consistent')).toBe('consistent-fail');
    expect(assurance({ lower: '20', upper: '40' }, null, best, 'consistent')).toBe('consistent-fail');
    expect(assurance(null, null, best)).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
      detail: { what: 'limits' },
    });
  });
});

describe('attributeLimits', () => {
  const points = (...parts: readonly (readonly [string, string])[]) =>
    parts.map(([numerator, denominator]) => ({ numerator, denominator }));

  // by hand: B = 40/300, one deviation 0.0339935; deviates -0.98058, 1.96116, -0.98058; ranges 2.94174 / 1.128 = 2.60793
  it('p′ widens by how much the points really differ', () => {
    const limits = attributeLimits('p', points(['10', '100'], ['20', '100'], ['10', '100']), { laney: true });
    if (limits.status === 'cannot-say') throw new Error(limits.reason);
    expect(Number(limits.spread)).toBeCloseTo(2.60793, 4);
    const [first] = limits.points;
    if (first?.status !== 'calculated') throw new Error('it has parts');
    expect(Number(first.upper)).toBeCloseTo(0.13333 + 3 * 0.0339935 * 2.60793, 4);
    expect(Number(first.upperNear)).toBeCloseTo(0.13333 + 2 * 0.0339935 * 2.60793, 4);
    expect(first.lower).toBe('0');
  });

  // by hand: B = 250/500; deviations of 100 and of 400 are 0.05 and 0.025; deviates -2 and 1; 3 / 1.128 = 2.6595744681
  it('p′ weighs each point by its own size', () => {
    expect(attributeLimits('p', points(['40', '100'], ['210', '400']), { laney: true })).toMatchObject({
      centre: '1/2',
      spread: '2.65957446809',
    });
  });

  it('takes all of a point, and refuses more than all', () => {
    const limits = attributeLimits('p', points(['9', '9'], ['10', '9'], ['1', '9']));
    if (limits.status === 'cannot-say') throw new Error(limits.reason);
    expect(limits.centre).toBe('5/9');
    expect(limits.points[0]?.status).toBe('calculated');
    expect(limits.points[1]).toEqual({
      status: 'cannot-say',
      reason: 'not-applicable',
      detail: { problem: 'numerator-exceeds-denominator' },
    });
    expect(attributeLimits('u', points(['10', '9'], ['1', '9']))).toMatchObject({ centre: '11/18' });
    expect(attributeLimits('p', points(['1', '9']))).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '1', needed: '2' },
    });
  });

  it('stands still where nothing ever happened', () => {
    expect(attributeLimits('p', points(['0', '9'], ['0', '8']), { laney: true })).toMatchObject({
      centre: '0',
      spread: '1',
      points: [{ lower: '0', upper: '0' }, { lower: '0', upper: '0' }], // prettier-ignore
    });
  });
});

describe('flagMeaning', () => {
  it('of no mark is nothing, whichever way is better', () => {
    const point = { value: '12', centre: '8' };
    for (const sense of ['higher', 'lower', 'none', { lower: '1', upper: '2' }] as const)
      expect(flagMeaning(0, point, sense)).toBe('none');
    expect([flagMeaning(1, point, 'higher'), flagMeaning(-1, point, 'higher')]).toEqual([
      'improvement',
      'concern',
    ]);
    expect([flagMeaning(1, point, 'lower'), flagMeaning(-1, point, 'lower')]).toEqual([
      'concern',
      'improvement',
    ]);
    expect([flagMeaning(1, point, 'none'), flagMeaning(-1, point, 'none')]).toEqual([
      'neutral-high',
      'neutral-low',
    ]);
  });
});

describe('xmrLimits screening', () => {
  // nine steps of 6733 and one of 29403 have the mean 9000, and 3.267 times it is 29403: Nelson screens what is not below
  it('leaves out a range that is just on the screening limit', () => {
    const values = [0];
    for (let step = 0; step < 9; step += 1) values.push(values[step]! + (step % 2 === 0 ? 6733 : -6733));
    values.push(values[9]! + 29403);
    const limits = xmrLimits(values.map(String), screenedXmr);
    expect(limits).toMatchObject({ screened: 1, averageMovingRange: '6733', trial: true });
    values[10]! -= 1;
    expect(xmrLimits(values.map(String), screenedXmr)).toMatchObject({ screened: 0 });
  });

  it('calls limits trial limits below 13 values', () => {
    const values = (length: number): string[] => Array.from({ length }, (_, index) => String(index % 2));
    expect([12, 13].map((length) => xmrLimits(values(length)))).toMatchObject([
      { trial: true },
      { trial: false },
    ]);
  });
});

describe('suggestedRebase', () => {
  const level = (value: number, length: number): string[] =>
    Array.from({ length }, (_, index) => String(value + (index % 2)));

  it('is on trial when either side has fewer than 13 values', () => {
    const trial = (before: number, after: number): unknown => {
      const found = suggestedRebase([...level(50, before), ...level(20, after)], mdc2023);
      return found?.status === 'suggested' ? found.trial : found;
    };
    expect([trial(14, 13), trial(12, 13), trial(14, 12)]).toEqual([false, true, true]);
  });

  it('says whether the new centre lies outside the old limits', () => {
    const outside = (to: number): unknown => {
      const found = suggestedRebase([...level(50, 14), ...level(to, 14)], mdc2023);
      return found?.status === 'suggested' ? found.centreOutside : found;
    };
    // limits of 50, 51, 50 … lie 2.66 about 50.5: 47.84 to 53.16
    expect([outside(52), outside(53), outside(48), outside(47)]).toEqual([false, true, false, true]);
  });

  it('takes as many values as the rule set needs and one more, and says how many it lacks', () => {
    expect(suggestedRebase(level(50, 15), mdc2023)).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '15', needed: '16' },
    });
    expect(suggestedRebase(level(50, 16), mdc2023)).toBeUndefined();
    expect(suggestedRebase(level(50, 17), wheeler)).toMatchObject({ detail: { needed: '18' } });
    expect(suggestedRebase([...level(50, 8), ...level(20, 8)], mdc2023)).toMatchObject({
      at: 8,
      run: 8,
      side: -1,
    });
    expect(suggestedRebase([...level(50, 8), ...level(80, 8)], mdc2023)).toMatchObject({
      at: 8,
      run: 8,
      side: 1,
    });
    expect(suggestedRebase([...level(50, 8), ...level(80, 7)], mdc2023)).toMatchObject({
      reason: 'too-few-points',
    });
    expect(suggestedRebase([...level(50, 3), ...level(80, 3)], mdc2023, { fewest: 3 })).toMatchObject({
      at: 3,
    });
  });

  it('asks the latest phase only, and counts from the beginning of the series', () => {
    const entries = [...level(10, 9), ...level(50, 8), ...level(20, 8)];
    expect(suggestedRebase(entries, mdc2023, { phases: [9] })).toMatchObject({ at: 17, run: 8 });
  });

  it('of three phases asks the third', () => {
    const entries = [...level(10, 9), ...level(90, 9), ...level(50, 8), ...level(20, 8)];
    expect(suggestedRebase(entries, mdc2023, { phases: [9, 18] })).toMatchObject({
      at: 26,
      run: 8,
      side: -1,
    });
    // in the second there is a shift; in the third none
    const earlier = [...level(10, 9), ...level(50, 8), ...level(20, 8), ...level(60, 16)];
    expect(suggestedRebase(earlier, mdc2023, { phases: [9, 25] })).toBeUndefined();
  });

  // by hand: 14 of 50 and 51 have limits 2.66 about 50.5; 13 about 656/13, the upper at 690.58/13 = 34529/650, 53.1215…
  it('has a centre on a limit inside, and past it outside', () => {
    const outside = (before: number, value: string): unknown => {
      const found = suggestedRebase([...level(50, before), ...Array<string>(14).fill(value)], mdc2023);
      return found?.status === 'suggested' ? found.centreOutside : found;
    };
    expect([outside(14, '47.84'), outside(14, '47.83')]).toEqual([false, true]);
    expect([outside(13, '34529/650'), outside(13, '53.122')]).toEqual([false, true]);
  });

  it('is broken by an absent value', () => {
    expect(
      suggestedRebase([...level(50, 8), ...level(20, 5), null, ...level(20, 5)], mdc2023),
    ).toBeUndefined();
  });
});

describe('xmrChart phases', () => {
  it('refuses places that do not rise within the series, with the place', () => {
    for (const [phases, at] of [
      [[5], '5'],
      [[2, 2], '2'],
      [[0], '0'],
      [[-1], '-1'],
      [[1.5], '1.5'],
      [[3, 2], '2'],
    ] as const) {
      expect(() => xmrChart(['1', '2', '3', '4', '5'], mdc2023, { phases })).toThrow(
        expect.objectContaining({ code: 'PHASE_INVALID', params: { at } }),
      );
    }
    expect(xmrChart(['1', '2', '3', '4', '5'], mdc2023, { phases: [4] }).phases).toHaveLength(2);
  });
});
