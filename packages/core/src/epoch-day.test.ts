import { describe, expect, test } from 'vitest';
import {
  addMonthsToDay,
  ageOn,
  completedMonthsBetween,
  completedYearsBetween,
  epochDay,
  fromEpochDay,
  toEpochDay,
  yearMonthDay,
} from './epoch-day.ts';
import { localDate } from './local-date.ts';

// Expected days: `date -u -d DATE +%s` of GNU coreutils, divided by 86400.
describe.each([
  ['0001-01-01', -719162],
  ['1600-02-29', -135081],
  ['1969-12-31', -1],
  ['1970-01-01', 0],
  ['1900-03-01', -25508],
  ['2000-02-29', 11016],
  ['2000-03-01', 11017],
  ['2024-12-31', 20088],
  ['9999-12-31', 2932896],
])('%s', (text, day) => {
  test(`is epoch day ${day}`, () => expect(toEpochDay(localDate(text))).toBe(day));
  test('comes back', () => expect(fromEpochDay(day)).toBe(text));
});

test('every day from 1899 to 2101 is one more than the day before, and comes back', () => {
  let expected = epochDay(1899, 1, 1);
  for (let year = 1899; year <= 2101; year++) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, index) => {
      for (let day = 1; day <= length; day++) {
        expect(epochDay(year, index + 1, day)).toBe(expected);
        const parts = yearMonthDay(expected);
        if (parts.year !== year || parts.month !== index + 1 || parts.day !== day) {
          expect(parts).toEqual({ year, month: index + 1, day });
        }
        expected++;
      }
    });
  }
});

test.each([-719163, 2932897, 0.5, Number.NaN, -2147483648])('refuses %d as a date', (day) => {
  expect(() => fromEpochDay(day)).toThrow(expect.objectContaining({ code: 'DATE_OUT_OF_RANGE' }));
});

test('the integer forms agree with the forms on dates at their boundaries', () => {
  expect(addMonthsToDay(epochDay(2023, 8, 31), 6)).toBe(epochDay(2024, 2, 29));
  expect(completedMonthsBetween(epochDay(2023, 8, 31), epochDay(2024, 2, 28))).toBe(5);
  expect(completedYearsBetween(epochDay(2020, 2, 29), epochDay(2021, 2, 27))).toBe(0);
  expect(ageOn(epochDay(2020, 2, 29), epochDay(2021, 3, 1))).toBe(1);
});
