import { epochDay, yearMonthDay } from '@sightline/core';
import { epochDayOfSerial } from './date-serial.ts';

/**
 * What a text says as a date.
 * - `accepted`: written as asked for, `DD/MM/YYYY` or `YYYY-MM-DD`.
 * - `reformatted`: certain, but written otherwise.
 * - `time-dropped`: a date with a time of day other than midnight.
 * - `unreadable`: no date; `suggestion` is the day that may have been meant.
 */
export type DateReading =
  | { readonly status: 'accepted' | 'reformatted' | 'time-dropped'; readonly day: number }
  | { readonly status: 'unreadable'; readonly suggestion?: number };

const unreadable: DateReading = { status: 'unreadable' };

const TIME = '(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?(?:Z|[+-]00:?00)?)?';
const isoPattern = new RegExp('^(\\d{4})-(\\d{2})-(\\d{2})' + TIME + '$');
const dayFirstPattern = new RegExp('^(\\d{1,2})/(\\d{1,2})/(\\d{4})' + TIME + '$');
const namedMonthPattern = /^(\d{1,2})[- /]([a-z]{3,9})[- /](\d{4})$/i;
const otherMarksPattern = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})$/;
const serialPattern = /^\d{5}(?:\.\d+)?$/;

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads a date written as text, the day always first: `01/02/2024` is 1 February. Two-digit years, dates with the month
 * first and free text are not read.
 *
 * @param text - without spaces around it
 * @param date1904 - how the workbook counts serial numbers
 * @example
 * import { readDateText } from '@sightline/workbook';
 * readDateText('05-Jan-2024', false) // => { status: 'reformatted', day: 19727 }
 * readDateText('05/01/24', false) // => { status: 'unreadable' }
 */
export function readDateText(text: string, date1904: boolean): DateReading {
  const asked = plainDay(text);
  if (asked !== undefined) return { status: 'accepted', day: asked };
  const iso = isoPattern.exec(text);
  if (iso !== null) return numericDate(iso[1]!, iso[2]!, iso[3]!, iso.slice(4), true);
  const dayFirst = dayFirstPattern.exec(text);
  if (dayFirst !== null) {
    const [, day, month, year] = dayFirst;
    const asAsked = day!.length === 2 && month!.length === 2;
    return numericDate(year!, month!, day!, dayFirst.slice(4), asAsked);
  }
  const named = namedMonthPattern.exec(text);
  if (named !== null) return namedMonth(named[1]!, named[2]!, named[3]!);
  if (serialPattern.test(text)) return readDateSerial(Number(text), date1904);
  const other = otherMarksPattern.exec(text);
  if (other === null) return unreadable;
  const suggestion = realDay(Number(other[4]), Number(other[3]), Number(other[1]));
  return suggestion === undefined ? unreadable : { status: 'unreadable', suggestion };
}

/**
 * Reads a number in a cell that is not formatted as a date. Only serial numbers of five digits count as dates
 * (18 May 1927 to 13 October 2173): a year or an age in a date column is not one.
 */
export function readDateSerial(serial: number, date1904: boolean): DateReading {
  if (serial < 10_000 || serial >= 100_000) return unreadable;
  const day = epochDayOfSerial(serial, date1904);
  return { status: Number.isInteger(day) ? 'reformatted' : 'time-dropped', day: Math.floor(day) };
}

/**
 * The day of a text that is a real date of ten letters as asked for, nothing else. Read by hand: nearly all dates are
 * such, and the patterns for the others take five times as long.
 */
export function plainDay(text: string): number | undefined {
  if (text.length !== 10) return undefined;
  const isDayFirst = text[2] === '/' && text[5] === '/';
  if (!isDayFirst && (text[4] !== '-' || text[7] !== '-')) return undefined;
  return isDayFirst
    ? realDay(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2))
    : realDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** The number that digits spell; 0, which is no year, month or day, where there is anything else. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

function numericDate(
  year: string,
  month: string,
  day: string,
  time: readonly (string | undefined)[],
  asAsked: boolean,
): DateReading {
  const found = realDay(Number(year), Number(month), Number(day));
  if (found === undefined) {
    const swapped = realDay(Number(year), Number(day), Number(month));
    return swapped === undefined ? unreadable : { status: 'unreadable', suggestion: swapped };
  }
  if (time[0] === undefined) return { status: asAsked ? 'accepted' : 'reformatted', day: found };
  if (Number(time[0]) > 24 || Number(time[1]) > 59 || Number(time[2] ?? 0) > 59) return unreadable;
  const midnight = time.every((part) => part === undefined || Number(part) === 0);
  return { status: midnight ? 'reformatted' : 'time-dropped', day: found };
}

function namedMonth(day: string, name: string, year: string): DateReading {
  const written = name.toLowerCase();
  const month = monthNames.findIndex(
    (full) =>
      written === full || written === full.slice(0, 3) || (full === 'september' && written === 'sept'),
  );
  const found = month < 0 ? undefined : realDay(Number(year), month + 1, Number(day));
  return found === undefined ? unreadable : { status: 'reformatted', day: found };
}

function realDay(year: number, month: number, day: number): number | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const epoch = epochDay(year, month, day);
  const real = yearMonthDay(epoch);
  return real.month === month && real.day === day ? epoch : undefined;
}
