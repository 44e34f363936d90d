import { expect, test } from 'vitest';
import { numberIndex } from './number-index.ts';

test('gives what was set, and what stands for none of other numbers', () => {
  const index = numberIndex(-1);
  const numbers = Array.from({ length: 5000 }, (_, at) => at * at);
  numbers.forEach((number, at) => {
    index.set(number, at);
  });
  expect(numbers.map(index.get)).toEqual(numbers.map((_, at) => at));
  expect([2, 3, 999_999_999].map(index.get)).toEqual([-1, -1, -1]);
});

test('numbers made to share a place are told apart', () => {
  // Multiples of a power of two differ only in bits that the multiplication moves up; the place is 16 bits of the product.
  const place = (number: number): number => {
    const product = Math.imul(number, 0x9e3779b1);
    return (product ^ (product >>> 15)) & 0xffff;
  };
  const alike: number[] = [];
  for (let number = 0; alike.length < 200; number += 1) if (place(number) === 5) alike.push(number);
  const index = numberIndex(-1);
  alike.forEach((number, at) => {
    index.set(number, at);
  });
  expect(alike.map(index.get)).toEqual(alike.map((_, at) => at));
});
