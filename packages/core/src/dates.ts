import {
  addMonthsToDay,
  ageOn,
  completedMonthsBetween,
  completedYearsBetween,
  fromEpochDay,
  toEpochDay,
} from './epoch-day.ts';
import type { LocalDate } from './local-date.ts';

/**
 * The date a number of days later (earlier when negative).
 *
 * @throws {SightlineError} DATE_OUT_OF_RANGE when the result leaves the years 0001 to 9999
 * @example
 * import { addDays, localDate } from '@sightline/core';
 * addDays(localDate('2024-02-28'), 2) // => '2024-03-01'
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The date a number of calendar months later (earlier when negative). Where the month reached is too short, its last
 * day.
 *
 * @throws {SightlineError} DATE_OUT_OF_RANGE when the result leaves the years 0001 to 9999
 * @example
 * import { addMonths, localDate } from '@sightline/core';
 * addMonths(localDate('2023-08-31'), 6) // => '2024-02-29'
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return fromEpochDay(addMonthsToDay(toEpochDay(date), months));
}

/**
 * The date a number of years later (earlier when negative): twelve months each, so 29 February becomes 28 February of a
 * common year.
 *
 * @throws {SightlineError} DATE_OUT_OF_RANGE when the result leaves the years 0001 to 9999
 * @example
 * import { addYears, localDate } from '@sightline/core';
 * addYears(localDate('2024-02-29'), 1) // => '2025-02-28'
 */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/**
 * Calendar days from one date to another: 0 on the same day, negative when `to` is earlier.
 *
 * @returns whole days
 * @example
 * import { daysBetween, localDate } from '@sightline/core';
 * daysBetween(localDate('2024-01-31'), localDate('2024-02-01')) // => 1
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/**
 * Completed calendar months: the largest `n` with `addMonths(from, n) <= to`. Negative, by the same rule, when `to` is
 * earlier.
 *
 * @returns whole months
 * @example
 * import { completedMonths, localDate } from '@sightline/core';
 * completedMonths(localDate('2024-01-31'), localDate('2024-02-29')) // => 1
 */
export function completedMonths(from: LocalDate, to: LocalDate): number {
  return completedMonthsBetween(toEpochDay(from), toEpochDay(to));
}

/**
 * Completed calendar years: the largest `n` with `addYears(from, n) <= to`. A duration; for a person use {@link age}.
 *
 * @returns whole years
 * @example
 * import { completedYears, localDate } from '@sightline/core';
 * completedYears(localDate('2020-03-15'), localDate('2024-03-14')) // => 3
 */
export function completedYears(from: LocalDate, to: LocalDate): number {
  return completedYearsBetween(toEpochDay(from), toEpochDay(to));
}

/**
 * A person's age. Compares month and day: someone born on 29 February turns a year older on 1 March of a common year.
 * Negative before birth.
 *
 * @returns whole years
 * @example
 * import { age, localDate } from '@sightline/core';
 * age(localDate('2008-02-29'), localDate('2026-02-28')) // => 17
 */
export function age(birth: LocalDate, on: LocalDate): number {
  return ageOn(toEpochDay(birth), toEpochDay(on));
}
