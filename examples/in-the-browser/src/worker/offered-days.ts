import { parseLocalDate, type LocalDate } from '@sightline/core';
import { dateWords } from '@sightline/reports';
import type { OfferedDay } from '../protocol.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayFrom = (year: string, month: string, day: string): LocalDate | undefined =>
  parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** Ways in which people write a day in the name of a file: year first, day first, or with the month in letters. */
const shapes: readonly (readonly [RegExp, (parts: string[]) => LocalDate | undefined])[] = [
  [
    /(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g,
    ([year = '', month = '', day = '']) => dayFrom(year, month, day),
  ],
  [
    /(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d\d)(?!\d)/g,
    ([day = '', month = '', year = '']) => dayFrom(year, month, day),
  ],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-_. ]*([a-z]{3})[a-z]*[-_. ]*(20\d\d)(?!\d)/gi,
    ([day = '', month = '', year = '']) =>
      dayFrom(year, String(MONTHS.indexOf(month.toLowerCase()) + 1), day),
  ],
];

/** The days that the name of a file may tell. */
export const daysInName = (name: string): LocalDate[] =>
  shapes.flatMap(([shape, day]) => [...name.matchAll(shape)].flatMap(([, ...parts]) => day(parts) ?? []));

/**
 * Days that may be the snapshot: those in the names of the files, then the latest event in the lists. Each is offered
 * once, with why; the reader chooses.
 */
export const offeredDays = (names: readonly string[], latest: LocalDate | undefined): OfferedDay[] => {
  const why = new Map<LocalDate, string>();
  for (const name of names)
    for (const day of daysInName(name)) if (!why.has(day)) why.set(day, `In the file name ${name}`);
  if (latest !== undefined) {
    const named = why.get(latest);
    const event = 'The latest event in the lists';
    why.set(latest, named === undefined ? event : `${named}; also the latest event in the lists`);
  }
  return [...why].map(([day, words]) => ({ day, words: dateWords(day), why: words }));
};
