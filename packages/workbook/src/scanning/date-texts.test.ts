import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { ABSENT } from '@sightline/core';
import { plainDay } from '../tables/date-text.ts';
import { DATE_TEXTS, dateTextAt, dateTextNumber, dateTextOf, daysOfDateTexts } from './date-texts.ts';

test.each(['01/01/1900', '31/12/2099', '1900-01-01', '2099-12-31', '29/02/2023', '31/02/2024', '2024-02-31'])(
  '%s has a number, by its bytes as by its text, that gives it again',
  (text) => {
    const number = dateTextNumber(text);
    expect(number).toBeGreaterThanOrEqual(0);
    expect(dateTextAt(strToU8(`,${text},`), 1)).toBe(number);
    expect(dateTextOf(number)).toBe(text);
  },
);

test('every number gives a text of its own that has this number', () => {
  const texts = Array.from({ length: DATE_TEXTS }, (_, number) => dateTextOf(number));
  expect(new Set(texts).size).toBe(2 * 200 * 12 * 31);
  expect(texts.findIndex((text, number) => dateTextNumber(text) !== number)).toBe(-1);
});

test.each([
  '31/12/1899',
  '01/01/2100',
  '00/01/2024',
  '32/01/2024',
  '01/00/2024',
  '01/13/2024',
  '2024-1-011',
  '1/01/20240',
  '01-01-2024',
  '2024/01/01',
  '01/01-2024',
  '0:/01/2024',
  '0//01/2024',
  '01/01/202:',
  '2024-0/-01',
  '+1/01/2024',
  ' 1/01/2024',
  '\u0660\u0661/01/2024',
  '01/01/2024 ',
  '1/1/2024',
  '',
])('"%s" has none', (text) => {
  expect(dateTextNumber(text)).toBe(-1);
});

test('the day of each is the one that its text is read as, and none where the month has no such day', () => {
  const days = daysOfDateTexts();
  expect(days.findIndex((day, number) => day !== (plainDay(dateTextOf(number)) ?? ABSENT))).toBe(-1);
  const dayOf = (text: string): number => days[dateTextNumber(text)]!;
  // Day 0 is 1 January 1970; the others by the number of days between, as a calendar gives them.
  expect(
    ['01/01/1970', '1970-01-02', '31/12/1969', '29/02/2024', '29/02/2023', '31/04/2024'].map(dayOf),
  ).toEqual([0, 1, -1, 19_782, ABSENT, ABSENT]);
});
