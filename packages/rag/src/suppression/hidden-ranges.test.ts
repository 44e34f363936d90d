import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedCells } from './exposed-cells.ts';
import { hiddenRanges, leastHidden, pinnedCells } from './hidden-ranges.ts';

/** Every table of hidden cells with the same totals, tried one by one: what somebody with patience can find out. */
function triedRanges(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  least: number,
): unknown {
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [[r, c] as const] : [])));
  const rows = counts.map((row, r) => row.reduce((sum, count, c) => sum + (hidden[r]?.[c] ? count : 0), 0));
  const columns = (counts[0] ?? []).map((_, c) =>
    counts.reduce((sum, row, r) => sum + (hidden[r]?.[c] ? (row[c] ?? 0) : 0), 0),
  );
  const ranges = cells.map((cell) => ({ cell: [...cell], least: Infinity, most: -Infinity }));
  const chosen: number[] = [];
  const tryFrom = (place: number): void => {
    const cell = cells[place];
    if (!cell) {
      if (rows.some((left) => left !== 0) || columns.some((left) => left !== 0)) return;
      chosen.forEach((value, index) => {
        const range = ranges[index]!;
        range.least = Math.min(range.least, value);
        range.most = Math.max(range.most, value);
      });
      return;
    }
    const [r, c] = cell;
    for (let value = least; value <= Math.min(rows[r]!, columns[c]!); value += 1) {
      rows[r]! -= value;
      columns[c]! -= value;
      chosen[place] = value;
      tryFrom(place + 1);
      rows[r]! += value;
      columns[c]! += value;
    }
  };
  tryFrom(0);
  return ranges;
}

const all = [
  [true, true],
  [true, true],
];

describe('hiddenRanges', () => {
  // by hand: the first cell a leaves 5 - a, 6 - a and 3 + a for the others
  it('of a rectangle is what the totals leave', () => {
    const ends = (least: 0 | 1): unknown =>
      hiddenRanges(
        [
          [2, 3],
          [4, 5],
        ],
        all,
        least,
      ).map((range) => [range.least, range.most]);
    expect(ends(0)).toEqual([
      [0, 5],
      [0, 5],
      [1, 6],
      [3, 8],
    ]);
    expect(ends(1)).toEqual([
      [1, 4],
      [1, 4],
      [2, 5],
      [4, 7],
    ]);
  });

  it('finds a count that no subtraction gives away: two that come to 2, where nothing is always shown', () => {
    const ones = [
      [1, 1],
      [1, 1],
    ];
    expect(exposedCells(all)).toEqual([]);
    expect(hiddenRanges(ones, all, 1).every(({ least, most }) => least === 1 && most === 1)).toBe(true);
    expect(hiddenRanges(ones, all, 0)[0]).toEqual({ cell: [0, 0], least: 0, most: 2 });
  });

  it('of an exposed cell is the cell, and of no hidden cell nothing', () => {
    expect(hiddenRanges([[3, 20]], [[true, false]], 0)).toEqual([{ cell: [0, 0], least: 3, most: 3 }]);
    expect(hiddenRanges([[3, 20]], [[false, false]], 0)).toEqual([]);
  });

  it('is what trying every table finds', () => {
    const table = fc.record({
      counts: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), {
        minLength: 2,
        maxLength: 3,
      }),
      hidden: fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(table, fc.constantFrom(0 as const, 1 as const), ({ counts, hidden }, least) => {
        const pattern = hidden.slice(0, counts.length);
        expect(hiddenRanges(counts, pattern, least)).toEqual(triedRanges(counts, pattern, least));
      }),
      { numRuns: 60 },
    );
  });
});

describe('leastHidden', () => {
  it('is 1 as long as every count of nothing is shown', () => {
    const some = [[true, false], [false, false]]; // prettier-ignore
    expect(leastHidden([[3, 0], [0, 9]], some)).toBe(1); // prettier-ignore
    expect(leastHidden([[0, 3], [0, 9]], some)).toBe(0); // prettier-ignore
    expect(leastHidden([[3, 1], [1, 9]], all)).toBe(1); // prettier-ignore
    expect(leastHidden([], [])).toBe(1);
  });
});

// by hand: a change goes round the rectangle, up by one and down by one in turn, and no count may fall below its least
describe('pinnedCells', () => {
  it('finds the counts that cannot move, though no subtraction gives them', () => {
    expect(pinnedCells([[1, 1], [1, 1]], all)).toEqual([[0, 0], [0, 1], [1, 0], [1, 1]]); // prettier-ignore
    expect(pinnedCells([[2, 1], [1, 1]], all)).toEqual([[0, 0], [0, 1], [1, 0], [1, 1]]); // prettier-ignore
    expect(pinnedCells([[2, 1], [1, 2]], all)).toEqual([]); // prettier-ignore
    expect(pinnedCells([[1, 2], [2, 1]], all)).toEqual([]); // prettier-ignore
    // with a hidden count of nothing, ones can be nothing too
    expect(pinnedCells([[1, 0], [0, 1]], all)).toEqual([]); // prettier-ignore
    expect(pinnedCells([[0, 0], [0, 1]], all)).toEqual([[0, 0], [0, 1], [1, 0], [1, 1]]); // prettier-ignore
  });

  it('finds a lone cell, and only the one that no way round leads through', () => {
    const lone = [[true, true, false], [true, true, false], [false, false, true]]; // prettier-ignore
    expect(pinnedCells([[3, 3, 3], [3, 3, 3], [3, 3, 3]], lone)).toEqual([[2, 2]]); // prettier-ignore
    expect(pinnedCells([[3, 3], [3, 3]], [[false, false], [false, false]])).toEqual([]); // prettier-ignore
  });
});

/** The ends that totals leave a cell of a table hidden as a whole: Fréchet's bounds, here for counts from nothing. */
const frechet = (counts: readonly (readonly number[])[]): unknown => {
  const sum = (line: readonly number[]): number => line.reduce((total, count) => total + count, 0);
  const total = sum(counts.map(sum));
  return counts.flatMap((row, r) =>
    row.map((_, c) => {
      const column = sum(counts.map((other) => other[c]!));
      return {
        cell: [r, c],
        least: Math.max(0, sum(row) + column - total),
        most: Math.min(sum(row), column),
      };
    }),
  );
};

describe('hiddenRanges of a table that is hidden as a whole', () => {
  it.each([
    [
      [
        [2, 3],
        [4, 5],
      ],
    ],
    [
      [
        [0, 7, 1],
        [12, 0, 3],
      ],
    ],
    [
      [
        [9, 1, 1],
        [1, 0, 2],
        [1, 2, 0],
      ],
    ],
    [
      [
        [30, 2, 5, 1],
        [1, 1, 1, 1],
        [4, 0, 0, 6],
      ],
    ],
    [
      [
        [0, 0],
        [0, 3],
      ],
    ],
  ])('are Fréchet’s bounds: %j', (counts) => {
    expect(hiddenRanges(counts, counts.map((row) => row.map(() => true)), 0)).toEqual(frechet(counts)); // prettier-ignore
  });
});
