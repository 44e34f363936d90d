import { addWorkingDays, workingDaysBetween } from '@sightline/core';
import type { Calendar, LocalDate } from '@sightline/core';
import type { LearningReview } from './learning-review.ts';

/** Working days from the notification of an incident within which a rapid review is to be complete. */
export const rapidReviewWorkingDays = 15;

/** How the clock of a rapid review stands on a day. */
export type RapidReviewClock = {
  readonly due: LocalDate;
  readonly status: 'in-time' | 'late' | 'not-yet-due' | 'overdue';
  /** Working days from the notification to the completion, or to the day. */
  readonly workingDays: number;
  readonly daysOver: number;
};

/**
 * How the clock of a rapid review stands: 15 working days from notification, the last one in time. `undefined` of a review
 * of another type or without a notification: it has no clock.
 *
 * @throws {SightlineError} OUTSIDE_CALENDAR when a day is outside the calendar
 * @source Working Together to Safeguard Children (2023), chapter 5
 * @example
 * import { englandAndWales, localDate } from '@sightline/core';
 * import { rapidReviewClock } from '@sightline/qaf';
 * const review = { id: 'RR1', type: 'rapid-review', notified: localDate('2024-05-01'), completed: localDate('2024-05-23'), recommendations: [] };
 * rapidReviewClock(review, localDate('2024-06-30'), englandAndWales) // => { due: '2024-05-23', status: 'in-time', workingDays: 15, daysOver: 0 }
 */
export function rapidReviewClock(
  { type, notified, completed }: LearningReview,
  asAt: LocalDate,
  calendar: Calendar,
): RapidReviewClock | undefined {
  if (type !== 'rapid-review' || notified === undefined || notified > asAt) return undefined;
  const due = addWorkingDays(notified, rapidReviewWorkingDays, calendar);
  const done = completed !== undefined && completed <= asAt ? completed : undefined;
  const workingDays = workingDaysBetween(notified, done ?? asAt, calendar);
  const daysOver = Math.max(workingDays - rapidReviewWorkingDays, 0);
  if (done === undefined)
    return { due, status: due >= asAt ? 'not-yet-due' : 'overdue', workingDays, daysOver };
  return { due, status: daysOver > 0 ? 'late' : 'in-time', workingDays, daysOver };
}
