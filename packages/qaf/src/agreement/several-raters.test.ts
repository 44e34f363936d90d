import { describe, expect, it } from 'vitest';
import { countsOfRatings } from './counts-of-ratings.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetFromCounts } from './gwet.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import type { KrippendorffMetric } from './krippendorff-alpha.ts';

// Worked by hand in the comments.

describe('gwetFromCounts', () => {
  it('has an error over one fewer than the units', () => {
    // as of two raters, but sqrt(2 · 1.12² / 2 / 1)
    const found = gwetFromCounts(
      [
        [2, 0],
        [1, 1],
      ],
      'unweighted',
    );
    expect(found.status === 'calculated' && found.standardError).toBeCloseTo(1.12, 12);
  });

  it('counts a unit rated once for the agreement expected only, and one rated by nobody for nothing', () => {
    // shares (1 + 0 + 1)/3 and 1/3: expected 2 · 2/9; all pairs agree
    const found = gwetFromCounts(
      [
        [2, 0],
        [0, 2],
        [1, 0],
        [0, 0],
      ],
      'unweighted',
    );
    expect(found).toMatchObject({ units: 3, observed: 1, expected: expect.closeTo(4 / 9, 14) as number });
  });

  it('cannot say of none, of one, and of units rated once', () => {
    expect(gwetFromCounts([], 'linear')).toMatchObject({ reason: 'too-few-units' });
    expect(gwetFromCounts([[2, 0]], 'linear')).toMatchObject({ reason: 'too-few-units' });
    expect(
      gwetFromCounts(
        [
          [1, 0],
          [0, 1],
        ],
        'linear',
      ),
    ).toMatchObject({ reason: 'no-unit-rated-twice' });
  });
});

describe('fleissKappa', () => {
  it('compares the pairs that agree with the shares of all grades', () => {
    // one of two units agrees: 1/2; shares 3/4 and 1/4: 10/16; (8 - 10) / (16 - 10)
    const found = fleissKappa([
      [2, 0],
      [1, 1],
    ]);
    expect(found).toMatchObject({ units: 2, observed: 0.5, expected: 0.625 });
    expect(found.status === 'calculated' && found.kappa).toBeCloseTo(-1 / 3, 14);
  });

  it.each([
    ['no-units', []],
    [
      'unequal-raters',
      [
        [2, 0],
        [1, 2],
      ],
    ],
    [
      'no-unit-rated-twice',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'expected-agreement-is-one',
      [
        [3, 0],
        [3, 0],
      ],
    ],
  ])('cannot say: %s', (reason, distribution) => {
    expect(fleissKappa(distribution)).toEqual({ status: 'cannot-say', reason });
  });

  it.each([
    ['lengths', [[1, 1], [2]]],
    ['not-counts', [[1, -1]]],
  ])('refuses a distribution: %s', (problem, distribution) => {
    expect(() => fleissKappa(distribution)).toThrow(
      expect.objectContaining({ code: 'RATINGS_INVALID', params: { problem } }),
    );
  });
});

describe('krippendorffAlpha', () => {
  // Three 1s and three 3s, one pair apart by d: seen 2d / 6, expected 18d / 30, alpha 1 - 5/9 = 4/9 whatever d is.
  // d: nominal 1; ordinal (6 - 3)² = 9; interval 2² = 4; ratio (2/4)² = 1/4
  it.each<[KrippendorffMetric, number]>([
    ['nominal', 1],
    ['ordinal', 9],
    ['interval', 4],
    ['ratio', 0.25],
  ])('by the %s metric', (metric, apart) => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 3],
          [3, 3],
          [5, null],
        ],
        metric,
      ),
    ).toEqual({
      status: 'calculated',
      alpha: expect.closeTo(4 / 9, 14) as number,
      observedDisagreement: expect.closeTo(apart / 3, 14) as number,
      expectedDisagreement: expect.closeTo(apart * 0.6, 14) as number,
      pairableValues: 6,
    });
  });

  it('cannot say without variation or without pairs', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
          [3, null],
        ],
        'ordinal',
      ),
    ).toMatchObject({ reason: 'no-variation' });
    expect(krippendorffAlpha([[2, null]], 'nominal')).toMatchObject({ reason: 'no-unit-rated-twice' });
  });

  it('refuses words where distances are asked, and ratios of negative numbers', () => {
    expect(() => krippendorffAlpha([['good', 'poor']], 'ordinal')).toThrow('RATINGS_INVALID');
    expect(() => krippendorffAlpha([[-1, 1]], 'ratio')).toThrow('RATINGS_INVALID');
  });
});

describe('countsOfRatings', () => {
  it('refuses a rating that is none of the grades', () => {
    expect(() => countsOfRatings([['splendid']], ['poor', 'good'])).toThrow('RATINGS_INVALID');
  });
});
