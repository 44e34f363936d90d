import { englandAndWales, workingDayTable } from '@sightline/core';

const calendar = workingDayTable(englandAndWales);

/** Working days from one epoch day to another; `undefined` where either is absent or outside the calendar. */
function workingDaysTo(from: number, to: number): number | undefined {
  const isHeld = (day: number): boolean => day >= calendar.fromDay && day <= calendar.toDay;
  return isHeld(from) && isHeld(to) ? calendar.between(from, to) : undefined;
}

/** Whether a day is on another or up to a number of working days after it; false where that cannot be told. */
export function isWithinWorkingDays(day: number, from: number, limit: number): boolean {
  const days = workingDaysTo(from, day);
  return days !== undefined && day >= from && days <= limit;
}

/** Whether a day is more than a number of working days after another; false where that cannot be told. */
export function isLaterThan(day: number, from: number, limit: number): boolean {
  const days = workingDaysTo(from, day);
  return days !== undefined && days > limit;
}
