import { describe, expect, it } from 'vitest';
import { extremeSolution } from './extreme-solution.ts';

const solved = (
  equations: readonly (readonly number[])[],
  unknown: number,
  toward: 'greatest' | 'least',
): number[] | undefined => {
  const vertex = extremeSolution(equations, unknown, toward);
  return vertex?.values.map((value) => Number(value) / Number(vertex.denominator));
};

describe('extremeSolution', () => {
  it('of one equation puts all into one unknown, or none', () => {
    expect(solved([[1, 1, 5]], 0, 'greatest')).toEqual([5, 0]);
    expect(solved([[1, 1, 5]], 0, 'least')).toEqual([0, 5]);
    // x - y = -2: x is least at nothing, y then 2; neither has a greatest
    expect(solved([[1, -1, -2]], 0, 'least')).toEqual([0, 2]);
    expect(solved([[1, -1, -2]], 1, 'least')).toEqual([0, 2]);
    expect(solved([[1, -1, -2]], 0, 'greatest')).toBeUndefined();
  });

  it('gives parts where the corner has them: x + 2y = 5 and 3x + y = 5 cross at x = 1, y = 2', () => {
    expect(solved([[1, 2, 5], [3, 1, 5]], 0, 'greatest')).toEqual([1, 2]); // prettier-ignore
    // 2x + y = 3 and x + 2y = 2 cross at x = 4/3, y = 1/3
    expect(solved([[2, 1, 3], [1, 2, 2]], 1, 'greatest')).toEqual([4 / 3, 1 / 3]); // prettier-ignore
  });

  // Chvátal (1983), page 3: greatest 5x1 + 4x2 + 3x3 is 13 at (2, 0, 1) under three limits; the goal is an unknown here
  it('solves a textbook problem, its limits with what they leave and its goal as unknowns', () => {
    const equations = [
      [2, 3, 1, 1, 0, 0, 0, 5],
      [4, 1, 2, 0, 1, 0, 0, 11],
      [3, 4, 2, 0, 0, 1, 0, 8],
      [5, 4, 3, 0, 0, 0, -1, 0],
    ];
    expect(solved(equations, 6, 'greatest')).toEqual([2, 0, 1, 0, 1, 0, 13]);
    expect(solved(equations, 6, 'least')?.[6]).toBe(0);
  });

  it('is not led astray by an equation said twice, or by corners where many meet', () => {
    // a transport of two by two with totals 3, 4 and 5, 2: the four equations say three things
    const transport = [
      [1, 1, 0, 0, 3],
      [0, 0, 1, 1, 4],
      [1, 0, 1, 0, 5],
      [0, 1, 0, 1, 2],
    ];
    expect(solved(transport, 0, 'greatest')).toEqual([3, 0, 2, 2]);
    expect(solved(transport, 0, 'least')).toEqual([1, 2, 4, 0]);
    const nothing = transport.map((equation) => [...equation.slice(0, 4), 0]);
    expect(solved(nothing, 3, 'greatest')).toEqual([0, 0, 0, 0]);
  });
});
