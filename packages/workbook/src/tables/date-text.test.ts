import { localDate, toEpochDay } from '@sightline/core';
import { describe, expect, test } from 'vitest';
import { epochDayOfSerial, readDateText } from '../index.ts';
import { serialOfEpochDay } from './date-serial.ts';

const day = (date: string): number => toEpochDay(localDate(date));
const read = (text: string): unknown => readDateText(text, false);

test.each([
  ['01/02/2024', '2024-02-01'], // always the first of February
  ['29/02/2024', '2024-02-29'],
  ['2024-02-01', '2024-02-01'],
  ['31/12/1899', '1899-12-31'],
])('%s is accepted', (text, date) => {
  expect(read(text)).toEqual({ status: 'accepted', day: day(date) });
});

test.each([
  ['2024-02-01 00:00:00', '2024-02-01'],
  ['2024-02-01T00:00:00.000Z', '2024-02-01'],
  ['01/02/2024 00:00', '2024-02-01'],
  ['01/02/2024 0:00:00', '2024-02-01'],
  ['1/2/2024', '2024-02-01'],
  ['1/12/2024', '2024-12-01'],
  ['05-Jan-2024', '2024-01-05'],
  ['5-jan-2024', '2024-01-05'],
  ['05 January 2024', '2024-01-05'],
  ['05-Sept-2024', '2024-09-05'],
  ['45292', '2024-01-01'],
  ['45292.0', '2024-01-01'],
])('%s is certain but written otherwise', (text, date) => {
  expect(read(text)).toEqual({ status: 'reformatted', day: day(date) });
});

test.each([
  ['2024-02-01 09:30:00', '2024-02-01'],
  ['01/02/2024 23:59', '2024-02-01'],
  ['45292.75', '2024-01-01'],
])('%s keeps its date and loses its time of day', (text, date) => {
  expect(read(text)).toEqual({ status: 'time-dropped', day: day(date) });
});

test.each([
  '01/02/24',
  '1-Jan-24',
  'January 2024',
  '30/02/2024',
  '29/02/2023',
  '00/01/2024',
  '2024',
  '20240201',
  'tbc',
  '01/02/2024 25:00',
  '5-Foo-2024',
  '2024-02-30',
  '0000-01-01',
])('%s is not read', (text) => {
  expect(read(text)).toEqual({ status: 'unreadable' });
});

test.each([
  ['02/13/2024', '2024-02-13'], // the month first
  ['2024-13-02', '2024-02-13'],
  ['01.02.2024', '2024-02-01'],
  ['01-02-2024', '2024-02-01'],
])('%s is not read, but what may be meant is suggested', (text, date) => {
  expect(read(text)).toEqual({ status: 'unreadable', suggestion: day(date) });
});

test('serial numbers count from 1904 where the workbook does', () => {
  expect(readDateText('43830', true)).toEqual({ status: 'reformatted', day: day('2024-01-01') });
});

describe('serial numbers', () => {
  // 1 = 1 January 1900 and 36526 = 1 January 2000 are in ECMA-376 part 1, section 18.17.4.1.
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45292, '2024-01-01'],
    [2958465, '9999-12-31'],
  ])('%d is %s, there and back', (serial, date) => {
    expect(epochDayOfSerial(serial, false)).toBe(day(date));
    expect(serialOfEpochDay(day(date))).toBe(serial);
  });

  test.each([0, 0.5, 60, 60.5, -1, 2958466, NaN, Infinity])('%d has no date', (serial) => {
    expect(epochDayOfSerial(serial, false)).toBeNaN();
  });

  test('a date before 1900 has no serial number', () => {
    expect(serialOfEpochDay(day('1899-12-31'))).toBeNaN();
  });
});
