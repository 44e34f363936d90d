import { SightlineError } from '@sightline/core';

/**
 * How often each pair of grades was given: rows by the first rater (the auditor), columns by the second (the
 * moderator), both in one order with the lowest grade first. Grades that nobody gave keep their row and column.
 */
export type AgreementTable = readonly (readonly number[])[];

/** An agreement table with its sums. */
export type TableSums = {
  readonly units: number;
  readonly grades: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

/** The sums of an agreement table; refuses a table that is not one. */
export function sumsOf(table: AgreementTable): TableSums {
  const grades = table.length;
  if (grades < 2) refuse('fewer-than-two-grades');
  if (table.some((row) => row.length !== grades)) refuse('not-square');
  if (table.flat().some((count) => !Number.isSafeInteger(count) || count < 0)) refuse('not-counts');
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  return { units: sum(rows), grades, rows, columns };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function refuse(problem: string): never {
  throw new SightlineError('AGREEMENT_TABLE_INVALID', { problem });
}
