import { describe, expect, it } from 'vitest';
import { agreementWeights } from './agreement-weights.ts';
import { benchmark } from './benchmark.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetFromCounts, gwetFromTable } from './gwet.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { marginalHomogeneity } from './marginal-homogeneity.ts';

// What other programs are known to get wrong, each by name; worked by hand in the comments.

/** All twelve graded good by both, of four grades. */
const oneGrade = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 12, 0],
  [0, 0, 0, 0],
];
const kappaOf = (
  table: readonly (readonly number[])[],
  weights: 'linear' | 'quadratic' | 'unweighted',
): number => {
  const found = cohenKappa(table, weights);
  return found.status === 'calculated' ? found.kappa : Number.NaN;
};

describe('traps of agreement', () => {
  it('all in one grade: nothing divided by nothing is refused with its reason, never 0, 1 or NaN', () => {
    for (const weights of ['unweighted', 'linear', 'quadratic'] as const)
      expect(cohenKappa(oneGrade, weights)).toEqual({
        status: 'cannot-say',
        reason: 'expected-agreement-is-one',
        units: 12,
        observed: 1,
      });
    expect(krippendorffAlpha(Array(12).fill([3, 3]), 'ordinal')).toMatchObject({ reason: 'no-variation' });
    expect(fleissKappa(Array(12).fill([0, 0, 3, 0]))).toMatchObject({ reason: 'expected-agreement-is-one' });
    // AC1 can say: chance would give none of it, so all of it is real; but not how sure that is.
    const ac = gwetFromTable(oneGrade, 'linear');
    expect(ac).toMatchObject({ coefficient: 1, standardError: 0 });
    expect(benchmark(1, 0, 'landis-koch')).toMatchObject({ reason: 'no-standard-error' });
  });

  it('a grade that nobody used stays: dropping it changes a weighted kappa', () => {
    // Units (1,1), (1,3), (1,3), (4,4) of grades 1 to 4. Apart by thirds: seen (2/3 + 2/3)/4 = 1/3; expected
    // (3 x (2 x 2 + 3) + (3 + 2))/16/3 = 26/48; 1 - 16/26 = 5/13. With grade 2 dropped: 1 - (1/4)/(1/2) = 1/2.
    const all = [
      [1, 0, 2, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ];
    const dropped = [
      [1, 2, 0],
      [0, 0, 0],
      [0, 0, 1],
    ];
    expect(kappaOf(all, 'linear')).toBeCloseTo(5 / 13, 14);
    expect(kappaOf(dropped, 'linear')).toBeCloseTo(1 / 2, 14);
  });

  it('weights of disagreement are refused, not taken for weights of agreement', () => {
    const disagreement = [
      [0, 1],
      [1, 0],
    ];
    expect(() => agreementWeights(disagreement, 2)).toThrow(
      expect.objectContaining({ code: 'AGREEMENT_WEIGHTS_INVALID', params: { problem: 'diagonal' } }),
    );
  });

  it('the ordinal metric of Krippendorff is not the ordinal weights of Gwet', () => {
    // Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve units, nominal
    // 0.743, ordinal 0.815, interval 0.849, ratio 0.797. Programs that use Gwet's weights print 0.834 for ordinal.
    const _ = null;
    const units = [
      [1, 1, _, 1],
      [2, 2, 3, 2],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      [1, 2, 3, 4],
      [4, 4, 4, 4],
      [1, 1, 2, 1],
      [2, 2, 2, 2],
      [_, 5, 5, 5],
      [_, _, 1, 1],
      [_, 3, _, _],
    ];
    const alpha = (metric: 'nominal' | 'ordinal' | 'interval' | 'ratio'): number => {
      const found = krippendorffAlpha(units, metric);
      return found.status === 'calculated' ? Math.round(found.alpha * 1000) / 1000 : Number.NaN;
    };
    expect([alpha('nominal'), alpha('ordinal'), alpha('interval'), alpha('ratio')]).toEqual([
      0.743, 0.815, 0.849, 0.797,
    ]);
    // Apart 1 of 4 grades: ordinal weights 5/6, linear 2/3.
    expect(agreementWeights('ordinal', 4)[0]![1]).toBeCloseTo(5 / 6, 14);
  });

  it('complete data of three raters: each pair counts by one less than the raters', () => {
    // Coincidences 4, 2, 2, 4 of 12: seen 1/3, expected 2 x 6 x 6/(12 x 11) = 6/11; 1 - 11/18 = 7/18. Without dividing
    // it would be 13/36.
    const units = [
      [1, 1, 1],
      [1, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
    ];
    const found = krippendorffAlpha(units, 'nominal');
    expect(found.status === 'calculated' && found.alpha).toBeCloseTo(7 / 18, 14);
  });

  it('a kappa below nothing has a chance of no more than 1: its z is below nothing', () => {
    const found = cohenKappa(
      [
        [0, 5],
        [5, 0],
      ],
      'unweighted',
    );
    expect(found).toMatchObject({ kappa: -1 });
    expect(found.status === 'calculated' && found.test.status === 'calculated' && found.test.z).toBeLessThan(
      0,
    );
  });

  it('a pair of grades between which nobody moved is no 0/0, and equal margins keep their grade', () => {
    // Moves between 1 and 2 only: (5 - 1)² / 6.
    const one = marginalHomogeneity([
      [4, 5, 0],
      [1, 4, 0],
      [0, 0, 9],
    ]);
    expect(one).toMatchObject({ bowker: { statistic: 16 / 6, degrees: 1 } });
    // 1 to 2 and 2 to 3 once each: grade 2 has equal margins, and keeps its degree of freedom.
    const equal = marginalHomogeneity([
      [4, 1, 0],
      [0, 4, 1],
      [0, 0, 4],
    ]);
    expect(equal).toMatchObject({ stuartMaxwell: { degrees: 2 } });
  });

  it('intervals say their convention: kappa by z and not cut, AC by t and cut at 1', () => {
    const table = [
      [9, 0],
      [1, 10],
    ];
    const kappa = cohenKappa(table, 'unweighted');
    if (kappa.status !== 'calculated') throw new Error(kappa.reason);
    expect(kappa.upper).toBeGreaterThan(1);
    expect((kappa.upper - kappa.kappa) / kappa.standardError).toBeCloseTo(1.95996, 4);
    expect((kappa.kappa - kappa.lower) / kappa.standardError).toBeCloseTo(1.95996, 4);
    const ac = gwetFromTable(table, 'unweighted');
    if (ac.status !== 'calculated') throw new Error(ac.reason);
    expect(ac.upper).toBe(1);
    // t with 19 degrees is 2.093.
    expect((ac.coefficient - ac.lower) / ac.standardError).toBeCloseTo(2.093, 3);
  });

  it('linear and quadratic of one table differ, so no table of words fits both', () => {
    // Moves of one grade weigh less under quadratic: seen 2/3 against 8/9 of them.
    const table = [
      [5, 5, 0, 0],
      [0, 5, 5, 0],
      [0, 0, 5, 5],
      [0, 0, 0, 5],
    ];
    expect(kappaOf(table, 'quadratic')).toBeGreaterThan(kappaOf(table, 'linear') + 0.1);
  });

  it('few moderated: the word is what is reached with a chance of 0.95, not where the point lies', () => {
    const found = gwetFromCounts(
      [...Array<number[]>(9).fill([2, 0]), ...Array<number[]>(1).fill([0, 2]), [1, 1], [1, 1]],
      'unweighted',
    );
    if (found.status !== 'calculated') throw new Error(found.reason);
    expect(found.coefficient).toBeGreaterThan(0.6);
    const word = benchmark(found.coefficient, found.standardError, 'landis-koch');
    expect(word.status === 'calculated' && word.word).not.toBe('substantial');
  });
});
