import { describe, expect, test } from 'vitest';
import { englandAndWales } from './calendars/england-and-wales.ts';
import { toEpochDay } from './epoch-day.ts';
import { localDate } from './local-date.ts';
import { addWorkingDays, withClosedDays, workingDaysBetween, workingDayTable } from './working-days.ts';
import type { Calendar } from './working-days.ts';

const between = (from: string, to: string, calendar: Calendar = englandAndWales): number =>
  workingDaysBetween(localDate(from), localDate(to), calendar);
const add = (date: string, days: number): string => addWorkingDays(localDate(date), days, englandAndWales);

// Counted by hand on the calendar of 2024: Good Friday 29 March, Easter Monday 1 April, early May 6 May.
describe('workingDaysBetween', () => {
  test('the start is day 0', () => expect(between('2024-03-13', '2024-03-13')).toBe(0));
  test('the next working day is day 1', () => expect(between('2024-03-13', '2024-03-14')).toBe(1));
  test('a weekend is passed over', () => expect(between('2024-03-15', '2024-03-18')).toBe(1));
  test('Easter is passed over', () => expect(between('2024-03-28', '2024-04-02')).toBe(1));
  test('from a Saturday, Monday is day 1', () => expect(between('2024-03-16', '2024-03-18')).toBe(1));
  test('from a Sunday, Monday is day 1', () => expect(between('2024-03-17', '2024-03-18')).toBe(1));
  test('from a bank holiday, the next working day is day 1', () => {
    expect(between('2024-05-06', '2024-05-07')).toBe(1);
  });
  test('a Sunday end counts as the Friday before', () => {
    expect(between('2024-03-13', '2024-03-17')).toBe(between('2024-03-13', '2024-03-15'));
  });
  test('an end on a bank holiday counts as the last working day before', () => {
    expect(between('2024-03-25', '2024-04-01')).toBe(3); // as Thursday 28 March
  });
  test('from Saturday to Sunday is 0', () => expect(between('2024-03-16', '2024-03-17')).toBe(0));
  test('reversed is negative', () => expect(between('2024-03-18', '2024-03-13')).toBe(-3));

  // Statutory assessment limit: 45 working days. From Monday 4 March 2024: 4 days to Fri 8 March, then
  // 9, 14, 18 (28 March), 22 (5 April), 27, 32, 37, 42 (3 May), 45 on Thursday 9 May (6 May is a holiday).
  test('the 45th working day after 4 March 2024 is 9 May, and 10 May is the 46th', () => {
    expect(between('2024-03-04', '2024-05-09')).toBe(45);
    expect(between('2024-03-04', '2024-05-10')).toBe(46);
  });
});

describe('addWorkingDays', () => {
  test('the limit day is the day that is exactly so many working days later', () => {
    expect(add('2024-03-04', 45)).toBe('2024-05-09');
  });
  test('0 is the date itself, worked or not', () => {
    expect(add('2024-03-13', 0)).toBe('2024-03-13');
    expect(add('2024-03-16', 0)).toBe('2024-03-16');
  });
  test('1 from a Saturday is Monday', () => expect(add('2024-03-16', 1)).toBe('2024-03-18'));
  test('1 from Maundy Thursday is Tuesday', () => expect(add('2024-03-28', 1)).toBe('2024-04-02'));
  test('1 from Good Friday is Tuesday', () => expect(add('2024-03-29', 1)).toBe('2024-04-02'));
  test('-1 from a Monday is Friday', () => expect(add('2024-03-18', -1)).toBe('2024-03-15'));
  test('-1 from a Sunday is Thursday: Sunday counts as Friday', () => {
    expect(add('2024-03-17', -1)).toBe('2024-03-14');
  });
});

describe('outside the calendar', () => {
  const outside = expect.objectContaining({ code: 'OUTSIDE_CALENDAR' });

  test('the first and last day are inside', () => {
    expect(between('1995-01-01', '1995-01-03')).toBe(1); // Sunday, Monday 2 January a substitute day, Tuesday
    expect(between('2035-12-28', '2035-12-31')).toBe(1); // Friday to Monday
  });
  test('a date before or after is refused by name', () => {
    expect(() => between('1994-12-31', '2024-01-01')).toThrow(outside);
    expect(() => between('2024-01-01', '2036-01-01')).toThrow(
      expect.objectContaining({ params: { date: '2036-01-01', calendar: 'england-and-wales' } }),
    );
  });
  test('so is adding past the end or the start', () => {
    expect(() => add('2035-12-31', 1)).toThrow(outside);
    expect(() => add('1995-01-03', -1)).toThrow(outside);
  });
  test('a holiday outside its own calendar is refused', () => {
    const wrong = { ...englandAndWales, holidays: [{ date: localDate('1990-01-01'), name: 'Too early' }] };
    expect(() => workingDayTable(wrong)).toThrow(outside);
  });
});

describe('workingDayTable', () => {
  test('is made once for each calendar value', () => {
    expect(workingDayTable(englandAndWales)).toBe(workingDayTable(englandAndWales));
    expect(workingDayTable({ ...englandAndWales })).not.toBe(workingDayTable(englandAndWales));
  });
  test('gives its range and the last announced day', () => {
    const table = workingDayTable(englandAndWales);
    expect(table.fromDay).toBe(toEpochDay(localDate('1995-01-01')));
    expect(table.toDay).toBe(toEpochDay(localDate('2035-12-31')));
    expect(table.announcedToDay).toBe(toEpochDay(englandAndWales.announcedTo));
  });
  test('works for days before 1970', () => {
    // 1 January 1960 was a Friday.
    const old: Calendar = {
      id: 'old',
      from: localDate('1960-01-01'),
      to: localDate('1960-01-11'),
      announcedTo: localDate('1960-01-11'),
      holidays: [],
      source: 'made up',
    };
    expect(between('1960-01-01', '1960-01-11', old)).toBe(6);
    expect(between('1960-01-02', '1960-01-04', old)).toBe(1);
  });
});

describe('withClosedDays', () => {
  const ours = withClosedDays(englandAndWales, [localDate('2024-12-27'), localDate('2024-12-30')]);

  test('the added days are not worked', () => {
    expect(between('2024-12-24', '2024-12-31')).toBe(3); // 27, 30 and 31 December
    expect(between('2024-12-24', '2024-12-31', ours)).toBe(1);
  });
  test('leaves the calendar it was given as it was, and names the days in its id', () => {
    expect(englandAndWales.holidays.some((holiday) => holiday.date === '2024-12-27')).toBe(false);
    expect(ours.id).toBe('england-and-wales+2024-12-27+2024-12-30');
  });
  test('the order and repetition of the days do not matter', () => {
    const again = withClosedDays(englandAndWales, ['2024-12-30', '2024-12-27', '2024-12-30'].map(localDate));
    expect(again).toEqual(ours);
  });
  test('a day that is a holiday already changes nothing', () => {
    expect(withClosedDays(englandAndWales, [localDate('2024-12-25')])).toBe(englandAndWales);
  });
  test('a day outside the calendar is refused', () => {
    expect(() => withClosedDays(englandAndWales, [localDate('2036-01-02')])).toThrow(
      expect.objectContaining({ code: 'OUTSIDE_CALENDAR' }),
    );
  });
});
