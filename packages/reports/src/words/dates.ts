import type { LocalDate, Period } from '@sightline/core';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A date in words.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { dateWords } from '@sightline/reports';
 * dateWords(localDate('2024-03-01')) // => '1 March 2024'
 */
export const dateWords = (date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
};

/**
 * A period in words.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { periodWords } from '@sightline/reports';
 * periodWords({ from: localDate('2024-01-01'), to: localDate('2024-03-31') }) // => '1 January 2024 to 31 March 2024'
 */
export const periodWords = (period: Period): string =>
  period.from === period.to ? dateWords(period.to) : `${dateWords(period.from)} to ${dateWords(period.to)}`;
