import { digitsAt } from './digits-at.ts';
import type { LocalDate } from './local-date.ts';
import { daysInMonth } from './month-length.ts';
import { SightlineError } from './sightline-error.ts';

// Days are counted since 1970-01-01, in integers only, so that columns of dates can be worked through without a `Date`.
// Inside, a year starts on 1 March: the leap day is then its last day, and month lengths follow one straight rule.
// Known as "days from civil": Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

const DAYS_IN_400_YEARS = 146097;
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH = 719468;
/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

/** A date in its parts; `month` is 1 to 12. */
export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * The epoch day of a year, month and day. The three are trusted to be a real date.
 *
 * @param month - 1 for January to 12 for December
 * @returns days since 1970-01-01
 * @example
 * import { epochDay } from '@sightline/core';
 * epochDay(1970, 3, 1) // => 59
 */
export function epochDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  return (
    cycle * DAYS_IN_400_YEARS + daysBeforeYear(yearOfCycle) + daysBeforeMonth(marchMonth) + day - 1 - EPOCH
  );
}

/**
 * Year, month and day of an epoch day.
 *
 * @param epoch - days since 1970-01-01
 * @example
 * import { yearMonthDay } from '@sightline/core';
 * yearMonthDay(59) // => { year: 1970, month: 3, day: 1 }
 */
export function yearMonthDay(epoch: number): YearMonthDay {
  const days = epoch + EPOCH;
  const cycle = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_IN_400_YEARS;
  const leapDays = quotient(dayOfCycle, 1460) - quotient(dayOfCycle, 36524) + quotient(dayOfCycle, 146096);
  const yearOfCycle = quotient(dayOfCycle - leapDays, 365);
  const dayOfYear = dayOfCycle - daysBeforeYear(yearOfCycle);
  const marchMonth = quotient(5 * dayOfYear + 2, 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(marchMonth) + 1,
  };
}

/** Days of a 400-year cycle before its year 0 to 399. */
function daysBeforeYear(yearOfCycle: number): number {
  return yearOfCycle * 365 + quotient(yearOfCycle, 4) - quotient(yearOfCycle, 100);
}

/** Days of a year before its month, March being 0: 31 and 30 in turn, as 153 days in 5 months. */
function daysBeforeMonth(marchMonth: number): number {
  return quotient(153 * marchMonth + 2, 5);
}

/** Whole-number quotient of numbers that are not negative; engines keep `| 0` in integers, `Math.floor` they may not. */
function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/**
 * The epoch day of a date.
 *
 * @returns days since 1970-01-01
 * @example
 * import { localDate, toEpochDay } from '@sightline/core';
 * toEpochDay(localDate('2000-01-01')) // => 10957
 */
export function toEpochDay(date: LocalDate): number {
  return epochDay(digitsAt(date, 0, 4), digitsAt(date, 5, 2), digitsAt(date, 8, 2));
}

/**
 * The date of an epoch day.
 *
 * @param epoch - whole days since 1970-01-01
 * @throws {SightlineError} DATE_OUT_OF_RANGE when it is not a whole day of the years 0001 to 9999
 * @example
 * import { fromEpochDay } from '@sightline/core';
 * fromEpochDay(10957) // => '2000-01-01'
 */
export function fromEpochDay(epoch: number): LocalDate {
  if (!Number.isInteger(epoch) || epoch < FIRST_DAY || epoch > LAST_DAY) {
    throw new SightlineError('DATE_OUT_OF_RANGE', { day: String(epoch) });
  }
  const { year, month, day } = yearMonthDay(epoch);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate;
}

/**
 * The epoch day a number of calendar months later (earlier when negative). Where the month reached is too short, its
 * last day.
 *
 * @example
 * import { addMonthsToDay, epochDay } from '@sightline/core';
 * addMonthsToDay(epochDay(2023, 8, 31), 6) === epochDay(2024, 2, 29) // => true
 */
export function addMonthsToDay(epoch: number, months: number): number {
  const { year, month, day } = yearMonthDay(epoch);
  const monthsSinceYear0 = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYear0 / 12);
  const newMonth = monthsSinceYear0 - newYear * 12 + 1;
  return epochDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Completed calendar months between two epoch days: the largest `n` with `addMonthsToDay(fromDay, n) <= toDay`.
 * Negative, by the same rule, when `toDay` is earlier.
 *
 * @returns whole months
 * @example
 * import { completedMonthsBetween, epochDay } from '@sightline/core';
 * completedMonthsBetween(epochDay(2024, 1, 31), epochDay(2024, 2, 29)) // => 1
 */
export function completedMonthsBetween(fromDay: number, toDay: number): number {
  const from = yearMonthDay(fromDay);
  const to = yearMonthDay(toDay);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < Math.min(from.day, daysInMonth(to.year, to.month)) ? months - 1 : months;
}

/**
 * Completed calendar years between two epoch days: the largest `n` with `addMonthsToDay(fromDay, 12 * n) <= toDay`.
 * This is a duration; a person's age is {@link ageOn}, which differs for 29 February.
 *
 * @returns whole years
 * @example
 * import { completedYearsBetween, epochDay } from '@sightline/core';
 * completedYearsBetween(epochDay(2020, 2, 29), epochDay(2021, 2, 28)) // => 1
 */
export function completedYearsBetween(fromDay: number, toDay: number): number {
  return Math.floor(completedMonthsBetween(fromDay, toDay) / 12);
}

/**
 * Age in years on an epoch day, by comparing month and day: someone born on 29 February turns a year older on 1 March
 * of a common year. Negative before birth.
 *
 * @returns whole years
 * @example
 * import { ageOn, epochDay } from '@sightline/core';
 * ageOn(epochDay(2020, 2, 29), epochDay(2021, 2, 28)) // => 0
 */
export function ageOn(birthDay: number, onDay: number): number {
  const birth = yearMonthDay(birthDay);
  const on = yearMonthDay(onDay);
  const beforeBirthday = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (beforeBirthday ? 1 : 0);
}
