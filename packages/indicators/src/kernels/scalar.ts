import {
  ABSENT,
  addMonthsToDay,
  ageOn,
  completedMonthsBetween,
  completedYearsBetween,
} from '@sightline/core';
import type { CompareOp } from '../expr.ts';
import type { NodeOf } from '../tree.ts';
import type { Reading } from './scope.ts';
import { FALSE, TRUE, UNKNOWN, wholeNumber } from './vector.ts';

/** Which of less, equal and more make the operator true, as bits 1, 2 and 4. */
const holds: Readonly<Record<CompareOp, number>> = { '<': 1, '<=': 3, '=': 2, '>=': 6, '>': 4, '!=': 5 };

/** The operator's bits, for {@link compareValues}. */
export const bitsOf = (op: CompareOp): number => holds[op];

/** The bits of the operator with its sides changed over. */
export const mirrored = (bits: number): number => ((bits & 1) << 2) | (bits & 2) | ((bits & 4) >> 2);

/**
 * Compares two values, absent or not. A field's date after the snapshot is later than every date up to the snapshot;
 * against anything later, or another such field, it cannot be said. `lastLeft` and `lastRight` are the snapshot when
 * that side is a date field, else the largest integer.
 */
export function compareValues(
  bits: number,
  left: number,
  right: number,
  lastLeft: number,
  lastRight: number,
  snapshot: number,
): number {
  if (left === ABSENT || right === ABSENT) return UNKNOWN;
  if (left > lastLeft) return right > snapshot ? UNKNOWN : (bits & 4) !== 0 ? TRUE : FALSE;
  if (right > lastRight) return left > snapshot ? UNKNOWN : (bits & 1) !== 0 ? TRUE : FALSE;
  const order = left < right ? 1 : left === right ? 2 : 4;
  return (bits & order) !== 0 ? TRUE : FALSE;
}

/** A step on two present values. */
export type Step = (a: number, b: number) => number;

/** Moves a date by an amount in the node's unit. */
export function adder(unit: NodeOf<'add'>['unit'], reading: Reading): Step {
  if (unit === 'days') return (day, amount) => day + amount;
  if (unit === 'months') return addMonthsToDay;
  if (unit === 'years') return (day, amount) => addMonthsToDay(day, 12 * amount);
  const { workingDays } = reading.session;
  return (day, amount) => {
    const moved = workingDays.add(day, amount);
    if (moved > workingDays.announcedToDay || day > workingDays.announcedToDay) reading.projected = true;
    return moved;
  };
}

/** Measures what lies between two dates in the node's unit. */
export function measurer(unit: NodeOf<'elapsed'>['unit'], reading: Reading): Step {
  if (unit === 'days') return (from, to) => to - from;
  if (unit === 'completedMonths') return completedMonthsBetween;
  if (unit === 'completedYears') return completedYearsBetween;
  if (unit === 'age') return ageOn;
  const { workingDays } = reading.session;
  return (from, to) => {
    if (from > workingDays.announcedToDay || to > workingDays.announcedToDay) reading.projected = true;
    return workingDays.between(from, to);
  };
}

/** The steps that fold whole numbers. */
export const arithmetic: Readonly<Record<'sum' | 'difference' | 'product', Step>> = {
  sum: (a, b) => wholeNumber(a + b),
  difference: (a, b) => wholeNumber(a - b),
  product: (a, b) => wholeNumber(a * b),
};

/** The steps that choose one of several values. */
export const choice: Readonly<Record<'earliest' | 'latest' | 'least' | 'greatest', Step>> = {
  earliest: (a, b) => (a < b ? a : b),
  least: (a, b) => (a < b ? a : b),
  latest: (a, b) => (a > b ? a : b),
  greatest: (a, b) => (a > b ? a : b),
};
