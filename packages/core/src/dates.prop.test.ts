import {
  addMonths as addMonthsReference,
  differenceInCalendarDays,
  differenceInMonths,
  getDaysInMonth,
} from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, age, completedMonths, completedYears, daysBetween } from './dates.ts';
import { epochDay, fromEpochDay, toEpochDay, yearMonthDay } from './epoch-day.ts';
import type { LocalDate } from './local-date.ts';
import { parseLocalDate } from './local-date.ts';

const anyDay = fc.integer({ min: -719162, max: 2932896 });
/** 1901 to 2099, so that adding months stays in range. */
const date = fc.integer({ min: epochDay(1901, 1, 1), max: epochDay(2099, 12, 31) }).map(fromEpochDay);
const months = fc.integer({ min: -600, max: 600 });

/** Local noon: the same calendar date in every zone, and no clock change comes near it. */
function atNoon(text: LocalDate): Date {
  const { year, month, day } = yearMonthDay(toEpochDay(text));
  return new Date(year, month - 1, day, 12);
}
function dateOf(noon: Date): LocalDate {
  return fromEpochDay(epochDay(noon.getFullYear(), noon.getMonth() + 1, noon.getDate()));
}

test('an epoch day comes back from its date, and the date is a valid one', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const text = fromEpochDay(day);
      expect(parseLocalDate(text)).toBe(text);
      expect(toEpochDay(text)).toBe(day);
    }),
  );
});

test('dates order as their texts do', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b);
    }),
  );
});

test('daysBetween is what date-fns counts, and addDays goes there', () => {
  fc.assert(
    fc.property(date, date, (from, to) => {
      const days = daysBetween(from, to);
      expect(days).toBe(differenceInCalendarDays(atNoon(to), atNoon(from)));
      expect(addDays(from, days)).toBe(to);
    }),
  );
});

test('addMonths is what date-fns gives', () => {
  fc.assert(
    fc.property(date, months, (from, n) => {
      expect(addMonths(from, n)).toBe(dateOf(addMonthsReference(atNoon(from), n)));
    }),
  );
});

describe('completedMonths', () => {
  test('is the largest n with addMonths(from, n) <= to, both ways round', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const n = completedMonths(from, to);
        expect(addMonths(from, n) <= to).toBe(true);
        expect(addMonths(from, n + 1) > to).toBe(true);
      }),
    );
  });

  test('agrees with date-fns forwards, away from the end of a month', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const end = atNoon(to);
        fc.pre(end.getDate() !== getDaysInMonth(end) && !(end.getMonth() === 1 && end.getDate() === 28));
        expect(completedMonths(from, to)).toBe(differenceInMonths(end, atNoon(from)));
      }),
    );
  });

  // Where the two differ, and why ours is kept: `addMonths` must come back.
  test.each([
    ['date-fns lets the last day stand for the 31st after one month only', '2024-01-31', '2024-04-30', 3, 2],
    ['date-fns moves 28 February of a leap year into March', '2024-01-29', '2024-02-28', 0, 1],
    ['date-fns cuts towards zero when the order is reversed', '2024-03-15', '2024-02-20', -1, 0],
  ])('differs by design: %s', (_, from, to, ours, theirs) => {
    expect(completedMonths(from as LocalDate, to as LocalDate)).toBe(ours);
    // `+ 0` makes the -0 that date-fns can give a 0.
    expect(differenceInMonths(atNoon(to as LocalDate), atNoon(from as LocalDate)) + 0).toBe(theirs);
  });
});

test('completedYears is the largest n with addYears(from, n) <= to', () => {
  fc.assert(
    fc.property(date, date, (from, to) => {
      const n = completedYears(from, to);
      expect(addYears(from, n) <= to).toBe(true);
      expect(addYears(from, n + 1) > to).toBe(true);
    }),
  );
});

test('age counts the birthdays that have come, 1 March standing in for 29 February', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [birth, on] = a <= b ? [a, b] : [b, a];
      let birthdays = 0;
      for (let year = Number(birth.slice(0, 4)) + 1; year <= 2099; year++) {
        const sameDay = parseLocalDate(`${year}${birth.slice(4)}`) ?? `${year}-03-01`;
        if (sameDay <= on) birthdays++;
      }
      expect(age(birth, on)).toBe(birthdays);
    }),
  );
});

test('age of those born on 29 February, on every last day of February and first of March', () => {
  for (let year = 2001; year <= 2040; year++) {
    const leap = year % 4 === 0;
    const born = '2000-02-29' as LocalDate;
    expect(age(born, `${year}-02-28` as LocalDate)).toBe(year - 2001);
    expect(age(born, `${year}-03-01` as LocalDate)).toBe(year - 2000);
    if (leap) expect(age(born, `${year}-02-29` as LocalDate)).toBe(year - 2000);
  }
});
