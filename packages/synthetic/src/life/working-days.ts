import { englandAndWales, workingDayTable } from '@sightline/core';

const calendar = workingDayTable(englandAndWales);

/** A day, or the working day before it. */
export function workingDayBy(day: number): number {
  let found = day;
  while (!calendar.isWorking(found)) found--;
  return found;
}

/** The day that is a number of working days after another. */
export function workingDaysAfter(day: number, workingDays: number): number {
  return workingDays === 0 ? day : calendar.add(day, workingDays);
}
