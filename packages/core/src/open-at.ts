import { ABSENT } from './table.ts';

/**
 * Whether something is open on a day: it has started by then, and has no end or ends later. What ends on the day itself
 * is no longer open; what starts on the day is. Without a start nothing is open.
 *
 * @param start - epoch day, or `ABSENT`
 * @param end - epoch day, or `ABSENT`
 * @param day - epoch day
 * @example
 * import { ABSENT, openAt } from '@sightline/core';
 * [openAt(10, ABSENT, 10), openAt(10, 20, 20), openAt(10, 20, 19)] // => [true, false, true]
 */
export function openAt(start: number, end: number, day: number): boolean {
  return start !== ABSENT && start <= day && (end === ABSENT || end > day);
}
