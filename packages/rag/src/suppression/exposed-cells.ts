/**
 * A cell of a table: its row and column, from 0.
 *
 * @category Hiding small counts
 */
export type Cell = readonly [row: number, column: number];

/**
 * The hidden cells of a table that anyone can work out from the shown ones and the totals of its rows and columns. A
 * hidden cell is safe exactly when it lies on a closed path of hidden cells that turns at right angles: then a count can
 * be moved round the path without changing a total. Counting hidden cells in each line is not enough.
 *
 * Does not say how narrow a range a safe cell is left with: see `hiddenRanges`.
 *
 * @category Hiding small counts
 * @param hidden - true where a cell is hidden, row by row
 * @source Gusfield (1988), A graph theoretic approach to statistical data security, SIAM Journal on Computing 17, 552-571
 * @example
 * import { exposedCells } from '@sightline/rag';
 * exposedCells([[true, true, false], [true, true, false], [false, true, true]]) // => [[2, 1], [2, 2]]
 */
export function exposedCells(hidden: readonly (readonly boolean[])[]): Cell[] {
  const cells = hidden.flatMap((row, r) => row.flatMap((cell, c): Cell[] => (cell ? [[r, c]] : [])));
  return cells.filter(([row, column]) => !joinedWithout(hidden, row, column));
}

/** Whether a row and a column are joined by hidden cells other than the one where they cross. */
function joinedWithout(hidden: readonly (readonly boolean[])[], row: number, column: number): boolean {
  const columns = new Set<number>();
  const waiting = [row];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const [c, cell] of hidden[from]!.entries()) {
      if (!cell || columns.has(c) || (from === row && c === column)) continue;
      if (c === column) return true;
      columns.add(c);
      for (const [r, other] of hidden.entries()) if (other[c]) waiting.push(r);
    }
  }
  return false;
}
