import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cannotSay } from '../cannot-say.ts';
import { anhoejRuns } from './anhoej-runs.ts';
import { backFilled } from './back-filled.ts';
import { nearLimit } from './near-limit.ts';
import { outsideLimits } from './outside-limits.ts';
import { anhoej, mdc2023, powerbi, ptd02, wheeler } from './rule-sets.ts';
import { runEnds } from './run-ends.ts';
import { trendEnds } from './trend-ends.ts';
import { xmrChart } from './xmr-chart.ts';
import { xmrLimits } from './xmr-limits.ts';
import type { XmrLimits } from './xmr-limits.ts';
import { meanXmr, medianXmr, screenedXmr } from './xmr-settings.ts';

const limitsOf = (...call: Parameters<typeof xmrLimits>): XmrLimits => {
  const limits = xmrLimits(...call);
  if (limits.status === 'cannot-say') throw new Error(limits.reason);
  return limits;
};
const shown = (...call: Parameters<typeof xmrLimits>): number[] => {
  const { lower, centre, upper } = limitsOf(...call);
  return [lower, centre, upper].map(numberOf);
};

describe('xmrLimits', () => {
  it('of 1, 3, 2: centre 2, mean moving range 1.5, by hand 2 ± 3.99', () => {
    expect(shown(['1', '3', '2'])).toEqual([-1.99, 2, 5.99]);
    expect(limitsOf(['1', '3', '2'])).toMatchObject({
      lowerNear: '-33/50',
      upperNear: '233/50',
      trial: true,
    });
  });

  // by hand: 1.5 moving ranges on average, times 3 / 1.128, and times 3 √π / 2 to six places
  it('of 1, 3, 2 by other constants in use: 2 ± 1.5 × 2.659574 and ± 1.5 × 2.658681', () => {
    const [lower = NaN, , upper = NaN] = shown(['1', '3', '2'], powerbi.limits);
    expect(lower).toBeCloseTo(-1.989362, 6);
    expect(upper).toBeCloseTo(5.989362, 6);
    expect(shown(['1', '3', '2'], { ...meanXmr, limitConstant: '2.658681' })[2]).toBeCloseTo(5.9880215, 6);
    // the limit of the moving ranges themselves: 1.5 × 3.268, and of their median 2 and 1, which is 1.5, × 3.865
    expect(limitsOf(['1', '3', '2']).movingRangeLimit).toBe('2451/500');
    expect(limitsOf(['1', '3', '2'], medianXmr).movingRangeLimit).toBe('2319/400');
  });

  it('of 1, 3, 2 by medians: the same centre, 2 ± 3.145 × 1.5', () => {
    expect(shown(['1', '3', '2'], medianXmr)).toEqual([-2.7175, 2, 6.7175]);
  });

  it('of two values are about their mean, and of four by medians about the middle', () => {
    // by hand: 2 ± 2.66 × 2; of 1, 2, 4, 13 the median is 3 and that of the ranges 1, 2, 9 is 2: 3 ± 3.145 × 2
    expect(shown(['1', '3'])).toEqual([-3.32, 2, 7.32]);
    expect(shown(['1', '2', '4', '13'], medianXmr)).toEqual([-3.29, 3, 9.29]);
    expect(limitsOf(['1', '2', '4', '13'], medianXmr)).toMatchObject({ averageMovingRange: '2' });
    expect(limitsOf(['1', '2', '4', '13'])).toMatchObject({ centre: '5', averageMovingRange: '4' });
  });

  it('of twelve values screened: one range of eleven is left out, by hand', () => {
    // ranges: ten of 1 and one of 30 - their mean is 40/11, times 3.267 is 11.88
    const values = ['0', '1', '0', '1', '0', '1', '31', '30', '31', '30', '31', '30'];
    expect(limitsOf(values, screenedXmr)).toMatchObject({ screened: 1, averageMovingRange: '1' });
    expect(limitsOf(values, meanXmr)).toMatchObject({ screened: 0, averageMovingRange: '40/11' });
  });

  it('of a series that stands still are the series itself, whatever its binary form and the screening', () => {
    const still = Array.from({ length: 12 }, () => '66.7');
    for (const settings of [meanXmr, screenedXmr, ptd02.limits, medianXmr]) {
      expect(limitsOf(still, settings)).toMatchObject({ lower: '667/10', centre: '667/10', upper: '667/10' });
    }
  });

  it('does not screen away the only step there is, unless asked to do as published tools do', () => {
    const step = ['1', '1', '1', '1', '2'];
    expect(limitsOf(step, screenedXmr)).toMatchObject({ screened: 0, averageMovingRange: '1/4' });
    expect(limitsOf(step, ptd02.limits)).toMatchObject({ screened: 1, lower: '6/5', upper: '6/5' });
  });

  it('calls limits of fewer than 13 values trial limits, and has none of one value', () => {
    const values = Array.from({ length: 13 }, (_, index) => String(index % 2));
    expect(limitsOf(values).trial).toBe(false);
    expect(limitsOf(values.slice(1)).trial).toBe(true);
    expect(xmrLimits(['1'])).toMatchObject({ reason: 'too-few-points' });
  });
});

describe('the rules', () => {
  it('outside: on a limit is inside, and limits of no width mark nothing', () => {
    expect(outsideLimits(['0', '10', '-1', '11', null], Array(5).fill('0'), Array(5).fill('10'))).toEqual([
      0, 0, -1, 1, 0,
    ]);
    expect(outsideLimits(['1', '2'], ['1', '1'], ['1', '1'])).toEqual([0, 0]);
    // limits of each point, as of proportions out of more or fewer; a point without limits is not marked
    expect(outsideLimits(['5', '5', '5'], ['0', '6', '0'], ['4', '9', '5'])).toEqual([1, -1, 0]);
    expect(outsideLimits(['5', '5'], ['6'], ['9'])).toEqual([-1, 0]);
  });

  it('run: a point on the centre breaks it', () => {
    expect(runEnds([1, 1, 1], 3)).toEqual([0, 0, 1]);
    expect(runEnds([1, 1, 0, 1, 1], 3)).toEqual([0, 0, 0, 0, 0]);
    expect(runEnds([0, 0, 0], 3)).toEqual([0, 0, 0]);
    expect(runEnds([-1, -1, -1, 1], 3)).toEqual([0, 0, -1, 0]);
  });

  it('trend: equal neighbours and absent values break it', () => {
    expect(trendEnds(['1', '2', '3', '4'], 3)).toEqual([0, 0, 1, 1]);
    expect(trendEnds(['1', '2', '2', '3'], 3)).toEqual([0, 0, 0, 0]);
    expect(trendEnds(['1', '2', null, '3', '4'], 3)).toEqual([0, 0, 0, 0, 0]);
    expect(trendEnds(['3', '2', '1'], 3)).toEqual([0, 0, -1]);
  });

  it('trend: one that crosses the centre is one trend', () => {
    // by hand about 3.5: three below and three above, all rising; no run on either side
    const values = ['1', '2', '3', '4', '5', '6'];
    expect(backFilled(trendEnds(values, 6), 6)).toEqual([1, 1, 1, 1, 1, 1]);
    const { points } = xmrChart(values, mdc2023);
    expect(points.map((point) => point.status === 'charted' && point.marks.trend)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    expect(points.map((point) => point.status === 'charted' && point.marks.shift)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('outside: a limit that was cut off at nothing flags nothing', () => {
    // by hand: 1 and 1 of 1 each, 1 ± 3 is cut off at 0; a count of 0 lies on it
    expect(outsideLimits(['0', '1'], ['0', '0'], ['4', '4'])).toEqual([0, 0]);
  });

  it('back-filled: all points of a pattern, the later pattern on top, none before the first point', () => {
    expect(backFilled([0, 1, -1], 2)).toEqual([1, -1, -1]);
    expect(backFilled([1], 7)).toEqual([1]);
    expect(backFilled([0, 0, 0, 1, 1, 0], 3)).toEqual([0, 1, 1, 1, 1, 0]);
    expect(backFilled([0, 0], 2)).toEqual([0, 0]);
  });

  it('near: two of three, with the third on the side or anywhere', () => {
    const side = { count: 2, window: 3, allOnSide: true, mark: 'near' } as const;
    expect(nearLimit([1, 0, 1], [1, 1, 1], side)).toEqual([1, 0, 1]);
    expect(nearLimit([1, 0, 1], [1, -1, 1], side)).toEqual([0, 0, 0]);
    expect(nearLimit([1, 0, 1], [1, 0, 1], side)).toEqual([0, 0, 0]);
    expect(nearLimit([1, 0, 1], [1, -1, 1], { ...side, allOnSide: false })).toEqual([1, 0, 1]);
    expect(nearLimit([-1, 0, -1], [-1, -1, -1], { ...side, mark: 'window' })).toEqual([-1, -1, -1]);
    expect(nearLimit([1, 0, -1], [1, 1, -1], { ...side, allOnSide: false })).toEqual([0, 0, 0]);
    expect(nearLimit([1, 1], [1, 1], side)).toEqual([0, 0]);
  });
});

const signals = (...call: Parameters<typeof xmrChart>): unknown[] =>
  xmrChart(...call).points.map((point) =>
    point.status === 'charted' ? (point.signal?.rule ?? '') : point.reason,
  );

describe('xmrChart', () => {
  const calm = ['5', '6', '5', '6', '5', '6', '5', '6', '5', '6', '5', '6', '5'];

  it('marks nothing in a calm series nor in one that stands still', () => {
    for (const rules of [mdc2023, ptd02, powerbi, wheeler, anhoej]) {
      expect(signals(calm, rules)).toEqual(calm.map(() => ''));
      expect(
        signals(
          calm.map(() => '0.1'),
          rules,
        ),
      ).toEqual(calm.map(() => ''));
    }
  });

  it('shows a point that several rules mark by the first in order of priority', () => {
    const climb = ['0', '1', '0', '1', '0', '1', '0', '1', '0', '1', '2', '3', '4', '5', '6', '7'];
    const { points } = xmrChart(climb, { ...mdc2023, priority: ['trend', 'outside', 'shift', 'near'] });
    const last = points.at(-1);
    expect(last).toMatchObject({ marks: { outside: 1, trend: 1 }, signal: { rule: 'trend', mark: 1 } });
    expect(xmrChart(climb, mdc2023).points.at(-1)).toMatchObject({ signal: { rule: 'outside' } });
  });

  it('lets a shift of eight, and not of seven, be one for Wheeler', () => {
    // centre fixed at 5.5 by the first four
    const with7 = ['5', '6', '5', '6', '5', ...Array<string>(7).fill('5.6')];
    const options = { fixAfter: 4 };
    expect(signals(with7, wheeler, options).filter((rule) => rule === 'shift')).toHaveLength(0);
    expect(signals(with7, mdc2023, options).filter((rule) => rule === 'shift')).toHaveLength(7);
    expect(signals([...with7, '5.6'], wheeler, options).filter((rule) => rule === 'shift')).toHaveLength(8);
  });

  it('starts afresh at each phase: limits, and the memory of the rules', () => {
    const twice = [...calm, ...calm.map((value) => String(Number(value) + 20))];
    expect(signals(twice, mdc2023)).toContain('outside');
    const { phases } = xmrChart(twice, mdc2023, { phases: [13] });
    expect(phases.map(({ from }) => from)).toEqual([0, 13]);
    expect(signals(twice, mdc2023, { phases: [13] })).toEqual(twice.map(() => ''));
    // four above the centre on each side of the start are no run of seven
    const sides = ['1', '9', '9', '9', '9'];
    expect(signals([...sides, ...sides.toReversed()], mdc2023, { phases: [5] })).not.toContain('shift');
  });

  it('has no limits for a phase of one point, and refuses phases out of order', () => {
    const { phases, points } = xmrChart(calm, mdc2023, { phases: [12] });
    expect(phases[1]?.limits).toMatchObject({ reason: 'too-few-points' });
    expect(points[12]).toMatchObject({ status: 'charted', phase: 1 });
    for (const wrong of [[0], [13], [5, 4], [1.5]]) {
      expect(() => xmrChart(calm, mdc2023, { phases: wrong })).toThrow('PHASE_INVALID');
    }
  });

  it('says why a point is missing, leaves it out of the limits, and lets it break patterns', () => {
    const hidden = cannotSay('suppressed');
    expect(signals(['5', hidden, '6', null, '5'], mdc2023)).toEqual([
      '',
      'suppressed',
      '',
      'not-available',
      '',
    ]);
    expect(xmrChart(['5', hidden, '6', '5'], mdc2023).phases).toEqual(
      xmrChart(['5', '6', '5'], mdc2023).phases,
    );
  });

  it('counts a point beyond the limit as one of two near ones, or does not, as the rules say', () => {
    // fixed limits 5.5 ± 2.66, near from 7.27: 7.5 is near, 9 is beyond
    const values = ['5', '6', '5', '6', '7.5', '9', '5'];
    const nearMarks = (rules: typeof mdc2023): number =>
      xmrChart(values, rules, { fixAfter: 4 }).points.filter(
        (point) => point.status === 'charted' && point.marks.near !== 0,
      ).length;
    expect([nearMarks(mdc2023), nearMarks(ptd02), nearMarks(powerbi)]).toEqual([2, 0, 2]);
  });

  it('has each point of two of three on its own side of near, and a point just on it is not near', () => {
    // by hand: fixed by 10 and 13, limits are 11.5 ± 7.98, and near begins beyond 11.5 ± 5.32, which is 16.82 and 6.18
    const nearMarks = (rules: typeof mdc2023, ...after: readonly string[]): number[] =>
      xmrChart(['10', '13', '10', '13', ...after], rules, { fixAfter: 4 })
        .points.slice(4)
        .map((point) => (point.status === 'charted' ? point.marks.near : 9));
    for (const rules of [mdc2023, ptd02]) {
      expect(nearMarks(rules, '16.82', '16.82', '16.82')).toEqual([0, 0, 0]);
      expect(nearMarks(rules, '16.83', '16.82', '16.83')).toEqual([1, 0, 1]);
      expect(nearMarks(rules, '6.18', '6.18', '6.18')).toEqual([0, 0, 0]);
      expect(nearMarks(rules, '6.17', '6.18', '6.17')).toEqual([-1, 0, -1]);
      // the third must lie on the same side: 11.5 is on the centre
      expect(nearMarks(rules, '16.83', '11.5', '16.83')).toEqual([0, 0, 0]);
    }
    expect(nearMarks(powerbi, '16.83', '11.5', '16.83')).toEqual([1, 0, 1]);
  });

  it('marks nothing by limits without width, whatever comes after the values that fixed them', () => {
    const after = ['5', '5', '5', '9', '9', '9', '9', '9', '9', '9', '10', '11', '12', '13', '14', '15'];
    for (const rules of [mdc2023, ptd02, powerbi, wheeler, anhoej])
      expect(signals(after, rules, { fixAfter: 3 })).toEqual(after.map(() => ''));
  });

  it('asks only the rules that its set has', () => {
    const { shift: _, trend: __, near: ___, ...bare } = mdc2023;
    const climb = ['1', '2', '1', '2', '5', '6', '7', '8', '9', '10', '11', '12'];
    const asked = xmrChart(climb, bare, { fixAfter: 4 }).points.map((point) =>
      point.status === 'charted' ? point.marks : {},
    );
    // by hand: fixed by ones and twos the upper limit is 1.5 + 2.66
    expect(asked).toEqual(
      climb.map((value) => ({
        outside: Number(value) > 4.16 ? 1 : 0,
        shift: 0,
        trend: 0,
        near: 0,
        crossings: 0,
      })),
    );
  });

  it('moves and turns with the series', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom(mdc2023, ptd02, powerbi, wheeler, anhoej), (list, rules) => {
        const here = signals(list.map(String), rules);
        expect(
          signals(
            list.map((value) => String(value + 7)),
            rules,
          ),
        ).toEqual(here);
        expect(
          signals(
            list.map((value) => String(-value)),
            rules,
          ),
        ).toEqual(here);
      }),
    );
  });
});

describe('anhoejRuns', () => {
  // Anhøj and Olesen (2014), table 1: limits for 10, 20 and 24 useful observations
  it.each([
    [10, 6, 2],
    [20, 7, 6],
    [24, 8, 8],
  ])('of %s useful values', (useful, longest, crossings) => {
    const values = Array.from({ length: useful }, (_, index) => String(index % 2));
    expect(anhoejRuns(values)).toMatchObject({
      longestRunLimit: longest,
      crossingsLimit: crossings,
      shifted: false,
      crossings: useful - 1,
    });
  });

  it('leaves out values on the median, and cannot say of fewer than ten others', () => {
    expect(anhoejRuns(Array.from({ length: 30 }, () => '5'))).toMatchObject({ reason: 'too-few-points' });
    expect(anhoejRuns([])).toMatchObject({ reason: 'too-few-points' });
  });

  it('finds a step', () => {
    const step = [...Array<string>(12).fill('1'), ...Array<string>(12).fill('2')];
    expect(anhoejRuns(step)).toMatchObject({ longestRun: 12, crossings: 1, shifted: true });
  });
});
