import { differenceInBusinessDays } from 'date-fns';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { englandAndWales } from './calendars/england-and-wales.ts';
import { toEpochDay, yearMonthDay } from './epoch-day.ts';
import { workingDayTable } from './working-days.ts';

const holidays = new Set(englandAndWales.holidays.map((holiday) => toEpochDay(holiday.date)));
const table = workingDayTable(englandAndWales);
const day = fc.integer({ min: table.fromDay, max: table.toDay });

/** The rule read literally, a day at a time, with the weekday from the platform. */
function isWorked(epoch: number): boolean {
  const weekday = new Date(epoch * 86_400_000).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(epoch);
}

test('every day of the calendar is worked or not as weekday and holidays say', () => {
  for (let epoch = table.fromDay; epoch <= table.toDay; epoch++) {
    if (table.isWorking(epoch) !== isWorked(epoch)) expect.fail(`day ${epoch}`);
  }
});

test('counts what walking from day to day counts', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const to = Math.min(from + length, table.toDay);
      let worked = 0;
      for (let epoch = from + 1; epoch <= to; epoch++) if (isWorked(epoch)) worked++;
      expect(table.between(from, to)).toBe(worked);
      expect(table.between(to, from)).toBe(0 - worked);
    }),
  );
});

test('adds up over a day in between', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(table.between(a, b) + table.between(b, c)).toBe(table.between(a, c));
    }),
  );
});

test('adding n working days arrives at a working day n later', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -300, max: 300 }), (from, n) => {
      fc.pre(n !== 0 && from > table.fromDay + 500 && from < table.toDay - 500);
      const to = table.add(from, n);
      expect(isWorked(to)).toBe(true);
      expect(table.between(from, to)).toBe(n);
    }),
  );
});

test('without holidays, from weekday to weekday, agrees with date-fns', () => {
  const plain = workingDayTable({ ...englandAndWales, id: 'weekdays', holidays: [] });
  const atNoon = (epoch: number): Date => {
    const { year, month, day } = yearMonthDay(epoch);
    return new Date(year, month - 1, day, 12);
  };
  fc.assert(
    fc.property(day, day, (from, to) => {
      fc.pre(plain.isWorking(from) && plain.isWorking(to));
      expect(plain.between(from, to)).toBe(differenceInBusinessDays(atNoon(to), atNoon(from)) + 0);
    }),
  );
});
