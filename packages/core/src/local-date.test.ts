import { describe, expect, test } from 'vitest';
import { localDate, parseLocalDate } from './local-date.ts';

describe('parseLocalDate', () => {
  test.each(['0001-01-01', '1970-01-01', '2000-02-29', '2024-02-29', '2024-12-31', '9999-12-31'])(
    'takes the real day %s',
    (text) => expect(parseLocalDate(text)).toBe(text),
  );

  test.each([
    ['29 February of a common year', '2023-02-29'],
    ['29 February of a century that is not a leap year', '1900-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2024-04-31'],
    ['day 0', '2024-01-00'],
    ['day 32', '2024-01-32'],
    ['month 0', '2024-00-10'],
    ['month 13', '2024-13-01'],
    ['year 0', '0000-01-01'],
    ['a short month', '2024-1-01'],
    ['day first', '01/02/2024'],
    ['a time', '2024-01-01T00:00:00'],
    ['a leading space', ' 2024-01-01'],
    ['a trailing line end', '2024-01-01\n'],
    ['other digits', '２０２４-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parseLocalDate(text)).toBeUndefined());
});

test('localDate throws INVALID_DATE where parseLocalDate gives undefined', () => {
  expect(localDate('2024-02-29')).toBe('2024-02-29');
  expect(() => localDate('2023-02-29')).toThrow(expect.objectContaining({ code: 'INVALID_DATE' }));
});
