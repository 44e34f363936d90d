import type { Expr } from '@sightline/indicators';
import { snapshot } from './moments.ts';
import { and, compare, isTrue, isUnknown, not, or, present, written } from './nodes.ts';

/** Blank, or after the snapshot. What is written but cannot be read leaves it unknown. */
export const notYet = (date: Expr): Expr => or(not(written(date)), compare(date, '>', snapshot));

/** Started by the snapshot and not ended by it: an end on the snapshot is closed. */
export const openAtSnapshot = (start: Expr, end: Expr): Expr =>
  and(compare(start, '<=', snapshot), notYet(end));

/** Something is written that is no date. A date after the snapshot is one: compared directly, it is later than that. */
const cannotBeRead = (date: Expr): Expr => and(written(date), isUnknown(compare(date, '>', snapshot)));

/**
 * It has happened by the snapshot. A blank has not, nor has a date after the snapshot. True, too, of what cannot be
 * read, so that the branch which reads the date is taken and comes out unknown.
 */
export const happened = (date: Expr): Expr => or(present(date), cannotBeRead(date));

/** As {@link happened}, and not before `start`; without a start, whenever it was. */
export const happenedSince = (date: Expr, start: Expr): Expr =>
  and(happened(date), not(isTrue(compare(date, '<', start))));

/** Blank, or a date. */
export const readable = (date: Expr): Expr =>
  or(not(written(date)), compare(date, '<=', snapshot), compare(date, '>', snapshot));
