import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { englandAndWales } from './england-and-wales.ts';

const datesOf = (year: number): string[] =>
  englandAndWales.holidays
    .map((holiday) => holiday.date as string)
    .filter((date) => date.startsWith(`${year}-`));
const isHoliday = (date: string): boolean =>
  englandAndWales.holidays.some((holiday) => holiday.date === date);
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

// https://www.gov.uk/bank-holidays, England and Wales
const PUBLISHED: Readonly<Record<number, readonly string[]>> = {
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
};

test.each(Object.entries(PUBLISHED))('%s is as published', (year, days) => {
  expect(datesOf(Number(year))).toEqual(days.map((day) => `${year}-${day}`));
});

describe('proclaimed days', () => {
  test.each([
    ['8 May 1995 for 1 May', ['1995-05-08'], ['1995-05-01']],
    ['31 December 1999', ['1999-12-31'], []],
    ['3 and 4 June 2002 for 27 May', ['2002-06-03', '2002-06-04'], ['2002-05-27']],
    ['29 April 2011', ['2011-04-29', '2011-05-02'], []],
    ['4 and 5 June 2012 for 28 May', ['2012-06-04', '2012-06-05'], ['2012-05-28']],
    ['8 May 2020 for 4 May', ['2020-05-08'], ['2020-05-04']],
    ['2 and 3 June 2022 for 30 May', ['2022-06-02', '2022-06-03'], ['2022-05-30']],
    ['19 September 2022', ['2022-09-19'], []],
    ['8 May 2023 besides 1 May', ['2023-05-08', '2023-05-01'], []],
  ])('%s', (_, holidays, workingDays) => {
    for (const date of holidays) expect(isHoliday(date), date).toBe(true);
    for (const date of workingDays) expect(isHoliday(date), date).toBe(false);
  });

  test('no other year has more or fewer than eight', () => {
    const unusual: Record<number, number> = {};
    for (let year = 1995; year <= 2035; year++) {
      if (datesOf(year).length !== 8) unusual[year] = datesOf(year).length;
    }
    expect(unusual).toEqual({ 1999: 9, 2002: 9, 2011: 9, 2012: 9, 2022: 10, 2023: 9 });
  });
});

describe('substitute days', () => {
  const named = (date: string): string | undefined =>
    englandAndWales.holidays.find((holiday) => holiday.date === date)?.name;

  // Weekdays read off a calendar.
  test('New Year on a Saturday is Monday 3 January', () => {
    expect(named('2022-01-03')).toBe('New Year’s Day (substitute day)');
    expect(isHoliday('2022-01-01')).toBe(false);
  });
  test('New Year on a Sunday is Monday 2 January', () => {
    expect(named('2023-01-02')).toBe('New Year’s Day (substitute day)');
  });
  test('Christmas on a Saturday: Monday 27 and Tuesday 28', () => {
    expect(named('2021-12-27')).toBe('Christmas Day (substitute day)');
    expect(named('2021-12-28')).toBe('Boxing Day (substitute day)');
  });
  test('Christmas on a Sunday: Boxing Day Monday 26, Christmas on Tuesday 27', () => {
    expect(named('2022-12-26')).toBe('Boxing Day');
    expect(named('2022-12-27')).toBe('Christmas Day (substitute day)');
  });
  test('Christmas on a Friday: Boxing Day on Monday 28', () => {
    expect(named('2020-12-25')).toBe('Christmas Day');
    expect(named('2020-12-28')).toBe('Boxing Day (substitute day)');
  });
});

test('holidays are in order, once each, within the range and never on a weekend', () => {
  const dates = englandAndWales.holidays.map((holiday) => holiday.date);
  expect([...new Set(dates)].sort()).toEqual(dates);
  expect(dates[0]! >= englandAndWales.from && dates.at(-1)! <= englandAndWales.to).toBe(true);
  expect(dates.filter(isWeekend)).toEqual([]);
});

// Dates of Easter Sunday: Church of England, A Table to find Easter Day.
test.each(['1995-04-16', '2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2030-04-21', '2035-03-25'])(
  'Good Friday and Easter Monday stand about Easter Day %s',
  (easter) => {
    const day = Date.parse(`${easter}T00:00:00Z`);
    const shifted = (days: number): string => new Date(day + days * 86_400_000).toISOString().slice(0, 10);
    expect(isHoliday(shifted(-2))).toBe(true);
    expect(isHoliday(shifted(1))).toBe(true);
  },
);

// `date-holidays` also lists the weekend days that substitutes stand for; those are left out here.
test('date-holidays agrees in every year but the five whose proclamations it lacks', () => {
  const theirs = new Holidays('GB', 'ENG');
  const differences: Record<number, { theyLack: string[]; onlyTheirs: string[] }> = {};
  for (let year = 1995; year <= 2035; year++) {
    const list = theirs.getHolidays(year).filter((holiday) => holiday.type === 'public');
    const weekdays = list.map((holiday) => holiday.date.slice(0, 10)).filter((date) => !isWeekend(date));
    const ours = datesOf(year);
    const theyLack = ours.filter((date) => !weekdays.includes(date));
    const onlyTheirs = weekdays.filter((date) => !ours.includes(date));
    if (theyLack.length + onlyTheirs.length > 0) differences[year] = { theyLack, onlyTheirs };
  }
  expect(differences).toEqual({
    1995: { theyLack: ['1995-05-08'], onlyTheirs: ['1995-05-01'] },
    1999: { theyLack: ['1999-12-31'], onlyTheirs: [] },
    2002: { theyLack: ['2002-06-03', '2002-06-04'], onlyTheirs: ['2002-05-27'] },
    2011: { theyLack: ['2011-04-29'], onlyTheirs: [] },
    2012: { theyLack: ['2012-06-04'], onlyTheirs: ['2012-05-28'] },
  });
});
