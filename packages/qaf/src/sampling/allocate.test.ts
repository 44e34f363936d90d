import { expect, it } from 'vitest';
import { allocate } from './allocate.ts';

it('deals alike out to those that have any, and leaves a small one out unless asked', () => {
  expect(allocate(4, [0, 3, 3], { by: 'equal' })).toEqual({ shares: ['0', '2', '2'], sizes: [0, 2, 2] });
  // Shares 9.99 and 0.01.
  expect(allocate(10, [999, 1], { by: 'size' }).sizes).toEqual([10, 0]);
  expect(allocate(10, [999, 1], { by: 'size' }, true).sizes).toEqual([9, 1]);
});

it('gives what is left over to the largest remainders, and of alike ones to the earlier', () => {
  // 5 x 1/3 each: one each and two over, to the first two.
  expect(allocate(5, [2, 2, 2], { by: 'size' }).sizes).toEqual([2, 2, 1]);
});
