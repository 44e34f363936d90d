import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmallCount } from './small-count.ts';
import { suppressLine } from './suppress-line.ts';
import { suppressTable } from './suppress-table.ts';

type Grid<T> = readonly (readonly T[])[];

/**
 * The attacker: knows the shown counts, every total, which cells are hidden, and that nothing is shown as nothing as long
 * as no cell of nothing is hidden. Works with no part of the library, in two ways: elimination with exact fractions, and a
 * search through all other tables that differ from the true one by at most one in each cell. (If any other table has the
 * same totals, so has one of these: a difference of two tables falls apart into closed paths of ones.)
 */
function foundBySubtraction(hidden: Grid<boolean>): string[] {
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [[r, c] as const] : [])));
  const equations: bigint[][] = [
    ...hidden.map((_, row) => cells.map(([r]) => BigInt(r === row))),
    ...(hidden[0] ?? []).map((_, column) => cells.map(([, c]) => BigInt(c === column))),
  ];
  let done = 0;
  for (let unknown = 0; unknown < cells.length; unknown += 1) {
    const pivot = equations.findIndex((equation, at) => at >= done && equation[unknown] !== 0n);
    if (pivot < 0) continue;
    [equations[done], equations[pivot]] = [equations[pivot]!, equations[done]!];
    const lead = equations[done]!;
    equations.forEach((equation, at) => {
      const factor = equation[unknown]!;
      if (at === done || factor === 0n) return;
      equations[at] = equation.map((each, k) => each * lead[unknown]! - factor * lead[k]!);
    });
    done += 1;
  }
  return equations.flatMap((equation) => {
    const left = equation.flatMap((each, at) => (each === 0n ? [] : [at]));
    return left.length === 1 ? [String(cells[left[0]!])] : [];
  });
}

function foundByRange(counts: Grid<number>, hidden: Grid<boolean>): string[] {
  const hidesNothing = counts.some((row, r) => row.some((count, c) => count === 0 && hidden[r]![c]));
  const least = hidesNothing ? 0 : 1;
  // every change of a row by at most one a cell that keeps its total and stays possible
  const changes = counts.map((row, r) =>
    row
      .reduce<number[][]>(
        (all, count, c) =>
          all.flatMap((change) =>
            [-1, 0, 1]
              .filter((by) => by === 0 || (hidden[r]![c] && count + by >= least))
              .map((by) => [...change, by]),
          ),
        [[]],
      )
      .filter((change) => change.reduce((sum, by) => sum + by, 0) === 0),
  );
  const add = (sums: string, change: readonly number[]): string =>
    sums
      .split(',')
      .map((sum, c) => Number(sum) + change[c]!)
      .join();
  const still = (counts[0] ?? []).map(() => 0).join();
  const grow = (from: Set<string>, row: readonly number[][]): Set<string> =>
    new Set([...from].flatMap((sums) => row.map((change) => add(sums, change))));
  const before = [new Set([still])];
  changes.forEach((row, r) => before.push(grow(before[r]!, row)));
  const after = [new Set([still])];
  [...changes].reverse().forEach((row, r) => after.push(grow(after[r]!, row)));
  const found: string[] = [];
  hidden.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const rest = after[counts.length - 1 - r]!;
      const another = changes[r]!.some(
        (change) =>
          change[c] !== 0 &&
          [...before[r]!].some((sums) =>
            rest.has(
              add(sums, change)
                .split(',')
                .map((sum) => 0 - Number(sum))
                .join(),
            ),
          ),
      );
      if (!another) found.push(String([r, c]));
    }),
  );
  return found;
}

const grid = (rows: number, columns: number, most: number): fc.Arbitrary<number[][]> => {
  // small counts and counts of nothing are as frequent as in a table of a small council
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.nat(most), fc.constant(1));
  return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
};

describe('the attacker', () => {
  // by hand: 1 + 1 = 2 twice over, where nothing is shown; and a lone cell
  it('finds what is to be found', () => {
    const all = [
      [true, true],
      [true, true],
    ];
    expect(foundByRange([[1, 1], [1, 1]], all)).toEqual(['0,0', '0,1', '1,0', '1,1']); // prettier-ignore
    expect(foundByRange([[2, 3], [4, 5]], all)).toEqual([]); // prettier-ignore
    expect(foundByRange([[1, 0], [0, 1]], all)).toEqual([]); // prettier-ignore
    expect(foundBySubtraction([[true, false], [true, true]])).toEqual(['0,0', '1,0', '1,1']); // prettier-ignore
    expect(foundBySubtraction(all)).toEqual([]);
  });
});

describe('suppressTable against an attacker who knows the totals', () => {
  it('leaves no hidden cell of ten thousand tables to be found, by subtraction or by range', () => {
    const counts = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) => grid(rows, columns, 30));
    fc.assert(
      fc.property(counts, (cells) => {
        const suppressed = suppressTable(cells, 5);
        if (suppressed.status === 'cannot-say') {
          // only where hiding every cell, but for those in lines of nothing, would not do either
          const all = cells.map((row) =>
            row.map((_, c) => row.some((count) => count > 0) && cells.some((other) => other[c]! > 0)),
          );
          const small = (cell: string): boolean => {
            const [r, c] = cell.split(',').map(Number) as [number, number];
            return isSmallCount(cells[r]![c]!, 5);
          };
          expect(foundByRange(cells, all).some(small)).toBe(true);
          return;
        }
        const hidden = suppressed.hidden.map((row) => row.map((cell) => cell !== null));
        expect(foundBySubtraction(hidden)).toEqual([]);
        expect(foundByRange(cells, hidden)).toEqual([]);
        cells.forEach((row, r) =>
          row.forEach((count, c) =>
            expect(suppressed.hidden[r]?.[c] === 'primary').toBe(isSmallCount(count, 5)),
          ),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

/** Every choice of shown counts above nothing, the fewest first, and the least sum that keeps all hidden counts safe. */
function fewestByTrying(counts: Grid<number>, threshold: number): { cells: number; sum: number } | undefined {
  const small = counts.map((row) => row.map((count) => isSmallCount(count, threshold)));
  const free = counts.flatMap((row, r) =>
    row.flatMap((count, c) => (count > threshold ? [{ r, c, count }] : [])),
  );
  let best: { cells: number; sum: number } | undefined;
  for (let choice = 0; choice < 2 ** free.length; choice += 1) {
    const chosen = free.filter((_, at) => (choice >> at) % 2 === 1);
    const cost = { cells: chosen.length, sum: chosen.reduce((sum, { count }) => sum + count, 0) };
    const better = !best || cost.cells < best.cells || (cost.cells === best.cells && cost.sum < best.sum);
    if (!better) continue;
    const hidden = small.map((row) => [...row]);
    for (const { r, c } of chosen) hidden[r]![c] = true;
    if (foundBySubtraction(hidden).length === 0 && foundByRange(counts, hidden).length === 0) best = cost;
  }
  return best;
}

describe('suppressTable', () => {
  const costOf = (counts: Grid<number>): unknown => {
    const suppressed = suppressTable(counts, 5);
    if (suppressed.status === 'cannot-say') return undefined;
    const added = suppressed.hidden.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === 'complementary' ? [counts[r]![c]!] : [])),
    );
    return added.includes(0)
      ? 'with nothing'
      : { cells: added.length, sum: added.reduce((sum, count) => sum + count, 0) };
  };

  it('loses the fewest counts that keep the others, and of those the smallest, as trying every choice finds', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
          .chain(([rows, columns]) => grid(rows, columns, 40)),
        (counts) => {
          const cost = costOf(counts);
          if (cost !== undefined && cost !== 'with nothing') expect(cost).toEqual(fewestByTrying(counts, 5));
          // counts of nothing are hidden, or the table refused, only where no other choice would do
          else expect(fewestByTrying(counts, 5)).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  // worked by hand, and tried
  it.each<[string, number[][], { cells: number; sum: number }]>([
    ['a rectangle about a lone count: 8 + 9 + 12', [[3, 9, 40], [8, 12, 50], [60, 70, 80]], { cells: 3, sum: 29 }], // prettier-ignore
    ['one corner for three', [[3, 4, 40], [2, 30, 50]], { cells: 1, sum: 30 }], // prettier-ignore
    ['two ones in a row need a third that can give to them, and their columns: 30, 40, 20, 25', [[1, 1, 30], [20, 25, 40]], { cells: 4, sum: 115 }], // prettier-ignore
    ['two cells of 40 rather than three', [[10, 1, 6], [3, 34, 16], [4, 34, 3]], { cells: 2, sum: 40 }], // prettier-ignore
    ['four cells of 124', [[28, 36, 25], [0, 4, 38], [3, 36, 22]], { cells: 4, sum: 124 }], // prettier-ignore
    ['two cells of 47 rather than three', [[2, 20, 12], [3, 5, 0], [30, 35, 5]], { cells: 2, sum: 47 }], // prettier-ignore
    ['two cells of 48 rather than three of 46', [[26, 1, 3], [4, 14, 34], [14, 2, 18]], { cells: 2, sum: 48 }], // prettier-ignore
    ['one cell for two', [[22, 3, 4], [23, 5, 15], [5, 0, 1]], { cells: 1, sum: 23 }], // prettier-ignore
    ['a column of 78 rather than one of 79', [[21, 23, 1], [26, 31, 4], [32, 24, 3]], { cells: 3, sum: 78 }], // prettier-ignore
    ['nothing where four close a rectangle', [[3, 4], [2, 5]], { cells: 0, sum: 0 }], // prettier-ignore
  ])('%s', (_, counts, cost) => {
    expect(fewestByTrying(counts, 5)).toEqual(cost);
    expect(costOf(counts)).toEqual(cost);
  });
});

describe('suppressLine against an attacker who knows the total', () => {
  it('leaves no hidden count of ten thousand lines to be found', () => {
    const counts = fc.integer({ min: 1, max: 6 }).chain((length) => grid(1, length, 12));
    fc.assert(
      fc.property(counts, ([line = []]) => {
        const suppressed = suppressLine(line, { threshold: 5, totalPublished: true });
        const hiddenOf = (isHidden: (place: number) => boolean): number[] =>
          line.filter((_, place) => isHidden(place));
        // by hand: so many counts, each at least so much, have a choice when there are two and their sum is more than the least
        const open = (counts: readonly number[]): boolean => {
          const least = counts.includes(0) ? 0 : 1;
          const sum = counts.reduce((all, count) => all + count, 0);
          return counts.length === 0 || (counts.length > 1 && sum > counts.length * least);
        };
        if (suppressed.status === 'cannot-say') expect(open(hiddenOf(() => true))).toBe(false);
        else expect(open(hiddenOf((place) => suppressed.hidden[place] !== null))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
