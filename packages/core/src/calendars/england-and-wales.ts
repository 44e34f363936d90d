import { epochDay, fromEpochDay } from '../epoch-day.ts';
import { localDate } from '../local-date.ts';
import type { Calendar } from '../working-days.ts';

type Holiday = Calendar['holidays'][number];

const FIRST_YEAR = 1995;
const LAST_YEAR = 2035;

/** Monday is 0. */
const SATURDAY = 5;

/**
 * Years in which a proclamation moved or added a bank holiday. `moved` takes the place of the day the rules give.
 *
 * @source The London Gazette; https://www.gov.uk/bank-holidays for 2018 and later
 */
const EXCEPTIONS: readonly {
  readonly moved?: { readonly from: string; readonly to: string; readonly name: string };
  readonly added?: { readonly date: string; readonly name: string };
}[] = [
  { moved: { from: '1995-05-01', to: '1995-05-08', name: 'Early May bank holiday (VE Day, 50 years)' } },
  { added: { date: '1999-12-31', name: 'Millennium Eve' } },
  {
    moved: { from: '2002-05-27', to: '2002-06-04', name: 'Spring bank holiday' },
    added: { date: '2002-06-03', name: 'Golden Jubilee bank holiday' },
  },
  { added: { date: '2011-04-29', name: 'Royal wedding bank holiday' } },
  {
    moved: { from: '2012-05-28', to: '2012-06-04', name: 'Spring bank holiday' },
    added: { date: '2012-06-05', name: 'Diamond Jubilee bank holiday' },
  },
  { moved: { from: '2020-05-04', to: '2020-05-08', name: 'Early May bank holiday (VE Day, 75 years)' } },
  {
    moved: { from: '2022-05-30', to: '2022-06-02', name: 'Spring bank holiday' },
    added: { date: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  },
  { added: { date: '2022-09-19', name: 'Bank holiday for the State Funeral of Queen Elizabeth II' } },
  { added: { date: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' } },
];

/**
 * The bank holidays of England and Wales, 1995 to 2035.
 *
 * Made by rule (New Year, Easter, early May, spring, summer, Christmas and Boxing Day, with substitute days for
 * weekends) and a table of the years that a proclamation changed. Days after `announcedTo` are projected by the rules
 * alone. https://www.gov.uk/bank-holidays announces about two years ahead; `announcedTo` is the last day checked
 * against it, and may be behind what has been announced since, never ahead of it.
 *
 * @source Banking and Financial Dealings Act 1971, Schedule 1; https://www.gov.uk/bank-holidays
 * @example
 * import { englandAndWales } from '@sightline/core';
 * englandAndWales.holidays.filter((holiday) => holiday.date.startsWith('2022')).length // => 10
 */
export const englandAndWales: Calendar = /* @__PURE__ */ makeCalendar();

function makeCalendar(): Calendar {
  const byDate = new Map<string, Holiday>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const [day, name] of holidaysByRule(year)) {
      const date = fromEpochDay(day);
      byDate.set(date, { date, name });
    }
  }
  for (const { moved, added } of EXCEPTIONS) {
    if (moved) {
      byDate.delete(moved.from);
      byDate.set(moved.to, { date: localDate(moved.to), name: moved.name });
    }
    if (added) byDate.set(added.date, { date: localDate(added.date), name: added.name });
  }
  return {
    id: 'england-and-wales',
    from: localDate(`${FIRST_YEAR}-01-01`),
    to: localDate(`${LAST_YEAR}-12-31`),
    announcedTo: localDate('2027-12-31'),
    holidays: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    source: 'Banking and Financial Dealings Act 1971 and proclamations; https://www.gov.uk/bank-holidays',
  };
}

/** The eight bank holidays of a year, as epoch days, before any proclamation. */
function holidaysByRule(year: number): readonly (readonly [day: number, name: string])[] {
  const newYear = epochDay(year, 1, 1);
  const easter = easterSunday(year);
  return [
    [weekday(newYear) >= SATURDAY ? mondayOnOrAfter(newYear) : newYear, inName('New Year’s Day', newYear)],
    [easter - 2, 'Good Friday'],
    [easter + 1, 'Easter Monday'],
    [mondayOnOrAfter(epochDay(year, 5, 1)), 'Early May bank holiday'],
    [mondayOnOrAfter(epochDay(year, 5, 25)), 'Spring bank holiday'],
    [mondayOnOrAfter(epochDay(year, 8, 25)), 'Summer bank holiday'],
    ...christmasAndBoxingDay(year),
  ];
}

/** A day that falls on a weekend is replaced by the next weekday that is not a holiday already. */
function christmasAndBoxingDay(year: number): readonly (readonly [day: number, name: string])[] {
  const christmas = epochDay(year, 12, 25);
  const boxing = christmas + 1;
  // Saturday and Sunday give Monday and Tuesday; a Sunday Christmas gives Tuesday, after Boxing Day on Monday.
  return [
    [weekday(christmas) >= SATURDAY ? epochDay(year, 12, 27) : christmas, inName('Christmas Day', christmas)],
    [weekday(boxing) >= SATURDAY ? epochDay(year, 12, 28) : boxing, inName('Boxing Day', boxing)],
  ];
}

function inName(name: string, day: number): string {
  return weekday(day) >= SATURDAY ? `${name} (substitute day)` : name;
}

/** Monday is 0, Sunday 6: 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (day + 3) % 7;
}

function mondayOnOrAfter(day: number): number {
  return day + ((7 - weekday(day)) % 7);
}

/**
 * Easter Sunday of the Gregorian calendar, as an epoch day.
 *
 * @source The anonymous Gregorian computus: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 8
 */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sundays =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sundays) / 451);
  const daysSinceMarch = epact + sundays - 7 * late + 114;
  return epochDay(year, Math.floor(daysSinceMarch / 31), (daysSinceMarch % 31) + 1);
}
