import { numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, day, quarter, shown, times } from '../../test/made-up.ts';
import { distanceMeasures } from './distance-measures.ts';
import { distanceTravelled } from './distance-travelled.ts';
import { goalAttainmentChange } from './goal-attainment-change.ts';
import type { GoalRecord } from './goal-attainment-change.ts';
import { goalMeasures } from './goal-measures.ts';
import type { ScaleReading } from './scale-reading.ts';
import { scalingSpread } from './scaling-spread.ts';
import { sdqAddedValueOfGroup } from './sdq-added-value-of-group.ts';
import { sdqMeasures } from './sdq-measures.ts';

const reading = (
  on: string,
  value: number,
  rater = 'child',
  subject = 'C1',
  scale = 'safety',
): ScaleReading => ({
  subject,
  scale,
  rater,
  on: day(on),
  value,
});

describe('scalingSpread', () => {
  it('keeps everyone’s latest number, lowest first, and never an average', () => {
    const { spreads, faults } = scalingSpread(
      [
        reading('05-01', 7, 'worker'),
        reading('03-01', 2, 'worker'),
        reading('05-02', 3),
        reading('04-01', 8, 'mother'),
        reading('04-01', 7, 'aunt'),
        reading('06-02', 9, 'worker'),
      ],
      day('06-01'),
    );
    expect(faults).toEqual([]);
    expect(spreads).toEqual([
      {
        subject: 'C1',
        scale: 'safety',
        latest: [
          { rater: 'child', on: day('05-02'), value: 3 },
          { rater: 'aunt', on: day('04-01'), value: 7 },
          { rater: 'worker', on: day('05-01'), value: 7 },
          { rater: 'mother', on: day('04-01'), value: 8 },
        ],
        lowest: 3,
        highest: 8,
        spread: '5',
        childLowest: true,
      },
    ]);
  });

  it('flags a child below all others only', () => {
    const lowest = (...readings: readonly ScaleReading[]): boolean =>
      scalingSpread(readings, day('06-30')).spreads[0]!.childLowest;
    expect(lowest(reading('05-01', 3), reading('05-01', 3, 'worker'))).toBe(false);
    expect(lowest(reading('05-01', 3), reading('05-01', 4, 'worker'), reading('05-01', 2, 'mother'))).toBe(
      false,
    );
    expect(lowest(reading('05-01', 3))).toBe(false);
    expect(lowest(reading('05-01', 3, 'worker'))).toBe(false);
    expect(
      scalingSpread(
        [reading('05-01', 3, 'young-person'), reading('05-01', 4, 'worker')],
        day('06-30'),
        'young-person',
      ).spreads[0]!.childLowest,
    ).toBe(true);
  });

  it('tells a number outside the scale, and two of a day that differ, and counts neither', () => {
    const { spreads, faults } = scalingSpread(
      [
        reading('05-01', 10),
        reading('05-02', 10.5),
        reading('05-02', -1),
        reading('05-02', Number.NaN),
        reading('05-03', 4),
        reading('05-03', 6),
        reading('05-03', 6),
        reading('05-01', 0, 'worker'),
        reading('05-01', 0, 'worker'),
      ],
      day('06-30'),
    );
    expect(faults.map(({ code }) => code)).toEqual([
      'value-outside-scale',
      'value-outside-scale',
      'value-outside-scale',
      'two-readings-on-a-day',
    ]);
    expect(faults[3]).toEqual({
      code: 'two-readings-on-a-day',
      severity: 'error',
      subject: 'C1',
      scale: 'safety',
      rater: 'child',
    });
    expect(spreads[0]!.latest.map(({ rater, value }) => [rater, value])).toEqual([
      ['worker', 0],
      ['child', 10],
    ]);
  });

  it('has nobody of whom only a contradiction is known', () => {
    expect(scalingSpread([reading('05-03', 4), reading('05-03', 6)], day('06-30')).spreads).toEqual([]);
  });
});

describe('distanceTravelled', () => {
  it('goes from first to latest of one rater, and tells who was read once', () => {
    const found = distanceTravelled(
      [
        reading('05-01', 6),
        reading('01-10', 3),
        reading('03-01', 9),
        reading('01-10', 8, 'worker'),
        reading('01-10', 5, 'child', 'C2'),
        reading('02-10', 5, 'child', 'C2'),
        reading('01-10', 5, 'child', 'C3'),
        reading('02-10', 4.5, 'child', 'C3'),
      ],
      { asAt: day('06-30') },
    );
    expect(found).toMatchObject({ improved: 1, same: 1, worse: 1, oneReading: 1, faults: [] });
    expect(found.distances[0]).toEqual({
      subject: 'C1',
      scale: 'safety',
      rater: 'child',
      readings: 3,
      first: { on: day('01-10'), value: 3 },
      latest: { on: day('05-01'), value: 6 },
      change: '3',
      direction: 'improved',
    });
    // (3 + 0 - 0.5) / 3 = 0.83
    expect(found.meanChange).toMatchObject({ numerator: '5/2', denominator: '3', display: '0.8' });
  });

  it('turns round on a scale where lower is better, and knows nothing of later days', () => {
    const readings = [reading('01-10', 3), reading('05-01', 6)];
    expect(distanceTravelled(readings, { asAt: day('06-30'), better: 'lower' })).toMatchObject({ worse: 1 });
    const falling = [reading('01-10', 6), reading('05-01', 3)];
    expect(distanceTravelled(falling, { asAt: day('06-30'), better: 'lower' })).toMatchObject({
      improved: 1,
    });
    expect(distanceTravelled(readings, { asAt: day('04-30') })).toMatchObject({
      improved: 0,
      oneReading: 1,
      meanChange: { reason: 'empty-denominator', unit: 'mean' },
    });
    expect(distanceTravelled(readings, { asAt: day('05-01') })).toMatchObject({ improved: 1 });
  });

  it('does not depend on the order of readings', () => {
    const anyReadings = fc.array(
      fc
        .record({
          on: fc.constantFrom('01-10', '02-10', '03-10'),
          value: fc.integer({ min: 0, max: 10 }),
          rater: fc.constantFrom('child', 'worker'),
          subject: fc.constantFrom('C1', 'C2'),
        })
        .map(({ on, value, rater, subject }) => reading(on, value, rater, subject)),
      { maxLength: 12 },
    );
    const seen = (readings: readonly ScaleReading[]): unknown => {
      const { faults: _, ...found } = distanceTravelled(readings, { asAt: day('06-30') });
      return found;
    };
    fc.assert(
      fc.property(anyReadings, (readings) => {
        expect(seen([...readings].reverse())).toEqual(seen(readings));
      }),
    );
  });
});

describe('distanceMeasures', () => {
  const readings = [
    reading('01-10', 3),
    reading('05-01', 6),
    reading('01-10', 8, 'child', 'C2'),
    reading('06-30', 6, 'child', 'C2'),
    reading('05-01', 6, 'child', 'C3'),
    // Moved before the period: not in it.
    reading('01-10', 6, 'child', 'C4'),
    reading('02-10', 9, 'child', 'C4'),
    reading('05-01', 6, 'worker'),
  ];
  const measured = (): ReturnType<typeof distanceMeasures> => distanceMeasures(readings, { period: quarter });

  it('is of those whose latest reading is in the period, by rater and scale', () => {
    const found = measured();
    expect(found.map(({ group }) => `${group['scale']} ${group['rater']}`)).toEqual([
      ...times(3, () => 'safety child'),
      ...times(3, () => 'safety worker'),
    ]);
    expect(shown(found.slice(0, 3))).toEqual({
      'scale-improved-pct': '50.0',
      'scale-worse-pct': '50.0',
      'scale-change-mean': '0.5',
    });
    expect(found[0]!.counts).toMatchObject({
      numerator: 1,
      denominatorOnly: 1,
      unknown: { 'second-reading': 1 },
    });
    expect(found[0]!.additive).toBe(false);
    expect(found[2]!.additive).toBe(false);
  });

  it('has no distance of one reading', () => {
    const found = measured();
    expect(found[3]!.figure).toMatchObject({ reason: 'empty-denominator' });
    expect(found[3]!.counts).toMatchObject({ unknown: { 'second-reading': 1 } });
    const lower = distanceMeasures(readings, { period: quarter, better: 'lower' });
    expect(lower[0]!.counts).toMatchObject({ numerator: 1 });
    expect(
      distanceMeasures([reading('01-10', 3), reading('05-01', 6)], { period: quarter, better: 'lower' })[1]!
        .figure,
    ).toMatchObject({
      display: '100.0',
    });
    expect(
      distanceMeasures([reading('01-10', 3), reading('05-01', 6)], { period: quarter })[0]!.counts,
    ).toMatchObject({
      unknown: {},
    });
  });
});

const goal = (changes: Partial<GoalRecord> = {}): GoalRecord => ({
  subject: 'C1',
  goal: 'sleep',
  set: day('01-10'),
  baseline: -1,
  reviewed: day('05-02'),
  achieved: 1,
  ...changes,
});
const { reviewed: _reviewed, achieved: _achieved, ...openGoal } = goal();

describe('goalAttainmentChange', () => {
  it('scores the same goals before and after', () => {
    // One goal: T = 50 + 10x: 40 and 60.
    expect(goalAttainmentChange([goal(), openGoal])).toEqual({
      status: 'calculated',
      baseline: 40,
      achieved: 60,
      change: 20,
      reviewed: 1,
      notReviewed: 1,
    });
  });

  it('weighs by importance times difficulty', () => {
    // Weights 6 and 1: numerators 6 x 1 + 1 x -1 = 5; sqrt(0.7 x 37 + 0.3 x 49) = sqrt 40.6 = 6.3718: 50 + 50/6.3718 = 57.847.
    const found = goalAttainmentChange([
      goal({ importance: 3, difficulty: 2 }),
      goal({ goal: 'school', achieved: -1 }),
    ]);
    expect(found.status === 'calculated' && found.achieved).toBeCloseTo(57.847, 3);
  });

  it('cannot say of none looked at, nor without any weight', () => {
    expect(goalAttainmentChange([openGoal])).toMatchObject({ reason: 'no-units' });
    expect(goalAttainmentChange([goal({ importance: 0 })])).toMatchObject({ reason: 'no-units' });
    expect(goalAttainmentChange([goal({ difficulty: 0 })])).toMatchObject({ reason: 'no-units' });
  });
});

describe('goalMeasures', () => {
  it('is of goals looked at in the period; those never looked at are unknown', () => {
    const found = goalMeasures(
      [
        goal({ achieved: 0 }),
        goal({ subject: 'C2', achieved: -1 }),
        goal({ subject: 'C3', reviewed: day('03-31') }),
        goal({ subject: 'C4', reviewed: day('07-01') }),
        openGoal,
        { ...openGoal, set: day('07-01') },
      ],
      { period: quarter },
    );
    // C1 from 40 to 50, C2 from 40 to 40.
    expect(shown(found)).toEqual({ 'goals-met-pct': '50.0', 'goal-attainment-change-mean': '5.0' });
    expect(found[0]!.counts).toEqual({
      outside: 2,
      excluded: {},
      notYetDue: 0,
      unknown: { reviewed: 2 },
      denominatorOnly: 1,
      numerator: 1,
    });
    expect(goalMeasures([goal()], { period: quarter })[0]!.counts).toMatchObject({ unknown: {} });
    expect(shown(goalMeasures([], { period: quarter }))).toEqual({
      'goals-met-pct': 'empty-denominator',
      'goal-attainment-change-mean': 'empty-denominator',
    });
  });
});

describe('goalMeasures at its edges', () => {
  it('takes the last day of the period, each child by itself, and leaves goals without weight out of the mean', () => {
    const found = goalMeasures(
      [
        goal({ reviewed: quarter.to, achieved: 1 }),
        goal({ goal: 'school', achieved: 1 }),
        goal({ subject: 'C2', achieved: -2 }),
        goal({ subject: 'C3', importance: 0, achieved: 2 }),
        { ...openGoal, set: quarter.to },
      ],
      { period: quarter },
    );
    expect(found[0]!.figure).toMatchObject({ numerator: '3', denominator: '4' });
    expect(found[0]!.counts).toMatchObject({ outside: 0, unknown: { reviewed: 1 } });
    // C1: two goals of weight 1, sum of x 2 less -2: 10 x 4/sqrt(0.7 x 2 + 0.3 x 4) = 40/1.6125 = 24.807; C2: -10.
    expect(found[1]!.figure).toMatchObject({ denominator: '2', display: '7.4' });
  });
});

describe('distanceMeasures at its edges', () => {
  it('is in order of scale and rater, and counts a child who was read once once', () => {
    const found = distanceMeasures(
      [
        reading('05-01', 3, 'worker'),
        reading('05-01', 3, 'child', 'C1'),
        reading('05-01', 3, 'child', 'C2'),
        reading('05-01', 3, 'child', 'C2'),
        reading('05-01', 3, 'aunt'),
      ],
      { period: quarter },
    );
    expect(found.map(({ group }) => group['rater']).filter((_, index) => index % 3 === 0)).toEqual([
      'aunt',
      'child',
      'worker',
    ]);
    expect(found[3]!.counts).toMatchObject({ unknown: { 'second-reading': 2 } });
  });
});

describe('sdqMeasures', () => {
  const year = between('01-01', '12-31');
  const child = (subject: string, age: number) => ({ subject, age });
  const score = (subject: string, total: number | null, changes = {}) =>
    ({ subject, on: day('05-02'), version: 'parent', total, ...changes }) as const;

  it('gives coverage first, then the average and concern from 17, of 4 to 16', () => {
    const children = [child('3', 3), child('4', 4), child('16', 16), child('17', 17), child('x', 10)];
    const found = sdqMeasures(children, [score('3', 40), score('4', 16), score('16', 17), score('17', 40)], {
      period: year,
    });
    expect(shown(found)).toEqual({
      'sdq-completed-pct': '66.7',
      'sdq-mean-score': '16.5',
      'sdq-concern-pct': '50.0',
    });
    expect(found[0]!.counts).toMatchObject({ numerator: 2, denominatorOnly: 1, outside: 2 });
    expect(found[2]!.counts).toMatchObject({
      numerator: 1,
      denominatorOnly: 1,
      outside: 2,
      unknown: { total: 1 },
    });
  });

  it('takes the latest carer’s score of the period, and of one day the higher', () => {
    const mean = (...scores: readonly ReturnType<typeof score>[]): string | undefined =>
      shown(sdqMeasures([child('a', 9)], scores, { period: year }))['sdq-mean-score'];
    const [early, late] = [score('a', 30), score('a', 10, { on: day('06-02') })];
    expect([mean(early, late), mean(late, early)]).toEqual(['10.0', '10.0']);
    expect([mean(early, score('a', 12)), mean(score('a', 12), early)]).toEqual(['30.0', '30.0']);
    expect(mean(early, score('a', 5, { version: 'teacher', on: day('06-02') }))).toBe('30.0');
    expect(mean(early, score('a', null, { on: day('06-02') }))).toBe('30.0');
    expect(mean(early, score('a', 5, { on: '2025-01-01' }))).toBe('30.0');
    expect(mean(early, score('other', 5))).toBe('30.0');
  });

  it('refuses the average below half of the children, not at half', () => {
    const children = [child('a', 9), child('b', 9), child('c', 9)];
    const found = shown(sdqMeasures(children, [score('a', 9)], { period: year }));
    expect(found).toEqual({
      'sdq-completed-pct': '33.3',
      'sdq-mean-score': 'too-much-unknown',
      'sdq-concern-pct': 'too-much-unknown',
    });
    expect(shown(sdqMeasures(children.slice(1), [score('b', 9)], { period: year }))['sdq-mean-score']).toBe(
      '9.0',
    );
    const none = sdqMeasures([], [], { period: year });
    expect(shown(none)['sdq-mean-score']).toBe('empty-denominator');
    expect(none[2]!.counts).toMatchObject({ unknown: {} });
  });
});

describe('sdqAddedValueOfGroup', () => {
  const better = { first: { total: 20, impact: 4, emotional: 6 }, followUpTotal: 16 };
  const worse = { ...better, followUpTotal: 20 };

  it('is the mean of exact tenths', () => {
    // 2.3 + 16 + 0.8 - 1.8 - 16 = 1.3, and 4 less: -2.7. Mean of five of each: -0.7.
    const found = sdqAddedValueOfGroup([...times(5, () => better), ...times(5, () => worse)]);
    expect(found).toEqual({ status: 'calculated', children: 10, points: '-7/10', effectSize: '-7/50' });
    expect(found.status === 'calculated' && numberOf(found.effectSize)).toBeCloseTo(-0.14, 12);
  });

  it('says nothing of fewer than the least number, nor of nobody', () => {
    expect(sdqAddedValueOfGroup(times(9, () => better))).toMatchObject({ reason: 'too-few-units' });
    expect(sdqAddedValueOfGroup([better], 1)).toMatchObject({ points: '13/10' });
    expect(sdqAddedValueOfGroup([], 0)).toMatchObject({ reason: 'too-few-units' });
  });
});
