import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { normalDeviate95 } from '../statistics/normal-tail.ts';
import { sumsOf } from './agreement-table.ts';
import type { AgreementTable } from './agreement-table.ts';
import { agreementWeights } from './agreement-weights.ts';
import type { AgreementWeights } from './agreement-weights.ts';

/** Agreement of two raters beyond what their own use of the grades would give. */
export type Kappa = {
  readonly status: 'calculated';
  /** Units that both graded. */
  readonly units: number;
  /** Agreement seen and agreement expected, from 0 to 1, weighted. */
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number;
  readonly standardError: number;
  /** The 95% interval by the normal deviate, not cut at 1. */
  readonly lower: number;
  readonly upper: number;
  /** The test of no agreement beyond chance, with the standard error that holds under it. */
  readonly test: KappaTest | CannotSay;
};

/** The test of a kappa against nothing. */
export type KappaTest = {
  readonly status: 'calculated';
  readonly standardError: number;
  readonly z: number;
};

/** Kappa cannot be said; what can is the agreement seen. */
export type NoKappa = CannotSay & { readonly units: number; readonly observed?: number };

/**
 * Cohen's kappa, plain or weighted, of two raters: (seen - expected) / (1 - expected).
 *
 * Where both gave one and the same grade throughout, expected agreement is 1 and kappa is nothing divided by nothing:
 * `expected-agreement-is-one`, with the agreement seen. With most units in one grade kappa falls near 0 whatever the
 * agreement; show it beside the agreement seen and `gwetFromTable`. Says nothing about units chosen for moderation
 * because of their grade.
 *
 * @throws {SightlineError} AGREEMENT_TABLE_INVALID {problem}
 * @throws {SightlineError} AGREEMENT_WEIGHTS_INVALID {problem}
 * @source Cohen (1968), Psychological Bulletin 70, 213-220; Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72,
 *   323-327 (standard errors)
 * @example
 * import { exactOfNumber } from '@sightline/core';
 * import { cohenKappa } from '@sightline/qaf';
 * const found = cohenKappa([[20, 5], [10, 15]], 'unweighted');
 * found.status === 'calculated' && exactOfNumber(found.kappa) // => '0.4'
 * cohenKappa([[0, 0], [0, 12]], 'linear').reason // => 'expected-agreement-is-one'
 */
export function cohenKappa(table: AgreementTable, weights: AgreementWeights): Kappa | NoKappa {
  const { units, grades, rows, columns } = sumsOf(table);
  const weight = agreementWeights(weights, grades);
  if (units === 0) return { ...cannotSay('no-units'), units };

  const cells = table.flatMap((row, i) =>
    row.map((count, j) => {
      const chance = ((rows[i] ?? 0) / units) * ((columns[j] ?? 0) / units);
      return { i, j, share: count / units, chance, weight: weight[i]?.[j] ?? 0 };
    }),
  );
  const total = (of: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((sum, cell) => sum + of(cell), 0);
  const observed = total((cell) => cell.weight * cell.share);
  if (cells.every((cell) => cell.chance === 0 || cell.weight === 1)) {
    return { ...cannotSay('expected-agreement-is-one'), units, observed };
  }
  const expected = total((cell) => cell.weight * cell.chance);
  const kappa = (observed - expected) / (1 - expected);

  // The mean weight of a grade of one rater against the grades of the other.
  const ofRow = weight.map((row) => row.reduce((sum, w, j) => sum + (w * (columns[j] ?? 0)) / units, 0));
  const ofColumn = weight.map((row) => row.reduce((sum, w, i) => sum + (w * (rows[i] ?? 0)) / units, 0));
  const means = (cell: { i: number; j: number }): number => (ofRow[cell.i] ?? 0) + (ofColumn[cell.j] ?? 0);
  const spread = total(
    (cell) => cell.share * (cell.weight * (1 - expected) - means(cell) * (1 - observed)) ** 2,
  );
  const centre = observed * expected - 2 * expected + observed;
  const standardError = Math.sqrt(Math.max(spread - centre ** 2, 0) / units) / (1 - expected) ** 2;
  const atZero = total((cell) => cell.chance * (cell.weight - means(cell)) ** 2) - expected ** 2;
  const errorAtZero = Math.sqrt(Math.max(atZero, 0) / units) / (1 - expected);
  return {
    status: 'calculated',
    units,
    observed,
    expected,
    kappa,
    standardError,
    lower: kappa - normalDeviate95 * standardError,
    upper: kappa + normalDeviate95 * standardError,
    // Exactly nothing where a rater used one grade only; what is left then is rounding.
    test:
      atZero < 1e-14
        ? cannotSay('no-variance-at-zero')
        : { status: 'calculated', standardError: errorAtZero, z: kappa / errorAtZero },
  };
}
