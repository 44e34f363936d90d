import { describe, expect, it } from 'vitest';
import { goalAttainment } from './goal-attainment.ts';
import { changeByPoints, clinicalCutOffs, groupChange, reliableChange } from './reliable-change.ts';
import { sdqAddedValue, sdqBand, sdqScores } from './sdq.ts';
import type { SdqItem } from './sdq.ts';

describe('goalAttainment', () => {
  // Printed conversion key for equally weighted scales, Kiresuk, Smith and Cardillo (1994).
  it.each([
    [[1], 60],
    [[1, 0], 56.2],
    [[1, 1], 62.4],
    [[1, 0, 0], 54.56],
    [[1, 1, 0], 59.13],
    [[1, 0, 0, 0], 53.63],
  ])('of scores %j is %d', (scores, t) => {
    expect(goalAttainment(scores.map((score) => ({ score: score as 0 | 1 })))).toBeCloseTo(t, 2);
  });

  it('is 50 where all goals are reached as expected, whatever their weights', () => {
    expect(
      goalAttainment([
        { score: 0, weight: 3 },
        { score: 0, weight: 1 },
      ]),
    ).toBe(50);
  });

  it('cannot say without goals or weight', () => {
    expect(goalAttainment([])).toMatchObject({ reason: 'no-units' });
    expect(goalAttainment([{ score: 1, weight: 0 }])).toMatchObject({ reason: 'no-units' });
  });
});

describe('reliable change', () => {
  const scale = { standardDeviation: 7.5, reliability: 0.8, better: 'higher' } as const;

  it('is the worked example of Jacobson and Truax (1991)', () => {
    // SD 7.5, reliability 0.80: S_diff 4.74, RC 3.16 for 32.5 to 47.5; cut-offs 55, 45, 50.
    const found = reliableChange({ first: 32.5, latest: 47.5 }, scale);
    expect(found.standardErrorOfDifference).toBeCloseTo(4.74, 2);
    expect(found.index).toBeCloseTo(3.16, 2);
    expect(
      clinicalCutOffs({ mean: 40, standardDeviation: 7.5 }, { mean: 60, standardDeviation: 7.5 }),
    ).toEqual({
      a: 55,
      b: 45,
      c: 50,
    });
  });

  it('is strict on the critical value, but inclusive by points', () => {
    const exact = { standardDeviation: Math.SQRT1_2, reliability: 0, better: 'lower' } as const;
    // The standard error of the difference is 1: a change of 2 over a critical value of 2 is unchanged.
    expect(reliableChange({ first: 0, latest: 2 }, exact, 2.0000000001).category).toBe('unchanged');
    expect(reliableChange({ first: 0, latest: 3 }, exact, 2).category).toBe('deteriorated');
    expect([15, 14, 16, 20].map((latest) => changeByPoints({ first: 20, latest }, 5, 'lower'))).toEqual([
      'improved',
      'improved',
      'unchanged',
      'unchanged',
    ]);
    expect(changeByPoints({ first: 20, latest: 25 }, 5, 'lower')).toBe('deteriorated');
  });

  it('tells recovered from improved and harmed from deteriorated by the cut-off', () => {
    const readings = [
      { first: 40, latest: 5 },
      { first: 40, latest: 28 },
      { first: 30, latest: 30 },
      { first: 22, latest: 40 },
      { first: 10, latest: 40 },
    ];
    const found = groupChange(
      readings,
      { reliability: 0.95, better: 'lower' },
      { mean: 8, standardDeviation: 8 },
    );
    // By hand: mean 28.4, SD 12.68, c = (12.68 x 8 + 8 x 28.4) / 20.68 = 15.9; changes of more than 7.9 are reliable.
    expect(found).toMatchObject({
      counts: { recovered: 1, improved: 1, unchanged: 1, deteriorated: 1, harmed: 1 },
    });
    expect(
      groupChange(
        readings.slice(0, 1),
        { reliability: 0.9, better: 'lower' },
        { mean: 8, standardDeviation: 8 },
      ),
    ).toMatchObject({
      reason: 'too-few-units',
    });
    const alike = [
      { first: 3, latest: 1 },
      { first: 3, latest: 2 },
    ];
    expect(
      groupChange(alike, { reliability: 0.9, better: 'lower' }, { mean: 8, standardDeviation: 8 }),
    ).toMatchObject({
      reason: 'no-variation',
    });
  });
});

describe('reliable change on its edges', () => {
  it('needs more than the critical value', () => {
    const scale = { standardDeviation: 7.5, reliability: 0.8, better: 'higher' } as const;
    const pair = { first: 32.5, latest: 47.5 };
    const { index } = reliableChange(pair, scale);
    expect(reliableChange(pair, scale, index).category).toBe('unchanged');
    expect(reliableChange(pair, scale, index * (1 - 2 ** -40)).category).toBe('improved');
  });

  it('takes who stands on the cut-off for one who is not in need, where lower is better too', () => {
    // First readings 10, 20, 30: mean 20, SD 10; cut-off c against 0 and 10: (10 x 0 + 10 x 20)/20 = 10. A change of 20
    // is more than 8.765.
    const found = groupChange(
      [
        { first: 10, latest: 30 },
        { first: 20, latest: 20 },
        { first: 30, latest: 10 },
      ],
      { reliability: 0.9, better: 'lower' },
      { mean: 0, standardDeviation: 10 },
    );
    expect(found).toMatchObject({
      cutOff: 10,
      counts: { recovered: 1, improved: 0, unchanged: 1, deteriorated: 0, harmed: 1 },
    });
  });
});

describe('reliable change where higher is better', () => {
  it('recovers on the cut-off, and needs more than the least change', () => {
    // First readings 10, 20, 30: mean 20, SD 10; cut-off c against 60 and 10: (10 x 60 + 10 x 20)/20 = 40. With
    // reliability 0.9: 10 sqrt(0.1) sqrt(2) = 4.472, times 1.96 is 8.765.
    const found = groupChange(
      [
        { first: 10, latest: 40 },
        { first: 20, latest: 30 },
        { first: 30, latest: 30 },
      ],
      { reliability: 0.9, better: 'higher' },
      { mean: 60, standardDeviation: 10 },
    );
    expect(found).toMatchObject({
      cutOff: 40,
      counts: { recovered: 1, improved: 1, unchanged: 1, deteriorated: 0, harmed: 0 },
    });
    const scale = { standardDeviation: 10, reliability: 0.9, better: 'higher' } as const;
    expect(reliableChange({ first: 0, latest: 1 }, scale).least).toBeCloseTo(8.765, 3);
  });
});

describe('SDQ', () => {
  const none: readonly SdqItem[] = Array.from({ length: 25 }, () => null);

  it('reverses five items and leaves prosocial out of the total', () => {
    const zeros: readonly SdqItem[] = none.map(() => 0);
    // Item 7 is of conduct, 21 and 25 of hyperactivity, 11 and 14 of peer: each not true scores 2.
    expect(sdqScores(zeros)).toEqual({
      emotional: 0,
      conduct: 2,
      hyperactivity: 4,
      peer: 4,
      prosocial: 0,
      total: 10,
    });
  });

  it('needs three items of a scale, pro-rates to five, and has no total without a scale', () => {
    const some = [...none];
    [2, 7, 12].forEach((item) => (some[item] = 1));
    // Items 3, 8 and 13: three of five emotional items at 1 is 5 of 10.
    expect(sdqScores(some)).toMatchObject({ emotional: 5, conduct: null, total: null });
    some[12] = null;
    expect(sdqScores(some).emotional).toBeNull();
  });

  it('keeps the bands of versions and of three and four bands apart', () => {
    const total = (score: number, version: 'parent' | 'teacher' | 'self', bands: 3 | 4): string =>
      sdqBand(score, { version, scale: 'total', bands });
    // sdqinfo.org: parent 0-13, 14-16, 17-40; self 0-15, 16-19, 20-40; teacher in four 0-11, 12-15, 16-18, 19-40.
    expect([13, 14, 16, 17].map((score) => total(score, 'parent', 3))).toEqual([
      'normal',
      'borderline',
      'borderline',
      'abnormal',
    ]);
    expect([15, 16, 20].map((score) => total(score, 'self', 3))).toEqual([
      'normal',
      'borderline',
      'abnormal',
    ]);
    expect([11, 12, 16, 19].map((score) => total(score, 'teacher', 4))).toEqual([
      'close to average',
      'slightly raised',
      'high',
      'very high',
    ]);
    const prosocial = (score: number, bands: 3 | 4): string =>
      sdqBand(score, { version: 'parent', scale: 'prosocial', bands });
    expect([6, 5, 4].map((score) => prosocial(score, 3))).toEqual(['normal', 'borderline', 'abnormal']);
    expect([8, 7, 6, 5].map((score) => prosocial(score, 4))).toEqual([
      'close to average',
      'slightly lowered',
      'low',
      'very low',
    ]);
  });

  it('gives added value in exact tenths', () => {
    expect(sdqAddedValue({ total: 14, impact: 1, emotional: 3 }, 14)).toEqual({
      points: -1.2,
      effectSize: -0.24,
    });
  });
});
