import { exposedCells } from './exposed-cells.ts';
import type { Cell } from './exposed-cells.ts';
import { pinnedCells } from './hidden-ranges.ts';

/** So many choices are tried before settling for a set that merely holds no cell without need. */
const tries = 20_000;

/**
 * The fewest cells that keep hidden cells safe, and of those with the smallest sum, where the table is small enough to
 * try them all; else the cells given less those that are not needed.
 *
 * @param enough - cells that are known to be enough
 */
export function fewestCells(
  counts: readonly (readonly number[])[],
  primary: readonly (readonly boolean[])[],
  enough: readonly Cell[],
): Cell[] {
  const countAt = ([row, column]: Cell): number => counts[row]![column]!;
  /** The cells of which anybody can tell the count when these are hidden too. */
  const foundWith = (cells: readonly Cell[]): Cell[] => {
    const hidden = primary.map((row) => [...row]);
    for (const [row, column] of cells) hidden[row]![column] = true;
    return [...exposedCells(hidden), ...pinnedCells(counts, hidden)];
  };
  const safeWith = (cells: readonly Cell[]): boolean => foundWith(cells).length === 0;
  /** The cells without one, and without those that only guarded it and each other; undefined when it is needed. */
  const without = (cells: readonly Cell[], one: Cell): Cell[] | undefined => {
    let rest = cells.filter((cell) => cell !== one);
    for (let found = foundWith(rest); found.length > 0; found = foundWith(rest)) {
      const fewer = rest.filter(([r, c]) => !found.some(([row, column]) => r === row && c === column));
      // Nothing but small counts is found, which cannot be left out.
      if (fewer.length === rest.length) return undefined;
      rest = fewer;
    }
    return rest;
  };
  const needed = [...enough]
    .sort((a, b) => countAt(b) - countAt(a))
    .reduce<Cell[]>((kept, cell) => without(kept, cell) ?? kept, [...enough]);
  if (needed.length === 0 || needed.some((cell) => countAt(cell) === 0)) return needed;

  const candidates = primary.flatMap((row, r) =>
    row.flatMap((small, c): Cell[] => (small || countAt([r, c]) === 0 ? [] : [[r, c]])),
  );
  const columns = primary[0]!.map((_, c) => primary.map((row) => row[c]!));
  let left = tries;
  for (let size = Math.max(loneIn(primary), loneIn(columns)); size <= needed.length; size += 1) {
    left -= choices(candidates.length, size);
    if (left < 0) return needed;
    let best: Cell[] | undefined;
    let bestSum = Infinity;
    for (const chosen of choose(candidates, size)) {
      const sum = chosen.reduce((total, cell) => total + countAt(cell), 0);
      if (sum < bestSum && safeWith(chosen)) [best, bestSum] = [chosen, sum];
    }
    if (best) return best;
  }
  return needed;
}

/** How many lines have one hidden cell, which its total gives away: so many cells must be hidden too, one in each. */
function loneIn(lines: readonly (readonly boolean[])[]): number {
  return lines.filter((line) => line.filter((hidden) => hidden).length === 1).length;
}

function choices(from: number, size: number): number {
  let number = 1;
  for (let k = 0; k < size; k += 1) number = (number * (from - k)) / (k + 1);
  return number;
}

function* choose(cells: readonly Cell[], size: number): Generator<Cell[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= cells.length - size; first += 1) {
    for (const rest of choose(cells.slice(first + 1), size - 1)) yield [cells[first]!, ...rest];
  }
}
