import { ABSENT, addMonthsToDay, epochDay } from '@sightline/core';

/**
 * Dates as nearly all are written, `DD/MM/YYYY` and `YYYY-MM-DD` from 1900 to 2099, are numbered by their digits. So they
 * are neither looked for nor held among the texts of a file, and what columns know of neighbouring days stands together.
 * Days that no month has, such as 31/02, are numbered too: these are texts.
 */
const FIRST_YEAR = 1900;
const YEARS = 200;
const MONTHS = YEARS * 12;
const PER_FORMAT = MONTHS * 31;

/** How many such texts there are. */
export const DATE_TEXTS = 2 * PER_FORMAT;

const SLASH = 47;
const MINUS = 45;

/** Number of the date that ten bytes spell; -1 where they spell none of these. */
export function dateTextAt(bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] === SLASH && bytes[at + 5] === SLASH) {
    return numberOfDigits(
      0,
      bytes[at + 6]! - 48,
      bytes[at + 7]! - 48,
      bytes[at + 8]! - 48,
      bytes[at + 9]! - 48,
      bytes[at + 3]! - 48,
      bytes[at + 4]! - 48,
      bytes[at]! - 48,
      bytes[at + 1]! - 48,
    );
  }
  if (bytes[at + 4] !== MINUS || bytes[at + 7] !== MINUS) return -1;
  return numberOfDigits(
    PER_FORMAT,
    bytes[at]! - 48,
    bytes[at + 1]! - 48,
    bytes[at + 2]! - 48,
    bytes[at + 3]! - 48,
    bytes[at + 5]! - 48,
    bytes[at + 6]! - 48,
    bytes[at + 8]! - 48,
    bytes[at + 9]! - 48,
  );
}

/** Year, month and day by their digits; what is no digit is negative, or over 9. */
function numberOfDigits(
  first: number,
  y1: number,
  y2: number,
  y3: number,
  y4: number,
  m1: number,
  m2: number,
  d1: number,
  d2: number,
): number {
  // Negative where one is less than 0 or more than 9.
  const least = y1 | y2 | y3 | y4 | m1 | m2 | d1 | d2;
  const most = (9 - y1) | (9 - y2) | (9 - y3) | (9 - y4) | (9 - m1) | (9 - m2) | (9 - d1) | (9 - d2);
  if ((least | most) < 0) return -1;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4 - FIRST_YEAR;
  const month = m1 * 10 + m2 - 1;
  const day = d1 * 10 + d2 - 1;
  if (year < 0 || year >= YEARS || month < 0 || month >= 12 || day < 0 || day >= 31) return -1;
  return first + (year * 12 + month) * 31 + day;
}

const spelt = new Uint8Array(10);

/** Number of a text that is such a date, or -1. */
export function dateTextNumber(text: string): number {
  if (text.length !== 10) return -1;
  for (let at = 0; at < 10; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return -1;
    spelt[at] = unit;
  }
  return dateTextAt(spelt, 0);
}

/** The date with a number. */
export function dateTextOf(number: number): string {
  const isIso = number >= PER_FORMAT;
  const days = isIso ? number - PER_FORMAT : number;
  const day = twoDigits((days % 31) + 1);
  const months = Math.floor(days / 31);
  const month = twoDigits((months % 12) + 1);
  const year = String(FIRST_YEAR + Math.floor(months / 12));
  return isIso ? `${year}-${month}-${day}` : `${day}/${month}/${year}`;
}

let days: Int32Array | undefined;

/** Epoch days by the number of a date; `ABSENT` of days that no month has. The same array each time, for reading only. */
export function daysOfDateTexts(): Int32Array {
  if (days !== undefined) return days;
  days = new Int32Array(DATE_TEXTS).fill(ABSENT);
  for (let month = 0; month < MONTHS; month += 1) {
    const first = epochDay(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1);
    const next = addMonthsToDay(first, 1);
    for (let day = 0; day < next - first; day += 1) {
      const number = month * 31 + day;
      days[number] = days[PER_FORMAT + number] = first + day;
    }
  }
  return days;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${String(number)}` : String(number);
}
