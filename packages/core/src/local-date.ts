import { digitsAt } from './digits-at.ts';
import { daysInMonth } from './month-length.ts';
import { SightlineError } from './sightline-error.ts';

/** A calendar date `YYYY-MM-DD` without time or zone. Make one with {@link localDate}. */
export type LocalDate = string & { readonly __localDate: unique symbol };

const HYPHEN = 45;

/**
 * The date that a text writes, or `undefined` when it is not exactly `YYYY-MM-DD` or no such day exists.
 * Years run from 0001 to 9999. For data, where a bad date is a finding; for a date you wrote yourself use {@link localDate}.
 *
 * @example
 * import { parseLocalDate } from '@sightline/core';
 * parseLocalDate('2023-02-29') // => undefined
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (typeof text !== 'string' || text.length !== 10) return undefined;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  // A part that is not written in digits is not a number, and fails every comparison.
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as LocalDate) : undefined;
}

/**
 * The date that a text writes. For dates in code, settings and arguments.
 *
 * @throws {SightlineError} INVALID_DATE when the text is not exactly `YYYY-MM-DD` or no such day exists
 * @example
 * import { localDate } from '@sightline/core';
 * localDate('2024-02-29') // => '2024-02-29'
 */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new SightlineError('INVALID_DATE', { text: String(text) });
  return date;
}
