import { expect, test } from 'vitest';
import { localDate } from './local-date.ts';
import { contains, financialYear, monthsOf, period, periodBefore, periodDays } from './period.ts';

const of = (from: string, to: string) => period(localDate(from), localDate(to));

test('a period of one day is allowed, a reversed one is not', () => {
  expect(of('2024-04-01', '2024-04-01')).toEqual({ from: '2024-04-01', to: '2024-04-01' });
  expect(() => of('2024-04-02', '2024-04-01')).toThrow(expect.objectContaining({ code: 'PERIOD_REVERSED' }));
});

test('both ends are inside, the days beside them are not', () => {
  const year = of('2024-04-01', '2025-03-31');
  expect(contains(year, localDate('2024-04-01'))).toBe(true);
  expect(contains(year, localDate('2025-03-31'))).toBe(true);
  expect(contains(year, localDate('2024-03-31'))).toBe(false);
  expect(contains(year, localDate('2025-04-01'))).toBe(false);
});

test('the days of a period count both ends', () => {
  expect(periodDays(of('2024-04-01', '2024-04-01'))).toBe(1);
  expect(periodDays(of('2023-04-01', '2024-03-31'))).toBe(366); // holds 29 February 2024
  expect(periodDays(of('2024-04-01', '2025-03-31'))).toBe(365);
});

test('the financial year turns on 1 April', () => {
  expect(financialYear(localDate('2025-03-31'))).toEqual({ from: '2024-04-01', to: '2025-03-31' });
  expect(financialYear(localDate('2025-04-01'))).toEqual({ from: '2025-04-01', to: '2026-03-31' });
  expect(financialYear(localDate('2025-01-01'))).toEqual({ from: '2024-04-01', to: '2025-03-31' });
});

test('months are cut to the period at both ends', () => {
  expect(monthsOf(of('2023-12-15', '2024-03-10'))).toEqual([
    { from: '2023-12-15', to: '2023-12-31' },
    { from: '2024-01-01', to: '2024-01-31' },
    { from: '2024-02-01', to: '2024-02-29' },
    { from: '2024-03-01', to: '2024-03-10' },
  ]);
});

test('a period inside one month is one month', () => {
  expect(monthsOf(of('2024-02-10', '2024-02-10'))).toEqual([{ from: '2024-02-10', to: '2024-02-10' }]);
});

test('a financial year has twelve months', () => {
  const months = monthsOf(of('2024-04-01', '2025-03-31'));
  expect(months).toHaveLength(12);
  expect(months.reduce((days, month) => days + periodDays(month), 0)).toBe(365);
});

test('the period before ends the day before and is as long, in months where it is whole months', () => {
  expect(periodBefore(of('2024-04-01', '2024-06-30'))).toEqual(of('2024-01-01', '2024-03-31'));
  expect(periodBefore(of('2024-03-01', '2024-03-31'))).toEqual(of('2024-02-01', '2024-02-29'));
  expect(periodBefore(of('2023-04-01', '2024-03-31'))).toEqual(of('2022-04-01', '2023-03-31'));
  // Months may begin on any day of the month.
  expect(periodBefore(of('2024-03-16', '2024-05-15'))).toEqual(of('2024-01-16', '2024-03-15'));
  // One day short of a month, and one more, are counted in days.
  expect(periodBefore(of('2024-03-01', '2024-03-30'))).toEqual(of('2024-01-31', '2024-02-29'));
  expect(periodBefore(of('2024-02-01', '2024-03-01'))).toEqual(of('2024-01-02', '2024-01-31'));
  expect(periodBefore(of('2024-05-13', '2024-05-13'))).toEqual(of('2024-05-12', '2024-05-12'));
});
