/**
 * The number of days of a month of the Gregorian calendar.
 *
 * @param year - full year, such as 2024
 * @param month - 1 for January to 12 for December
 * @returns 28 to 31 [days]
 * @example
 * import { daysInMonth } from '@sightline/core';
 * daysInMonth(2024, 2) // => 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
