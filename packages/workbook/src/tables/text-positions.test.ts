import { expect, test } from 'vitest';
import { textPositions } from './text-positions.ts';

test('each column has positions of its own, of texts that it alone has and of those that others have too', () => {
  const positionsOfColumn = textPositions();
  const [first, second, third] = [positionsOfColumn(), positionsOfColumn(), positionsOfColumn()];
  first.set(0, 7);
  second.set(0, 0);
  second.set(5000, 1);
  first.set(5000, 8);
  expect([first.get(0), second.get(0), third.get(0)]).toEqual([7, 0, -1]);
  expect([first.get(5000), second.get(5000), third.get(5000)]).toEqual([8, 1, -1]);
  expect(first.get(1)).toBe(-1);
});
