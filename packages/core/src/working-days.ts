import { fromEpochDay, toEpochDay } from './epoch-day.ts';
import type { LocalDate } from './local-date.ts';
import { SightlineError } from './sightline-error.ts';

/** Which days are not worked besides Saturdays and Sundays. A value: hand in your own, or {@link withClosedDays}. */
export type Calendar = {
  readonly id: string;
  /** First and last day that the calendar speaks for. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Last day for which the holidays are announced; later ones are projected. */
  readonly announcedTo: LocalDate;
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  /** Where the holidays come from. */
  readonly source: string;
};

/** A calendar made ready for hot loops. All days are epoch days (days since 1970-01-01). */
export type WorkingDayTable = {
  readonly fromDay: number;
  readonly toDay: number;
  readonly announcedToDay: number;
  /** Working days from one day to another, as {@link workingDaysBetween}. */
  readonly between: (fromDay: number, toDay: number) => number;
  /** The day that is a number of working days later, as {@link addWorkingDays}. */
  readonly add: (day: number, workingDays: number) => number;
  readonly isWorking: (day: number) => boolean;
};

const tables = new WeakMap<Calendar, WorkingDayTable>();

/**
 * The calendar as a table of counts, so that working days between two days cost one subtraction. Made once for each
 * calendar value.
 *
 * Every function of the table throws {@link SightlineError} OUTSIDE_CALENDAR for a day that the calendar does not hold.
 *
 * @throws {SightlineError} OUTSIDE_CALENDAR when a holiday lies outside the calendar's own range
 * @example
 * import { englandAndWales, epochDay, workingDayTable } from '@sightline/core';
 * workingDayTable(englandAndWales).isWorking(epochDay(2024, 12, 25)) // => false
 */
export function workingDayTable(calendar: Calendar): WorkingDayTable {
  let table = tables.get(calendar);
  if (!table) tables.set(calendar, (table = makeTable(calendar)));
  return table;
}

function makeTable(calendar: Calendar): WorkingDayTable {
  const fromDay = toEpochDay(calendar.from);
  const toDay = toEpochDay(calendar.to);

  const offset = (day: number): number => {
    if (!(day >= fromDay && day <= toDay)) throw outside(day);
    return day - fromDay;
  };
  const outside = (day: number): SightlineError =>
    new SightlineError('OUTSIDE_CALENDAR', { date: fromEpochDay(day), calendar: calendar.id });

  const closed = new Uint8Array(toDay - fromDay + 1);
  for (const holiday of calendar.holidays) closed[offset(toEpochDay(holiday.date))] = 1;

  /** Working days up to and including each day. */
  const counts = new Int32Array(closed.length);
  const workingDays: number[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    // 1970-01-01 was a Thursday, so that Monday is 0 and the weekend 5 and 6.
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (weekday < 5 && !closed[day - fromDay]) workingDays.push(day);
    counts[day - fromDay] = workingDays.length;
  }
  const countTo = (day: number): number => counts[offset(day)]!;

  return {
    fromDay,
    toDay,
    announcedToDay: toEpochDay(calendar.announcedTo),
    between: (from, to) => countTo(to) - countTo(from),
    add: (day, amount) => {
      const dayNumber = countTo(day) - 1;
      const target = amount === 0 ? day : workingDays[dayNumber + amount];
      if (target === undefined) throw outside(day);
      return target;
    },
    isWorking: (day) => workingDays[countTo(day) - 1] === day,
  };
}

/**
 * Working days from one date to another: the working days after `from`, up to and including `to`.
 *
 * The start is day 0. From a day that is not worked, the next working day is day 1. A `to` that is not worked counts as
 * the last working day before it. Negative when `to` is earlier.
 *
 * @returns whole working days
 * @throws {SightlineError} OUTSIDE_CALENDAR when a date is outside the calendar
 * @example
 * import { englandAndWales, localDate, workingDaysBetween } from '@sightline/core';
 * workingDaysBetween(localDate('2024-03-28'), localDate('2024-04-02'), englandAndWales) // => 1
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  return workingDayTable(calendar).between(toEpochDay(from), toEpochDay(to));
}

/**
 * The date a number of working days later (earlier when negative), always a working day; with 0 the date itself.
 * A date that is not worked counts as the last working day before it: from a Saturday, 1 is Monday.
 *
 * @throws {SightlineError} OUTSIDE_CALENDAR when the date or the result is outside the calendar
 * @example
 * import { addWorkingDays, englandAndWales, localDate } from '@sightline/core';
 * addWorkingDays(localDate('2024-03-28'), 1, englandAndWales) // => '2024-04-02'
 */
export function addWorkingDays(date: LocalDate, workingDays: number, calendar: Calendar): LocalDate {
  return fromEpochDay(workingDayTable(calendar).add(toEpochDay(date), workingDays));
}

/**
 * The calendar with further days on which the office is closed. Its `id` names them, because figures can change.
 *
 * @throws {SightlineError} OUTSIDE_CALENDAR when a date is outside the calendar
 * @example
 * import { englandAndWales, localDate, withClosedDays, workingDaysBetween } from '@sightline/core';
 * const ours = withClosedDays(englandAndWales, [localDate('2024-12-27')]);
 * workingDaysBetween(localDate('2024-12-24'), localDate('2024-12-30'), ours) // => 1
 */
export function withClosedDays(calendar: Calendar, dates: readonly LocalDate[]): Calendar {
  for (const date of dates) {
    if (date < calendar.from || date > calendar.to) {
      throw new SightlineError('OUTSIDE_CALENDAR', { date, calendar: calendar.id });
    }
  }
  const held = new Set(calendar.holidays.map((holiday) => holiday.date));
  const added = [...new Set(dates)].filter((date) => !held.has(date)).sort();
  if (added.length === 0) return calendar;
  return {
    ...calendar,
    id: `${calendar.id}+${added.join('+')}`,
    holidays: [...calendar.holidays, ...added.map((date) => ({ date, name: 'Closed' }))].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    ),
  };
}
