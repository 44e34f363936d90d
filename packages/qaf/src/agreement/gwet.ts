import { SightlineError, studentTQuantile } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { sum, sumsOf } from './agreement-table.ts';
import type { AgreementTable } from './agreement-table.ts';
import { agreementWeights } from './agreement-weights.ts';
import type { AgreementWeights } from './agreement-weights.ts';

/** Gwet's AC1 (unweighted) or AC2 (weighted). */
export type GwetCoefficient = {
  readonly status: 'calculated';
  /** Units that at least one rater graded. */
  readonly units: number;
  /** Agreement seen and agreement expected, from 0 to 1, weighted. */
  readonly observed: number;
  readonly expected: number;
  readonly coefficient: number;
  readonly standardError: number;
  /** The 95% interval by Student's t with one degree fewer than units; its top is cut at 1. */
  readonly lower: number;
  readonly upper: number;
};

/**
 * Gwet's AC1 or AC2 of two raters, from how often each pair of grades was given. Unlike kappa it does not fall to
 * nothing where most units have one grade.
 *
 * Its variance is that of a table: the spread of what each unit adds, divided by n, as Gwet (2008) derives it and as his
 * irrCAC does in `gwet.ac1.table`. `gwetFromCounts` takes the same units as a sample of units, divides by n - 1 as
 * irrCAC does in `gwet.ac1.raw`, and so gives the same coefficient with a standard error wider by the root of
 * n / (n - 1): 2% of it at 25 units. Each keeps the convention of its form, so that published figures of either are met.
 *
 * Fewer than two units: `too-few-units`. Weights that are 1 throughout: `expected-agreement-is-one`.
 *
 * @throws {SightlineError} AGREEMENT_TABLE_INVALID {problem}
 * @throws {SightlineError} AGREEMENT_WEIGHTS_INVALID {problem}
 * @source Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48; Gwet (2014), Handbook of
 *   Inter-Rater Reliability, 4th edition
 * @example
 * import { exactOfNumber } from '@sightline/core';
 * import { gwetFromTable } from '@sightline/qaf';
 * const found = gwetFromTable([[9, 1], [0, 0]], 'unweighted');
 * found.status === 'calculated' && exactOfNumber(found.expected) // => '0.095'
 */
export function gwetFromTable(table: AgreementTable, weights: AgreementWeights): GwetCoefficient | CannotSay {
  const { grades, units } = sumsOf(table);
  const cells = table.flatMap((row, i) =>
    row.flatMap((times, j) => {
      const counts = Array.from({ length: grades }, (_, k) => Number(k === i) + Number(k === j));
      return times === 0 ? [] : [{ counts, times }];
    }),
  );
  return gwet(cells, agreementWeights(weights, grades), units);
}

/**
 * Gwet's AC1 or AC2 of any number of raters, from how many raters gave each unit each grade. Raters may be missing: a
 * unit that one rater graded counts for the agreement expected, not for the agreement seen; one that nobody graded
 * counts for nothing. Its variance divides by n - 1, where `gwetFromTable` divides by n: see there.
 *
 * Fewer than two units: `too-few-units`. None that two raters graded: `no-unit-rated-twice`. Weights that are 1
 * throughout: `expected-agreement-is-one`.
 *
 * @param distribution - a row per unit, a count per grade, lowest grade first
 * @throws {SightlineError} RATINGS_INVALID {problem}
 * @throws {SightlineError} AGREEMENT_WEIGHTS_INVALID {problem}
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition
 * @example
 * import { gwetFromCounts } from '@sightline/qaf';
 * const found = gwetFromCounts([[2, 0], [0, 2], [1, 0]], 'unweighted');
 * found.status === 'calculated' && found.observed // => 1
 * gwetFromCounts([[1, 0], [0, 1]], 'unweighted').reason // => 'no-unit-rated-twice'
 */
export function gwetFromCounts(
  distribution: readonly (readonly number[])[],
  weights: AgreementWeights,
): GwetCoefficient | CannotSay {
  const grades = distribution[0]?.length ?? 0;
  if (grades === 0) return cannotSay('too-few-units');
  checkCounts(distribution);
  const square = agreementWeights(weights, grades);
  const rated = distribution.filter((counts) => sum(counts) > 0).map((counts) => ({ counts, times: 1 }));
  return gwet(rated, square, rated.length - 1);
}

/** Refuses what is not one row of counts for each unit, all of one length. */
export function checkCounts(distribution: readonly (readonly number[])[]): void {
  const grades = distribution[0]?.length;
  const problem = distribution.some((counts) => counts.length !== grades)
    ? 'lengths'
    : distribution.flat().some((count) => !Number.isSafeInteger(count) || count < 0)
      ? 'not-counts'
      : undefined;
  if (problem) throw new SightlineError('RATINGS_INVALID', { problem });
}

type Rated = { readonly counts: readonly number[]; readonly times: number };

/** @param divisor - what the squares are divided by: n of a table of two raters, n - 1 where units are listed */
function gwet(
  rated: readonly Rated[],
  weight: readonly (readonly number[])[],
  divisor: number,
): GwetCoefficient | CannotSay {
  const units = sum(rated.map(({ times }) => times));
  if (units < 2) return cannotSay('too-few-units');
  const twice = sum(rated.map(({ counts, times }) => (sum(counts) >= 2 ? times : 0)));
  if (twice === 0) return cannotSay('no-unit-rated-twice');
  const grades = weight.length;
  const factor = sum(weight.flat()) / (grades * (grades - 1));
  if (weight.flat().every((one) => one === 1)) return cannotSay('expected-agreement-is-one');

  const shares = weight.map((_, k) =>
    sum(rated.map(({ counts, times }) => (times * (counts[k] ?? 0)) / sum(counts) / units)),
  );
  const expected = factor * sum(shares.map((share) => share * (1 - share)));
  const agreement = rated.map(({ counts }) => agreementWithin(counts, weight));
  const observed = sum(rated.map(({ times }, at) => ((agreement[at] ?? 0) * times) / twice));
  const coefficient = (observed - expected) / (1 - expected);

  // What each unit adds to the coefficient, to the first order.
  const squares = rated.map(({ counts, times }, at) => {
    const seen = agreement[at];
    const own = seen === undefined ? 0 : (units / twice) * (seen - expected);
    const mean = sum(counts.map((count, k) => count * (1 - (shares[k] ?? 0)))) / sum(counts);
    const added = own - 2 * (1 - coefficient) * (factor * mean - expected);
    return times * (added / (1 - expected) - coefficient) ** 2;
  });
  const standardError = Math.sqrt(sum(squares) / units / divisor);
  const reach = studentTQuantile(units - 1, 0.95) * standardError;
  return {
    status: 'calculated',
    units,
    observed,
    expected,
    coefficient,
    standardError,
    lower: coefficient - reach,
    upper: Math.min(coefficient + reach, 1),
  };
}

/** The mean weight over the ordered pairs of raters of one unit. */
function agreementWithin(
  counts: readonly number[],
  weight: readonly (readonly number[])[],
): number | undefined {
  const raters = sum(counts);
  if (raters < 2) return undefined;
  const pairs = counts.map((count, k) => {
    const near = sum(counts.map((other, l) => other * (weight[k]?.[l] ?? 0)));
    return count * (near - 1);
  });
  return sum(pairs) / (raters * (raters - 1));
}
