import type { Cell } from './exposed-cells.ts';

/** More than any sum of counts: one cell fewer is worth any count, one cell of nothing fewer any number of cells. */
const perCell = 1e9;
const perCellOfNothing = 1e14;

/**
 * The shown cells that cost least to hide so that a hidden cell can be another number than it is: they close a path of
 * hidden cells on which counts can be moved round, none below `least`. Empty when it can be already; undefined when no
 * cells would do.
 */
export function cheapestPath(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  cell: Cell,
  least: number,
): Cell[] | undefined {
  const more = pathOneWay(counts, hidden, cell, 'more', least);
  const fewer = pathOneWay(counts, hidden, cell, 'fewer', least);
  const costAll = (cells: readonly Cell[]): number =>
    cells.reduce((sum, [r, c]) => sum + costOf(counts[r]![c]!, false), 0);
  if (!more || !fewer) return more ?? fewer;
  return costAll(fewer) < costAll(more) ? fewer : more;
}

/** Dijkstra's method over rows and columns, which cells join; on every second cell of the path a count is taken away. */
function pathOneWay(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
  way: 'more' | 'fewer',
  least: number,
): Cell[] | undefined {
  const countAt = (r: number, c: number): number => counts[r]![c]!;
  if (way === 'fewer' && countAt(row, column) <= least) return undefined;
  const rows = counts.length;
  const columns = counts[0]!.length;
  const cost: number[] = [];
  const before: (number | undefined)[] = [];
  const done = new Set<number>();
  cost[row] = 0;
  for (;;) {
    let from = -1;
    cost.forEach((each, node) => {
      if (!done.has(node) && each < (cost[from] ?? Infinity)) from = node;
    });
    if (from < 0) return undefined;
    if (from === rows + column) break;
    done.add(from);
    const fromRow = from < rows;
    // What is added to the cell its row must lose: going from a row to a column takes away, coming back gives.
    const loses = fromRow === (way === 'more');
    for (let other = 0; other < (fromRow ? columns : rows); other += 1) {
      const [r, c] = fromRow ? [from, other] : [other, from - rows];
      if ((r === row && c === column) || (loses && countAt(r, c) <= least)) continue;
      const to = fromRow ? rows + other : other;
      const total = (cost[from] ?? Infinity) + costOf(countAt(r, c), hidden[r]![c]!);
      if (total >= (cost[to] ?? Infinity)) continue;
      cost[to] = total;
      before[to] = from;
    }
  }
  const path: Cell[] = [];
  for (let to = rows + column, from = before[to]; from !== undefined; to = from, from = before[to]) {
    const [r, c] = from < rows ? [from, to - rows] : [to, from - rows];
    if (!hidden[r]![c]) path.push([r, c]);
  }
  return path;
}

function costOf(count: number, hidden: boolean): number {
  if (hidden) return 0;
  return count === 0 ? perCellOfNothing : perCell + count;
}
