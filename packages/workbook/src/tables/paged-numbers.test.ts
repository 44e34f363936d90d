import { expect, test } from 'vitest';
import { pagedNumbers } from './paged-numbers.ts';

const integers = (length: number): Int32Array => new Int32Array(length);

test('gives what was set, at the ends of pages and beyond pages never written to', () => {
  const numbers = pagedNumbers(integers, -1);
  for (const at of [0, 4095, 4096, 20_000]) numbers.set(at, at * 2);
  expect([0, 1, 4095, 4096, 8192, 20_000, 1_000_000].map(numbers.get)).toEqual([
    0, -1, 8190, 8192, -1, 40_000, -1,
  ]);
});

test('joins as many as are asked for, fewer or more than were set, and gives up its pages', () => {
  const joined = (length: number): number[] => {
    const numbers = pagedNumbers((size) => new Float64Array(size), NaN);
    numbers.set(4096, 0.5);
    const whole = [...numbers.joined(length)];
    expect(numbers.get(4096)).toBe(NaN);
    return whole;
  };
  expect(joined(0)).toEqual([]);
  expect(joined(4096).every(Number.isNaN)).toBe(true);
  expect(joined(9000).flatMap((value, at) => (Number.isNaN(value) ? [] : [[at, value]]))).toEqual([
    [4096, 0.5],
  ]);
});
