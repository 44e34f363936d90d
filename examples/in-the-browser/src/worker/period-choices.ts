import { addDays, addMonths, financialYear, type LocalDate, type Period } from '@sightline/core';
import { periodWords } from '@sightline/reports';
import type { PeriodChoice } from '../protocol.ts';

/** Months up to the snapshot; whole months where it ends one. */
const monthsUpTo = (asAt: LocalDate, months: number): Period => ({
  from: addMonths(addDays(asAt, 1), -months),
  to: asAt,
});

const choice = (id: string, name: string, period: Period): PeriodChoice => ({
  id,
  period,
  words: `${name}: ${periodWords(period)}`,
});

/** The periods that are offered, all of them up to the snapshot; the first is the usual one: what most lists hold. */
export const periodChoices = (asAt: LocalDate): readonly PeriodChoice[] => [
  choice('6-months', 'Six months', monthsUpTo(asAt, 6)),
  choice('3-months', 'Three months', monthsUpTo(asAt, 3)),
  choice('1-month', 'One month', monthsUpTo(asAt, 1)),
  choice('year-to-date', 'Financial year so far', { from: financialYear(asAt).from, to: asAt }),
  choice('12-months', 'Twelve months', monthsUpTo(asAt, 12)),
];
