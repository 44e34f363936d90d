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
  const countAt = ([row, column]: Cell): number => counts[row]?.[column] ?? 0;
  const safeWith = (cells: readonly Cell[]): boolean => {
    const hidden = primary.map((row) => [...row]);
    for (const [row, column] of cells) hidden[row]![column] = true;
    return exposedCells(hidden).length === 0 && pinnedCells(counts, hidden).length === 0;
  };
  const needed = [...enough]
    .sort((a, b) => countAt(b) - countAt(a))
    .reduce<Cell[]>(
      (kept, cell) => {
        const rest = kept.filter((other) => other !== cell);
        return safeWith(rest) ? rest : kept;
      },
      [...enough],
    );
  if (needed.some((cell) => countAt(cell) === 0)) return needed;

  const candidates = primary.flatMap((row, r) =>
    row.flatMap((small, c): Cell[] => (small || countAt([r, c]) === 0 ? [] : [[r, c]])),
  );
  let left = tries;
  for (let size = 1; size <= needed.length; size += 1) {
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

function choices(from: number, size: number): number {
  let number = 1;
  for (let k = 0; k < size; k += 1) number = (number * (from - k)) / (k + 1);
  return number;
}

function* choose(cells: readonly Cell[], size: number): Generator<Cell[]> {
  if (size === 0) yield [];
  for (let first = 0; size > 0 && first <= cells.length - size; first += 1) {
    for (const rest of choose(cells.slice(first + 1), size - 1)) yield [cells[first]!, ...rest];
  }
}
