import { addWorkingDays, workingDaysBetween } from '@sightline/core';
import type { Calendar, LocalDate } from '@sightline/core';
import { statutoryComplaintLimits } from './complaint.ts';
import type { ComplaintLimits, ComplaintStage } from './complaint.ts';

/** A stage of a complaint on a day. */
export type StageAt = {
  readonly stage: 1 | 2 | 3;
  /** The last day in time; the longer limit where it was extended. */
  readonly due: LocalDate;
  readonly status: 'in-time' | 'late' | 'not-yet-due' | 'overdue' | 'withdrawn';
  /** Working days after the limit, of an answer or so far; 0 in time. */
  readonly daysOver: number;
  /** Of stage 3: whether the panel sat in time; absent where it is not yet due. */
  readonly panelInTime?: boolean;
};

/**
 * How a stage of a complaint stands on a day. The limit day is in time; an answer after the day has not yet happened; what
 * is due on the day itself can still be answered. A withdrawn stage is neither in time nor late.
 *
 * @throws {SightlineError} OUTSIDE_CALENDAR when a day is outside the calendar
 * @example
 * import { englandAndWales, localDate } from '@sightline/core';
 * import { stageAt } from '@sightline/qaf';
 * const stage = { stage: 1, received: localDate('2024-05-01'), responded: localDate('2024-05-16') };
 * stageAt(stage, localDate('2024-06-30'), englandAndWales) // => { stage: 1, due: '2024-05-16', status: 'in-time', daysOver: 0 }
 */
export function stageAt(
  { stage, received, extended, panel, responded, outcome }: ComplaintStage,
  asAt: LocalDate,
  calendar: Calendar,
  limits: ComplaintLimits = statutoryComplaintLimits,
): StageAt {
  const within = stage === 3 ? limits[3].days : extended ? limits[stage].extended : limits[stage].days;
  const due = addWorkingDays(received, within, calendar);
  const overBy = (day: LocalDate): number =>
    Math.max(workingDaysBetween(received, day, calendar) - within, 0);
  const answered = responded !== undefined && responded <= asAt ? responded : undefined;
  const found = (status: StageAt['status'], daysOver = 0): StageAt => ({
    stage,
    due,
    status,
    daysOver,
    ...(stage === 3 && panelOf(received, panel, asAt, limits[3].panel, calendar)),
  });
  if (outcome === 'withdrawn') return found('withdrawn');
  if (answered === undefined) return due >= asAt ? found('not-yet-due') : found('overdue', overBy(asAt));
  const daysOver = overBy(answered);
  return found(daysOver > 0 ? 'late' : 'in-time', daysOver);
}

function panelOf(
  received: LocalDate,
  panel: LocalDate | undefined,
  asAt: LocalDate,
  within: number,
  calendar: Calendar,
): { readonly panelInTime?: boolean } {
  const sat = panel !== undefined && panel <= asAt ? panel : undefined;
  if (sat === undefined && addWorkingDays(received, within, calendar) >= asAt) return {};
  return { panelInTime: sat !== undefined && workingDaysBetween(received, sat, calendar) <= within };
}
