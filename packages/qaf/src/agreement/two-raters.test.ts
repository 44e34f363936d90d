import { describe, expect, it } from 'vitest';
import { agreementWeights } from './agreement-weights.ts';
import { benchmark } from './benchmark.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { gwetFromTable } from './gwet.ts';
import { marginalHomogeneity } from './marginal-homogeneity.ts';
import { moderationDrift } from './moderation-drift.ts';

// Worked by hand in the comments; rows are the auditor, columns the moderator, lowest grade first.

describe('cohenKappa', () => {
  it('weighs disagreement by how far apart grades are', () => {
    // seen 3/4 + 1/2 of 1/4 = 7/8; expected (2·2 + 1·3 + 1·2) / 16 = 9/16; (14 - 9) / (16 - 9) = 5/7
    const found = cohenKappa(
      [
        [1, 1, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      'linear',
    );
    expect(found).toMatchObject({ units: 4, observed: 0.875, expected: 0.5625 });
    expect(found.status === 'calculated' && found.kappa).toBeCloseTo(5 / 7, 14);
  });

  it('is 1 without error when all agree on more than one grade', () => {
    // se under no agreement of a 2 by 2 table with even sums: sqrt(pe / (n (1 - pe))) = sqrt(1 / 10)
    const found = cohenKappa(
      [
        [5, 0],
        [0, 5],
      ],
      'unweighted',
    );
    expect(found).toMatchObject({ kappa: 1, standardError: 0, lower: 1, upper: 1 });
    expect(found.status === 'calculated' && found.test).toEqual({
      status: 'calculated',
      standardError: expect.closeTo(Math.sqrt(0.1), 14) as number,
      z: expect.closeTo(Math.sqrt(10), 13) as number,
    });
  });

  it('falls below nothing where nearly all have one grade, though agreement is high', () => {
    // seen 118/125 = 0.944; expected (123·120 + 2·5) / 125² = 0.94528
    const found = cohenKappa(
      [
        [118, 5],
        [2, 0],
      ],
      'unweighted',
    );
    expect(found.status === 'calculated' && found.kappa).toBeCloseTo(-0.00128 / 0.05472, 12);
  });

  it('cannot say when both gave one grade throughout, and keeps the agreement seen', () => {
    const refused = { status: 'cannot-say', reason: 'expected-agreement-is-one', units: 12, observed: 1 };
    expect(
      cohenKappa(
        [
          [0, 0],
          [0, 12],
        ],
        'quadratic',
      ),
    ).toEqual(refused);
  });

  it('cannot test against chance when one rater gave one grade throughout', () => {
    const found = cohenKappa(
      [
        [5, 5],
        [0, 0],
      ],
      'unweighted',
    );
    expect(found).toMatchObject({ kappa: 0, test: { status: 'cannot-say', reason: 'no-variance-at-zero' } });
  });

  it('cannot say without units', () => {
    expect(
      cohenKappa(
        [
          [0, 0],
          [0, 0],
        ],
        'linear',
      ),
    ).toMatchObject({ reason: 'no-units' });
  });

  it.each([
    ['fewer-than-two-grades', [[3]]],
    ['not-square', [[1, 2], [3]]],
    [
      'not-counts',
      [
        [1, -2],
        [3, 4],
      ],
    ],
    [
      'not-counts',
      [
        [1, 0.5],
        [3, 4],
      ],
    ],
  ])('refuses a table: %s', (problem, table) => {
    expect(() => cohenKappa(table, 'linear')).toThrow(
      expect.objectContaining({ code: 'AGREEMENT_TABLE_INVALID', params: { problem } }),
    );
  });
});

describe('agreementWeights', () => {
  it('weighs four grades by each scheme', () => {
    // apart 0, 1, 2, 3: linear thirds; quadratic ninths; ordinal 1 - 1/6, 1 - 3/6, 1 - 6/6
    const first = (scheme: 'linear' | 'quadratic' | 'ordinal'): unknown => agreementWeights(scheme, 4)[0];
    expect(first('linear')).toEqual([1, expect.closeTo(2 / 3), expect.closeTo(1 / 3), 0]);
    expect(first('quadratic')).toEqual([1, expect.closeTo(8 / 9), expect.closeTo(5 / 9), 0]);
    expect(first('ordinal')).toEqual([1, expect.closeTo(5 / 6), 0.5, 0]);
  });

  it.each([
    ['size', [[1, 0]]],
    [
      'range',
      [
        [1, 1.5],
        [1.5, 1],
      ],
    ],
    [
      'range',
      [
        [1, Number.NaN],
        [0, 1],
      ],
    ],
    [
      'diagonal',
      [
        [0, 0],
        [0, 1],
      ],
    ],
    [
      'not-symmetric',
      [
        [1, 0.5],
        [0.25, 1],
      ],
    ],
  ])('refuses weights of one’s own: %s', (problem, weights) => {
    expect(() => agreementWeights(weights, 2)).toThrow(
      expect.objectContaining({ code: 'AGREEMENT_WEIGHTS_INVALID', params: { problem } }),
    );
  });
});

describe('gwetFromTable', () => {
  it('stays high where nearly all have one grade', () => {
    // shares 0.972 and 0.028; expected 2 · 0.972 · 0.028 = 0.054432; (0.944 - 0.054432) / 0.945568
    const found = gwetFromTable(
      [
        [118, 5],
        [2, 0],
      ],
      'unweighted',
    );
    expect(found.status === 'calculated' && found.coefficient).toBeCloseTo(0.889568 / 0.945568, 12);
  });

  it('counts a grade that nobody gave', () => {
    // expected 0.46875 of two grades, half of it of three: 9/17 and 33/49
    const two = gwetFromTable(
      [
        [1, 1],
        [0, 2],
      ],
      'unweighted',
    );
    const three = gwetFromTable(
      [
        [1, 1, 0],
        [0, 2, 0],
        [0, 0, 0],
      ],
      'unweighted',
    );
    expect(two.status === 'calculated' && two.coefficient).toBeCloseTo(9 / 17, 14);
    expect(three.status === 'calculated' && three.coefficient).toBeCloseTo(33 / 49, 14);
  });

  it('has an error from what each unit adds, over as many units', () => {
    // pe 0.375, coefficient 0.2; the two units are 1.12 above and below it: sqrt(2 · 1.12² / 2 / 2)
    const found = gwetFromTable(
      [
        [1, 1],
        [0, 0],
      ],
      'unweighted',
    );
    expect(found.status === 'calculated' && found.standardError).toBeCloseTo(Math.sqrt(0.6272), 12);
    expect(found).toMatchObject({ upper: 1 });
  });

  it('cannot say of one unit, nor with weights that call all grades alike', () => {
    expect(
      gwetFromTable(
        [
          [1, 0],
          [0, 0],
        ],
        'linear',
      ),
    ).toMatchObject({ reason: 'too-few-units' });
    const alike = [
      [1, 1],
      [1, 1],
    ];
    expect(gwetFromTable(alike, alike)).toMatchObject({ reason: 'expected-agreement-is-one' });
  });
});

describe('marginalHomogeneity', () => {
  it('is McNemar’s test of two grades', () => {
    // (8 - 2)² / 10 = 3.6; Bhapkar 3.6 / (1 - 3.6/40)
    const found = marginalHomogeneity([
      [20, 2],
      [8, 10],
    ]);
    expect(found).toMatchObject({
      stuartMaxwell: { statistic: expect.closeTo(3.6, 12) as number, degrees: 1 },
      bhapkar: { statistic: expect.closeTo(3.6 / 0.91, 12) as number, degrees: 1 },
      bowker: { statistic: 3.6, degrees: 1 },
    });
  });

  it('gives a grade that nobody moved from or to no degree of freedom', () => {
    const found = marginalHomogeneity([
      [20, 0, 2],
      [0, 7, 0],
      [8, 0, 10],
    ]);
    expect(found).toMatchObject({
      stuartMaxwell: { statistic: expect.closeTo(3.6, 12) as number, degrees: 1 },
      bowker: { degrees: 1 },
    });
  });

  it('keeps the degrees of grades whose sums are equal', () => {
    // a round of three moves: sums equal, no move answered by its opposite
    const found = marginalHomogeneity([
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(found).toMatchObject({
      stuartMaxwell: { statistic: 0, degrees: 2, p: 1 },
      bowker: { statistic: 3, degrees: 3 },
    });
  });

  it('adds up grades that fall into groups without moves between them', () => {
    const apart = [
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 5, 1],
      [0, 0, 1, 5],
    ];
    // (1 - 0)² / 1 of the first two and 0 of the last two
    expect(marginalHomogeneity(apart)).toMatchObject({
      stuartMaxwell: { statistic: 1, degrees: 2 },
      bowker: { statistic: 1, degrees: 2 },
    });
  });

  it('has no end of Bhapkar’s statistic when every unit moved one way', () => {
    // excess (2, 0, -2), variance ((2, -2), (-2, 4)): 4 of 4 units, p = exp(-2)
    expect(
      marginalHomogeneity([
        [0, 2, 0],
        [0, 0, 2],
        [0, 0, 0],
      ]),
    ).toMatchObject({
      stuartMaxwell: { statistic: 4, degrees: 2, p: expect.closeTo(Math.exp(-2), 14) as number },
      bhapkar: { status: 'cannot-say', reason: 'beyond-all-evidence' },
    });
  });

  it('cannot say without moves', () => {
    expect(
      marginalHomogeneity([
        [3, 0],
        [0, 4],
      ]),
    ).toEqual({ status: 'cannot-say', reason: 'no-disagreement' });
  });
});

describe('moderationDrift', () => {
  it('counts each move once and signs it by the moderator', () => {
    // up 1 + 2 + 1; down 6 + 8 + 4 by one, 1 + 2 by two: 4 - 18 - 6 = -20 of 55
    const table = [
      [3, 1, 0, 0],
      [6, 14, 2, 0],
      [1, 8, 11, 1],
      [0, 2, 4, 2],
    ];
    expect(moderationDrift(table)).toEqual({
      status: 'calculated',
      moderated: 55,
      upheld: 30,
      withinOne: 52,
      downgraded: 21,
      upgraded: 4,
      movedTwoOrMore: 3,
      meanDrift: '-4/11',
    });
  });

  it('cannot say when nothing was moderated', () => {
    expect(
      moderationDrift([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ status: 'cannot-say', reason: 'no-units' });
  });
});

describe('benchmark', () => {
  it('takes the best band reached with a chance above 0.95', () => {
    // 0.4 is two errors below: 0.97725; 0.6 is the estimate itself: half, less what is cut above 1 (four errors)
    const found = benchmark(0.6, 0.1, 'altman');
    expect(found).toMatchObject({ word: 'moderate' });
    const chances = found.status === 'calculated' ? found.bands.map(({ chance }) => chance) : [];
    expect(chances[1]).toBeCloseTo((0.5 - 3.1671e-5) / (1 - 3.1671e-5), 8);
    expect(chances.at(-1)).toBe(1);
  });

  it('cannot say of a coefficient without error, and refuses one that is none', () => {
    expect(benchmark(1, 0, 'fleiss')).toEqual({ status: 'cannot-say', reason: 'no-standard-error' });
    expect(() => benchmark(1.2, 0.1, 'fleiss')).toThrow('COEFFICIENT_INVALID');
    expect(() => benchmark(0.5, Number.NaN, 'fleiss')).toThrow('COEFFICIENT_INVALID');
  });
});
