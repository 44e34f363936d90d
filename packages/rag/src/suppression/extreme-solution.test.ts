import { describe, expect, it } from 'vitest';
import { extremeSolution } from './extreme-solution.ts';

const solved = (
  equations: readonly (readonly number[])[],
  unknown: number,
  toward: 'greatest' | 'least',
): number[] | undefined => {
  const vertex = extremeSolution(equations, unknown, toward === 'greatest' ? 1 : -1);
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

  // Fréchet: a cell is at most its smaller total, at least what its totals have too much for the whole
  it.each([
    [
      [3, 4],
      [5, 2],
    ],
    [
      [3, 4, 5],
      [6, 6],
    ],
    [
      [1, 0, 7],
      [2, 2, 4],
    ],
    [
      [10, 1],
      [1, 1, 9],
    ],
  ])('of a table with totals %j and %j gives every cell its bounds', (rows, columns) => {
    const cells = rows.flatMap((_, r) => columns.map((__, c) => [r, c] as const));
    const equations = [
      ...rows.map((total, row) => [...cells.map(([r]) => Number(r === row)), total]),
      ...columns.map((total, column) => [...cells.map(([, c]) => Number(c === column)), total]),
    ];
    const whole = rows.reduce((sum, total) => sum + total, 0);
    cells.forEach(([r, c], place) => {
      const greatest = solved(equations, place, 'greatest')!;
      const least = solved(equations, place, 'least')!;
      expect(greatest[place]).toBe(Math.min(rows[r]!, columns[c]!));
      expect(least[place]).toBe(Math.max(0, rows[r]! + columns[c]! - whole));
      for (const values of [greatest, least]) {
        expect(values.every((value) => value >= 0)).toBe(true);
        for (const equation of equations)
          expect(values.reduce((sum, value, at) => sum + value * equation[at]!, 0)).toBe(equation.at(-1));
      }
    });
  });

  it('solves in whole numbers where factors are no ones: 3x + 5y = 34 and x - y = 2 give x = 5.5, y = 3.5', () => {
    for (const toward of ['greatest', 'least'] as const) {
      expect(solved([[3, 5, 34], [1, -1, 2]], 0, toward)).toEqual([5.5, 3.5]); // prettier-ignore
      expect(solved([[-3, -5, -34], [-1, 1, -2]], 1, toward)).toEqual([5.5, 3.5]); // prettier-ignore
      expect(solved([[1, -1, 2], [3, 5, 34], [4, 4, 36]], 1, toward)).toEqual([5.5, 3.5]); // prettier-ignore
    }
    // 2x + 3y + z = 12 and x + y - z = 1: z = 12 - 2x - 3y, so 3x + 4y = 13
    const two = [[2, 3, 1, 12], [1, 1, -1, 1]]; // prettier-ignore
    expect(solved(two, 0, 'greatest')).toEqual([13 / 3, 0, 10 / 3]);
    expect(solved(two, 1, 'greatest')).toEqual([0, 13 / 4, 9 / 4]);
    expect(solved(two, 2, 'least')?.[2]).toBeCloseTo(9 / 4, 12);
    expect(solved(two, 2, 'greatest')?.[2]).toBeCloseTo(10 / 3, 12);
  });

  // Beale (1955), Cycling in the dual simplex algorithm, and Chvátal (1983), page 31: the usual choice of what leaves goes
  // round in circles on both. Their answers are 5/4 and 1; the factors are made whole here, the goal is the last unknown.
  it.each([
    [
      [
        [4, 0, 0, 1, -32, -4, 36, 0, 0],
        [0, 2, 0, 1, -24, -1, 6, 0, 0],
        [0, 0, 1, 0, 0, 1, 0, 0, 1],
        [0, 0, 0, 3, -80, 2, -24, -4, 0],
      ],
      [0.75, 0, 0, 1, 0, 1, 0, 1.25],
    ],
    [
      [
        [1, -11, -5, 18, 2, 0, 0, 0, 0],
        [1, -3, -1, 2, 0, 2, 0, 0, 0],
        [1, 0, 0, 0, 0, 0, 1, 0, 1],
        [10, -57, -9, -24, 0, 0, 0, -1, 0],
      ],
      [1, 0, 1, 0, 2, 0, 0, 1],
    ],
  ])('does not go round in circles where many corners are one', (equations, corner) => {
    expect(solved(equations, 7, 'greatest')).toEqual(corner);
    expect(solved(equations.toReversed(), 7, 'greatest')).toEqual(corner);
    expect(solved(equations, 7, 'least')?.[7]).toBe(0);
  });

  it('gives what trying every corner gives, where corners fall together and equations say things twice', () => {
    let seed = 1;
    const upTo = (most: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 16) % (most + 1);
    };
    for (let turn = 0; turn < 400; turn += 1) {
      const values = Array.from({ length: 5 }, () => (upTo(2) > 0 ? 0 : upTo(3)));
      const factors = Array.from({ length: 2 }, () => values.map(() => upTo(4) - 2));
      // The last keeps every unknown within bounds; the one before says again what two others say.
      const lines = [
        ...factors,
        factors[0]!.map((factor, at) => factor + factors[1]![at]!),
        values.map(() => 1),
      ];
      const equations = lines.map((line) => [
        ...line,
        line.reduce((sum, factor, at) => sum + factor * values[at]!, 0),
      ]);
      const unknown = upTo(4);
      const tried = everyCorner([equations[0]!, equations[1]!, equations[3]!]).map(
        (corner) => corner[unknown]!,
      );
      expect(solved(equations, unknown, 'greatest')?.[unknown]).toBeCloseTo(Math.max(...tried), 9);
      expect(solved(equations, unknown, 'least')?.[unknown]).toBeCloseTo(Math.min(...tried), 9);
    }
  });
});

/** The corners of three equations: of any three unknowns alone (Cramer), and of fewer where an equation adds nothing. */
function everyCorner(equations: readonly (readonly number[])[]): number[][] {
  const unknowns = equations[0]!.length - 1;
  const corners: number[][] = [];
  for (let chosen = 1; chosen < 1 << unknowns; chosen += 1) {
    const places = Array.from({ length: unknowns }, (_, at) => at).filter((at) => (chosen & (1 << at)) !== 0);
    const values = places.length > 3 ? undefined : alone(equations, places);
    if (values?.every((value) => value >= -1e-9) !== true) continue;
    const corner = new Array<number>(unknowns).fill(0);
    places.forEach((place, at) => {
      corner[place] = values[at]!;
    });
    const holds = equations.every(
      (line) => Math.abs(corner.reduce((sum, value, at) => sum + value * line[at]!, -line[unknowns]!)) < 1e-9,
    );
    if (holds) corners.push(corner);
  }
  const isNothing = equations.every((line) => line[unknowns] === 0);
  return isNothing ? [...corners, new Array<number>(unknowns).fill(0)] : corners;
}

/** The values of some unknowns, all others being nothing, by elimination; undefined where they are not settled. */
function alone(equations: readonly (readonly number[])[], places: readonly number[]): number[] | undefined {
  const lines = equations.map((line) => [...places.map((place) => line[place]!), line.at(-1)!]);
  for (let at = 0; at < places.length; at += 1) {
    const lead = lines
      .slice(at)
      .reduce((best, line) => (Math.abs(line[at]!) > Math.abs(best[at]!) ? line : best));
    if (Math.abs(lead[at]!) < 1e-9) return undefined;
    lines[lines.indexOf(lead)] = lines[at]!;
    lines[at] = lead.map((value) => value / lead[at]!);
    lines.forEach((line, index) => {
      if (index !== at) lines[index] = line.map((value, place) => value - line[at]! * lines[at]![place]!);
    });
  }
  return places.map((_, at) => lines[at]!.at(-1)!);
}
