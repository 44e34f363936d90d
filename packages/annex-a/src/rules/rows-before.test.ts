import { ABSENT } from '@sightline/core';
import { expect, it } from 'vitest';
import { rowsAfter } from './rows-after.ts';
import { rowsBefore } from './rows-before.ts';

it('finds the dates after a day, and not the day itself or a blank', () => {
  expect(rowsAfter(Int32Array.of(9, 10, 11, ABSENT, 12), 10)).toEqual([2, 4]);
});

it('finds where a date is before another, and not where they are one day or one is blank', () => {
  const first = Int32Array.of(9, 10, 11, ABSENT, 9, ABSENT);
  const second = Int32Array.of(10, 10, 10, 10, ABSENT, ABSENT);
  expect(rowsBefore(first, second)).toEqual([0]);
});
