import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { chiSquaredUpperTail } from '../statistics/chi-squared-tail.ts';
import { sum, sumsOf } from './agreement-table.ts';
import type { AgreementTable } from './agreement-table.ts';

/** A chi-squared test: the statistic, its degrees of freedom, and the chance of one as large by chance alone. */
export type ChiSquaredTest = {
  readonly status: 'calculated';
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
};

/** Whether two raters use the grades alike. */
export type MarginalHomogeneity = {
  readonly status: 'calculated';
  /** Do both give each grade equally often? */
  readonly stuartMaxwell: ChiSquaredTest;
  /** The same question with the variance as seen, which finds more. */
  readonly bhapkar: ChiSquaredTest | CannotSay;
  /** Is each move between two grades as frequent one way as the other? */
  readonly bowker: ChiSquaredTest;
};

/**
 * Tests of whether disagreement between two raters is one-sided: Stuart-Maxwell, Bhapkar and Bowker.
 *
 * Degrees of freedom are those that the moves seen leave: a grade without moves has none, nor has a pair of grades
 * between which nobody moved; grades whose sums happen to be equal keep theirs. With every grade in use that is one less
 * than the grades, and for Bowker their pairs. No moves: `no-disagreement`. All units moved, and all against each other:
 * Bhapkar's statistic has no end, `beyond-all-evidence`. The chances are for large numbers: with a handful of moves they
 * are rough.
 *
 * @throws {SightlineError} AGREEMENT_TABLE_INVALID {problem}
 * @source Stuart (1955), Biometrika 42, 412-416; Maxwell (1970), British Journal of Psychiatry 116, 651-655; Bhapkar
 *   (1966), JASA 61, 228-235; Bowker (1948), JASA 43, 572-574
 * @example
 * import { marginalHomogeneity } from '@sightline/qaf';
 * const found = marginalHomogeneity([[20, 2], [8, 10]]);
 * found.status === 'calculated' && [found.bowker.statistic, found.bowker.degrees] // => [3.6, 1]
 * marginalHomogeneity([[3, 0], [0, 4]]).reason // => 'no-disagreement'
 */
export function marginalHomogeneity(table: AgreementTable): MarginalHomogeneity | CannotSay {
  const { units, rows, columns } = sumsOf(table);
  /** Units that moved between two grades, either way. */
  const moves = table.map((row, i) => row.map((count, j) => (i === j ? 0 : count + (table[j]?.[i] ?? 0))));
  const groups = connected(moves).filter((group) => group.length > 1);
  if (groups.length === 0) return cannotSay('no-disagreement');

  const excess = rows.map((row, grade) => row - (columns[grade] ?? 0));
  const parts = groups.map((group) => {
    // The excesses of a group add up to nothing: its last grade is told by the others.
    const kept = group.slice(0, -1);
    const covariance = kept.map((i) =>
      kept.map((j) => (i === j ? sum(moves[i] ?? []) : -(moves[i]?.[j] ?? 0))),
    );
    const right = kept.map((grade) => excess[grade] ?? 0);
    const solved = solve(covariance, right);
    return sum(right.map((value, at) => value * (solved[at] ?? 0)));
  });
  const statistic = sum(parts);
  const degrees = sum(groups.map((group) => group.length - 1));
  const left = 1 - statistic / units;

  const pairs = moves.flatMap((row, i) =>
    row.flatMap((count, j) => (j > i && count > 0 ? [{ i, j, count }] : [])),
  );
  const bowker = sum(
    pairs.map(({ i, j, count }) => ((table[i]?.[j] ?? 0) - (table[j]?.[i] ?? 0)) ** 2 / count),
  );
  return {
    status: 'calculated',
    stuartMaxwell: tested(statistic, degrees),
    bhapkar: left < 1e-12 ? cannotSay('beyond-all-evidence') : tested(statistic / left, degrees),
    bowker: tested(bowker, pairs.length),
  };
}

function tested(statistic: number, degrees: number): ChiSquaredTest {
  return { status: 'calculated', statistic, degrees, p: chiSquaredUpperTail(statistic, degrees) };
}

/** The grades in groups between which nobody moved. */
function connected(moves: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return moves.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    for (const grade of group) {
      moves[grade]?.forEach((count, other) => {
        if (count === 0 || seen.has(other)) return;
        seen.add(other);
        group.push(other);
      });
    }
    return [group];
  });
}

/** Solves a positive definite system, which needs no exchange of rows. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const system = matrix.map((row, at) => [...row, right[at] ?? 0]);
  system.forEach((pivotRow, pivot) => {
    system.forEach((row, at) => {
      if (at === pivot) return;
      const factor = (row[pivot] ?? 0) / (pivotRow[pivot] ?? 1);
      pivotRow.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - factor * value;
      });
    });
  });
  return system.map((row, at) => (row[right.length] ?? 0) / (row[at] ?? 1));
}
