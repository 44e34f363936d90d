import { expect, test } from 'vitest';
import { openAt } from './open-at.ts';
import { ABSENT } from './table.ts';

test.each([
  ['open before it starts', 11, ABSENT, 10, false],
  ['open on the day it starts', 10, ABSENT, 10, true],
  ['open the day before it ends', 5, 11, 10, true],
  ['open on the day it ends', 5, 10, 10, false],
  ['open after it ended', 5, 9, 10, false],
  ['open without a start', ABSENT, ABSENT, 10, false],
  ['open without a start though the end is later', ABSENT, 20, 10, false],
  ['open when it starts and ends on the day', 10, 10, 10, false],
  ['open before 1970', -20, -10, -15, true],
])('%s', (_, start, end, day, expected) => {
  expect(openAt(start, end, day)).toBe(expected);
});
