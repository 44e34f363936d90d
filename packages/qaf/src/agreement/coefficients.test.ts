import { describe, expect, it } from 'vitest';
import { agreementWeights } from './agreement-weights.ts';
import { benchmark } from './benchmark.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { countsOfRatings } from './counts-of-ratings.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetFromCounts, gwetFromTable } from './gwet.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { marginalHomogeneity } from './marginal-homogeneity.ts';

// Worked by hand in the comments, or as published.

const problem = (code: string, of: string) =>
  expect.objectContaining({ code, params: { problem: of } }) as unknown as Error;
const errorOf = (found: { status: string; standardError?: number }): number =>
  found.standardError ?? Number.NaN;

describe('cohenKappa', () => {
  it('has the error of Fleiss, Cohen and Everitt (1969)', () => {
    // pe = 1/2, kappa = 0.4. A = 0.4 (1 - 1.1 x 0.6)^2 + 0.3 (1 - 0.9 x 0.6)^2 = 0.10972;
    // B = 0.36 (0.1 x 1.1^2 + 0.2 x 0.9^2) = 0.10188; C = (0.4 - 0.5 x 0.6)^2 = 0.01;
    // the variance is (A + B - C) / (50 x (1 - pe)^2) = 0.016128.
    const found = cohenKappa(
      [
        [20, 5],
        [10, 15],
      ],
      'unweighted',
    );
    expect(errorOf(found)).toBeCloseTo(Math.sqrt(0.016128), 14);
  });
});

describe('gwet', () => {
  it('divides the variance of a table by n and of listed units by n - 1, with the same coefficient', () => {
    const table = [
      [3, 1],
      [0, 2],
    ];
    const units = [...Array(3).fill([2, 0]), [1, 1], ...Array(2).fill([0, 2])] as number[][];
    const [one, other] = [gwetFromTable(table, 'unweighted'), gwetFromCounts(units, 'unweighted')];
    if (one.status !== 'calculated' || other.status !== 'calculated') throw new Error('not calculated');
    expect(other.coefficient).toBeCloseTo(one.coefficient, 14);
    expect(other.standardError / one.standardError).toBeCloseTo(Math.sqrt(6 / 5), 12);
  });

  it('lets a unit rated once add to the error through the agreement expected', () => {
    // Shares 2/3 and 1/3, pe = 4/9, AC1 = 1. Each of two units adds (3/2 x 5/9)/(5/9) - 1 = 1/2, the third 0 - 1:
    // squares 1/4 + 1/4 + 1 = 3/2; the error is sqrt(3/2 / 3 / 2) = 1/2.
    const found = gwetFromCounts(
      [
        [2, 0],
        [0, 2],
        [1, 0],
      ],
      'unweighted',
    );
    expect(errorOf(found)).toBeCloseTo(1 / 2, 14);
  });

  it('takes the ordered pairs of three raters', () => {
    // Two alike of three: 2 of 6 ordered pairs. Three alike: all.
    const found = gwetFromCounts(
      [
        [2, 1],
        [0, 3],
      ],
      'unweighted',
    );
    expect(found).toMatchObject({ observed: 2 / 3 });
  });

  it('refuses what are not counts', () => {
    expect(() => gwetFromCounts([[1.5, 0]], 'unweighted')).toThrow(problem('RATINGS_INVALID', 'not-counts'));
    expect(() => gwetFromCounts([[2, 0], [1]], 'unweighted')).toThrow(problem('RATINGS_INVALID', 'lengths'));
  });
});

describe('fleissKappa', () => {
  it('is by hand for three raters', () => {
    // Ordered pairs alike: 6 + 2 + 6 + 2 = 16 of 4 x 3 x 2; half of all grades each: (2/3 - 1/2)/(1/2).
    const found = fleissKappa([
      [3, 0],
      [1, 2],
      [0, 3],
      [2, 1],
    ]);
    expect(found).toMatchObject({ observed: 2 / 3, expected: 1 / 2 });
    expect(found.status === 'calculated' && found.kappa).toBeCloseTo(1 / 3, 14);
  });
});

describe('marginalHomogeneity', () => {
  it('is as published of unaided distance vision', () => {
    // 7,477 women, left and right eye: Stuart (1955) 11.96; Agresti, Categorical Data Analysis: Bhapkar 11.98 with
    // 3 degrees, Bowker 19.11 with 6.
    const found = marginalHomogeneity([
      [1520, 266, 124, 66],
      [234, 1512, 432, 78],
      [117, 362, 1772, 205],
      [36, 82, 179, 492],
    ]);
    if (found.status !== 'calculated' || found.bhapkar.status !== 'calculated') throw new Error('none');
    expect(found.stuartMaxwell).toMatchObject({ status: 'calculated', degrees: 3 });
    expect(found.stuartMaxwell.statistic).toBeCloseTo(11.96, 2);
    expect(found.bhapkar.statistic).toBeCloseTo(11.98, 2);
    expect(found.bowker).toMatchObject({ degrees: 6 });
    expect(found.bowker.statistic).toBeCloseTo(19.11, 2);
  });
});

describe('krippendorffAlpha', () => {
  it('does not depend on the order of units, ordinal as nominal', () => {
    // Seen: one pair apart of three units. Ordinal: totals 2, 2, 2 of 1, 2, 3; 1 and 2 are 2 apart, 1 and 3 are 4.
    const units = [
      [3, 3],
      [2, 1],
      [1, 2],
    ];
    // Observed: 4 x 2^2 / 6 = 8/3. Expected: 2 x 4 x (4 + 4 + 16) / 30 = 6.4; alpha = 1 - (8/3)/6.4 = 7/12.
    for (const those of [units, [...units].reverse()]) {
      const found = krippendorffAlpha(those, 'ordinal');
      expect(found.status === 'calculated' && found.alpha).toBeCloseTo(7 / 12, 14);
    }
    // Seen first as 1, 3, 2 and taken in their order: three 1, three 2, two 3. Squares: 1 to 2 (6 - 3)^2 = 9, 2 to 3
    // (5 - 2.5)^2 = 6.25, 1 to 3 (8 - 2.5)^2 = 30.25. Observed 2 x 9 / 8; expected
    // 2 x (9 x 9 + 6 x 6.25 + 6 x 30.25)/(8 x 7) = 600/56: alpha = 1 - 2.25 x 56/600 = 0.79.
    const unsorted = [
      [1, 1],
      [3, 3],
      [2, 1],
      [2, 2],
    ];
    const found = krippendorffAlpha(unsorted, 'ordinal');
    expect(found.status === 'calculated' && found.alpha).toBeCloseTo(0.79, 14);
    const named = krippendorffAlpha(
      [
        ['good', 'good'],
        ['poor', 'poor'],
      ],
      'nominal',
    );
    expect(named).toMatchObject({ alpha: 1 });
  });

  it('refuses texts and, of a ratio, what is below nothing; zero is a ratio', () => {
    expect(() => krippendorffAlpha([[1, 'good']], 'ordinal')).toThrow(
      problem('RATINGS_INVALID', 'not-numbers'),
    );
    expect(() => krippendorffAlpha([[-1, 1]], 'ratio')).toThrow(problem('RATINGS_INVALID', 'negative'));
    // (0 - 2)^2/(0 + 2)^2 = 1 between, in one of two units; alike in the other.
    // Observed 2 x 1 / 4 = 1/2; expected 2 x 1 x 3 / 12 = 1/2: alpha 0.
    const found = krippendorffAlpha(
      [
        [0, 2],
        [2, 2],
      ],
      'ratio',
    );
    expect(found).toMatchObject({ alpha: 0 });
    // Below nothing is a place on an interval.
    expect(krippendorffAlpha([[-1, 1]], 'interval').status).toBe('calculated');
  });
});

describe('benchmark', () => {
  it('takes a coefficient from -1 to 1 and an error above nothing', () => {
    expect(benchmark(-1, 0.1, 'fleiss')).toMatchObject({ word: 'poor' });
    expect(benchmark(1, 0.01, 'fleiss')).toMatchObject({ word: 'excellent' });
    expect(() => benchmark(-1.1, 0.1, 'fleiss')).toThrow('COEFFICIENT_INVALID');
    expect(() => benchmark(0.5, -0.1, 'fleiss')).toThrow(
      expect.objectContaining({ params: { coefficient: '0.5', standardError: '-0.1' } }),
    );
  });
});

describe('ratings and weights', () => {
  it('say what is wrong with them', () => {
    expect(() => countsOfRatings([['splendid']], ['poor', 'good'])).toThrow(
      problem('RATINGS_INVALID', 'unknown-grade'),
    );
    const weights = (of: Parameters<typeof agreementWeights>[0], grades: number) => () =>
      agreementWeights(of, grades);
    expect(weights('linear', 1)).toThrow(problem('AGREEMENT_WEIGHTS_INVALID', 'fewer-than-two-grades'));
    expect(weights('linear', 2.5)).toThrow(problem('AGREEMENT_WEIGHTS_INVALID', 'fewer-than-two-grades'));
    expect(weights([[1, 0], [0]], 2)).toThrow(problem('AGREEMENT_WEIGHTS_INVALID', 'size'));
    const below = [
      [1, -0.5],
      [-0.5, 1],
    ];
    expect(weights(below, 2)).toThrow(problem('AGREEMENT_WEIGHTS_INVALID', 'range'));
  });
});
