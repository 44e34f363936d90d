import { describe, expect, it } from 'vitest';
import { between, day, quarter, shown } from '../../test/made-up.ts';
import { goalMeasures } from './goal-measures.ts';
import { clinicalCutOffs, groupChange } from './reliable-change.ts';
import { scalingSpread } from './scaling-spread.ts';
import { sdqMeasures } from './sdq-measures.ts';
import { sdqScores } from './sdq.ts';

describe('groupChange', () => {
  // First readings 40, 30, 40, 30, 24: mean 32.8, standard deviation sqrt(196.8/4) = 7.014. By reliability 0.9 a
  // change counts beyond 1.96 x 7.014 x sqrt(0.2) = 6.15; the cut-off c is (7.014 x 8 + 8 x 32.8)/15.014 = 21.2.
  const pairs = [
    { first: 40, latest: 10 }, // over the cut-off: recovered
    { first: 30, latest: 30 },
    { first: 40, latest: 26 }, // better, and still in need
    { first: 30, latest: 36.5 }, // worse, and was in need before
    { first: 24, latest: 20 }, // over the cut-off by less than counts
  ];
  const counts = { recovered: 1, improved: 1, unchanged: 2, deteriorated: 1, harmed: 0 };

  it('takes for recovered only who changed by enough and crossed the cut-off', () => {
    const found = groupChange(
      pairs,
      { reliability: 0.9, better: 'lower' },
      { mean: 8, standardDeviation: 8 },
    );
    expect(found).toMatchObject({ status: 'calculated', readings: 5, counts });
    expect(found.status === 'calculated' && found.cutOff).toBeCloseTo(21.2, 1);
  });

  it('is the mirror of it where higher is better', () => {
    const turned = pairs.map(({ first, latest }) => ({ first: 60 - first, latest: 60 - latest }));
    const found = groupChange(
      turned,
      { reliability: 0.9, better: 'higher' },
      { mean: 52, standardDeviation: 8 },
    );
    expect(found).toMatchObject({ counts });
  });
});

describe('clinicalCutOffs', () => {
  it('go down from those in need to others where others are lower', () => {
    // a: 60 - 2 x 5; b: 40 + 2 x 10; c: (5 x 40 + 10 x 60)/15.
    const found = clinicalCutOffs({ mean: 60, standardDeviation: 5 }, { mean: 40, standardDeviation: 10 });
    expect(found).toMatchObject({ a: 50, b: 60 });
    expect(found.c).toBeCloseTo(160 / 3, 12);
  });
});

describe('sdqScores', () => {
  it('turns five items round, so that all "certainly true" is 30 and all "not true" 10', () => {
    // Turned round are item 7 of conduct, 21 and 25 of hyperactivity, 11 and 14 of peers.
    expect(sdqScores(Array(25).fill(2) as 2[])).toMatchObject({
      emotional: 10,
      conduct: 8,
      hyperactivity: 6,
      peer: 6,
      prosocial: 10,
      total: 30,
    });
    expect(sdqScores(Array(25).fill(0) as 0[])).toMatchObject({
      emotional: 0,
      conduct: 2,
      hyperactivity: 4,
      peer: 4,
      prosocial: 0,
      total: 10,
    });
  });
});

describe('sdqMeasures', () => {
  const children = ['a', 'b', 'c'].map((subject) => ({ subject, age: 9 }));
  const score = (subject: string, total: number) =>
    ({ subject, on: day('05-02'), version: 'parent', total }) as const;
  const year = { period: between('01-01', '12-31') };

  it('counts a concern from 17', () => {
    const scores = [score('a', 17), score('b', 16), score('c', 3)];
    expect(shown(sdqMeasures(children, scores, year))['sdq-concern-pct']).toBe('33.3');
  });

  it('keeps its unit where too many have no score', () => {
    const [, mean, concern] = sdqMeasures(children, [score('a', 17)], year);
    expect(mean?.figure).toEqual({ status: 'not-measured', unit: 'mean', reason: 'too-much-unknown' });
    expect(concern?.figure).toMatchObject({ unit: 'proportion', reason: 'too-much-unknown' });
  });
});

describe('goalMeasures', () => {
  it('counts a goal that was looked at without a result neither as met nor as not', () => {
    const goal = (changes: object) =>
      ({ subject: 'C1', goal: 'g', set: day('01-10'), baseline: -1, ...changes }) as never;
    const goals = [
      goal({ reviewed: day('05-02'), achieved: 0 }),
      goal({ reviewed: day('05-02') }),
      goal({ achieved: 1 }),
    ];
    const [met] = goalMeasures(goals, { period: quarter });
    expect(met).toMatchObject({ figure: { numerator: '1', denominator: '1' } });
  });
});

describe('scalingSpread', () => {
  it('keeps children and scales apart, and of one number goes by the rater', () => {
    const reading = (subject: string, scale: string, rater: string) => ({
      subject,
      scale,
      rater,
      on: day('05-01'),
      value: 5,
    });
    const { spreads } = scalingSpread(
      [
        reading('C1', 'safety', 'worker'),
        reading('C1', 'safety', 'child'),
        reading('C1', 'wellbeing', 'child'),
        reading('C2', 'safety', 'child'),
      ],
      day('06-01'),
    );
    expect(
      spreads.map(({ subject, scale, latest }) => [subject, scale, latest.map(({ rater }) => rater)]),
    ).toEqual([
      ['C1', 'safety', ['child', 'worker']],
      ['C1', 'wellbeing', ['child']],
      ['C2', 'safety', ['child']],
    ]);
  });
});
