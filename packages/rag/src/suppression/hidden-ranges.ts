import type { Cell } from './exposed-cells.ts';

/**
 * What anyone can say of a hidden cell: at least and at most so many. Equal ends are the count itself.
 *
 * @category Hiding small counts
 */
export type HiddenRange = { readonly cell: Cell; readonly least: number; readonly most: number };

/**
 * The range that each hidden cell of a table can be narrowed to from the shown cells, the totals of rows and columns,
 * and the least that a hidden cell can be. A cell that `exposedCells` calls safe may still have a narrow range, or none:
 * two hidden cells that come to 2 are both 1 where nothing is always shown.
 *
 * @category Hiding small counts
 * @param counts - the true counts, row by row
 * @param hidden - true where a cell is hidden
 * @param least - the least a hidden cell can be: 1 where counts of nothing are always shown, else 0
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control (protection intervals); Ford and
 *   Fulkerson (1956), Maximal flow through a network, Canadian Journal of Mathematics 8, 399-404
 * @example
 * import { hiddenRanges } from '@sightline/rag';
 * hiddenRanges([[2, 3], [4, 5]], [[true, true], [true, true]], 1)[0] // => { cell: [0, 0], least: 1, most: 4 }
 */
export function hiddenRanges(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  least: 0 | 1,
): HiddenRange[] {
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c): Cell[] => (cell ? [[r, c]] : [])));
  return cells.map((cell) => ({
    cell,
    least: extreme(counts, cells, cell, -1, least),
    most: extreme(counts, cells, cell, 1, least),
  }));
}

/**
 * The least that anybody can take a hidden cell to be: 1 as long as every count of nothing is shown, as they are where
 * others will do.
 */
export function leastHidden(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): 0 | 1 {
  const hidesNothing = counts.some((row, r) => row.some((count, c) => count === 0 && hidden[r]?.[c]));
  return hidesNothing ? 0 : 1;
}

/** The hidden cells that can be one number only, although no subtraction gives it: see `hiddenRanges`. */
export function pinnedCells(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): Cell[] {
  const least = leastHidden(counts, hidden);
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c): Cell[] => (cell ? [[r, c]] : [])));
  const canLose = ([r, c]: Cell): boolean => (counts[r]?.[c] ?? 0) > least;
  return cells.filter((cell) => {
    const others = cells.filter((other) => other !== cell);
    const more = wayRound(others, cell, 1, canLose) !== undefined;
    return !more && !(canLose(cell) && wayRound(others, cell, -1, canLose) !== undefined);
  });
}

/** A cell that a change passes through, and whether it gains or loses what is moved. */
type Step = { readonly cell: Cell; readonly gains: boolean };

/** How far a cell can move one way while others make up for it: as much as flows from its column back to its row. */
function extreme(
  counts: readonly (readonly number[])[],
  cells: readonly Cell[],
  [row, column]: Cell,
  way: 1 | -1,
  least: number,
): number {
  const table = counts.map((line) => [...line]);
  const at = ([r, c]: Cell): number => table[r]?.[c] ?? 0;
  const others = cells.filter(([r, c]) => r !== row || c !== column);
  for (;;) {
    const steps = wayRound(others, [row, column], way, (cell) => at(cell) > least);
    const losing = (steps ?? []).flatMap(({ cell, gains }) => (gains ? [] : [at(cell) - least]));
    if (way < 0) losing.push(at([row, column]) - least);
    const moved = Math.min(...losing);
    if (!steps || moved <= 0) return at([row, column]);
    for (const { cell, gains } of steps) table[cell[0]]![cell[1]]! += gains ? moved : -moved;
    table[row]![column]! += way * moved;
  }
}

/** The shortest way from a column to a row over other hidden cells, each taken as one that gains or one that can lose. */
function wayRound(
  others: readonly Cell[],
  [row, column]: Cell,
  way: 1 | -1,
  canLose: (cell: Cell) => boolean,
): Step[] | undefined {
  const waiting: { line: 'row' | 'column'; index: number; steps: Step[] }[] = [
    { line: 'column', index: column, steps: [] },
  ];
  const seen = new Set([`column ${column}`]);
  for (const { line, index, steps } of waiting) {
    if (line === 'row' && index === row) return steps;
    // What is added to a cell its column must lose; what the row then lacks, it must gain.
    const gains = (line === 'row') === way > 0;
    for (const cell of others) {
      const [r, c] = cell;
      if ((line === 'row' ? r : c) !== index || (!gains && !canLose(cell))) continue;
      const next =
        line === 'row' ? ({ line: 'column', index: c } as const) : ({ line: 'row', index: r } as const);
      if (seen.has(`${next.line} ${next.index}`)) continue;
      seen.add(`${next.line} ${next.index}`);
      waiting.push({ ...next, steps: [...steps, { cell, gains }] });
    }
  }
  return undefined;
}
