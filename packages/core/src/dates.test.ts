import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addYears, age, completedMonths, completedYears, daysBetween } from './dates.ts';
import { localDate } from './local-date.ts';

// Expected values are read off a calendar.

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-01-01', -1, '2023-12-31'],
  ['2024-03-31', 0, '2024-03-31'],
  ['2023-03-01', 366, '2024-03-01'],
])('%s and %d days is %s', (from, days, to) => {
  expect(addDays(localDate(from), days)).toBe(to);
  expect(daysBetween(localDate(from), localDate(to))).toBe(days);
});

test('the hour that summer time takes away is no part of a day', () => {
  expect(daysBetween(localDate('2024-03-30'), localDate('2024-04-01'))).toBe(2);
  expect(daysBetween(localDate('2024-10-26'), localDate('2024-10-28'))).toBe(2);
});

describe('addMonths', () => {
  test.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2024-08-30', 6, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-31', -6, '2023-11-30'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(localDate(date), months)).toBe(expected);
  });

  test('refuses a result after the year 9999', () => {
    expect(() => addMonths(localDate('9999-12-01'), 1)).toThrow(
      expect.objectContaining({ code: 'DATE_OUT_OF_RANGE' }),
    );
  });
});

test('addYears takes 29 February to 28 February of a common year', () => {
  expect(addYears(localDate('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(localDate('2024-02-29'), -4)).toBe('2020-02-29');
});

describe('completedMonths', () => {
  test.each([
    ['2024-01-15', '2024-02-14', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1], // the month's last day stands for the 31st
    ['2023-08-31', '2024-02-29', 6],
    ['2024-02-29', '2024-03-28', 0],
    ['2024-02-29', '2024-03-29', 1],
    ['2024-01-15', '2024-01-15', 0],
    ['2024-01-15', '2024-01-14', -1], // the largest n with addMonths(from, n) <= to
    ['2024-03-31', '2024-02-29', -1],
    ['2024-03-31', '2024-02-28', -2],
  ])('from %s to %s is %d', (from, to, expected) => {
    expect(completedMonths(localDate(from), localDate(to))).toBe(expected);
  });
});

describe('completedYears', () => {
  test.each([
    ['2020-03-15', '2024-03-14', 3],
    ['2020-03-15', '2024-03-15', 4],
    ['2020-02-29', '2021-02-27', 0],
    ['2020-02-29', '2021-02-28', 1],
    ['2020-02-29', '2024-02-28', 3],
    ['2020-02-29', '2024-02-29', 4],
    ['2024-06-01', '2024-05-31', -1],
  ])('from %s to %s is %d', (from, to, expected) => {
    expect(completedYears(localDate(from), localDate(to))).toBe(expected);
  });
});

describe('age', () => {
  test.each([
    ['2012-07-01', '2024-06-30', 11],
    ['2012-07-01', '2024-07-01', 12],
    ['2008-02-29', '2026-02-28', 17], // 18 on 1 March in a common year
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2024-05-05', '2024-05-05', 0],
    ['2024-05-05', '2024-05-04', -1],
    ['2024-12-31', '2025-01-01', 0],
  ])('of someone born %s on %s is %d', (birth, on, expected) => {
    expect(age(localDate(birth), localDate(on))).toBe(expected);
  });
});
