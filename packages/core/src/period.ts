import { addDays, addMonths, completedMonths } from './dates.ts';
import { epochDay, fromEpochDay, toEpochDay, yearMonthDay } from './epoch-day.ts';
import type { LocalDate } from './local-date.ts';
import { daysInMonth } from './month-length.ts';
import { SightlineError } from './sightline-error.ts';

/** A span of days; both ends are inside it. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The period from one date to another, both inside.
 *
 * @throws {SightlineError} PERIOD_REVERSED when `to` is earlier than `from`
 * @example
 * import { localDate, period } from '@sightline/core';
 * period(localDate('2024-04-01'), localDate('2024-04-01')) // => { from: '2024-04-01', to: '2024-04-01' }
 */
export function period(from: LocalDate, to: LocalDate): Period {
  if (to < from) throw new SightlineError('PERIOD_REVERSED', { from, to });
  return { from, to };
}

/**
 * The calendar months of a period, in order. The first and last are cut to the period, so that together they are
 * exactly its days.
 *
 * @example
 * import { localDate, monthsOf, period } from '@sightline/core';
 * monthsOf(period(localDate('2024-01-15'), localDate('2024-02-29'))) // => [{ from: '2024-01-15', to: '2024-01-31' }, { from: '2024-02-01', to: '2024-02-29' }]
 */
export function monthsOf(period: Period): Period[] {
  const last = toEpochDay(period.to);
  const months: Period[] = [];
  for (let from = toEpochDay(period.from); from <= last;) {
    const { year, month } = yearMonthDay(from);
    const monthEnd = epochDay(year, month, daysInMonth(year, month));
    months.push({ from: fromEpochDay(from), to: fromEpochDay(Math.min(monthEnd, last)) });
    from = monthEnd + 1;
  }
  return months;
}

/**
 * The financial year that a date lies in: 1 April to 31 March.
 *
 * @example
 * import { financialYear, localDate } from '@sightline/core';
 * financialYear(localDate('2025-03-31')) // => { from: '2024-04-01', to: '2025-03-31' }
 */
export function financialYear(date: LocalDate): Period {
  const { year, month } = yearMonthDay(toEpochDay(date));
  const start = month >= 4 ? year : year - 1;
  return { from: fromEpochDay(epochDay(start, 4, 1)), to: fromEpochDay(epochDay(start + 1, 3, 31)) };
}

/**
 * The number of days of a period, both ends counted.
 *
 * @example
 * import { localDate, period, periodDays } from '@sightline/core';
 * periodDays(period(localDate('2024-02-01'), localDate('2024-02-29'))) // => 29
 */
export function periodDays(period: Period): number {
  return toEpochDay(period.to) - toEpochDay(period.from) + 1;
}

/**
 * Whether a date lies in a period; both ends do.
 *
 * @example
 * import { contains, localDate, period } from '@sightline/core';
 * contains(period(localDate('2024-04-01'), localDate('2025-03-31')), localDate('2025-03-31')) // => true
 */
export function contains(period: Period, date: LocalDate): boolean {
  return period.from <= date && date <= period.to;
}

/**
 * The period of the same length that ends on the day before another begins: as many months where it is whole months, from
 * whatever day of the month; as many days elsewhere.
 *
 * @example
 * import { localDate, period, periodBefore } from '@sightline/core';
 * periodBefore(period(localDate('2024-04-01'), localDate('2024-06-30'))) // => { from: '2024-01-01', to: '2024-03-31' }
 * periodBefore(period(localDate('2024-05-13'), localDate('2024-05-19'))) // => { from: '2024-05-06', to: '2024-05-12' }
 */
export function periodBefore({ from, to }: Period): Period {
  const next = addDays(to, 1);
  const months = completedMonths(from, next);
  const isWhole = months > 0 && addMonths(from, months) === next;
  return {
    from: isWhole ? addMonths(from, -months) : addDays(from, -periodDays({ from, to })),
    to: addDays(from, -1),
  };
}
