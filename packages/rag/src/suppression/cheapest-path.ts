import type { Cell } from './exposed-cells.ts';

/** More than any sum of counts: one cell fewer is worth any count, one cell of nothing fewer any number of cells. */
const perCell = 1e9;
const perCellOfNothing = 1e14;

/**
 * The shown cells that cost least to hide so that a hidden cell lies on a closed path of hidden cells; undefined when no
 * such path exists. Dijkstra's method over rows and columns, which cells join.
 */
export function cheapestPath(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  [row, column]: Cell,
): Cell[] | undefined {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const cost = Array<number>(rows + columns).fill(Infinity);
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
    const others = from < rows ? columns : rows;
    for (let other = 0; other < others; other += 1) {
      const [r, c] = from < rows ? [from, other] : [other, from - rows];
      if (r === row && c === column) continue;
      const to = from < rows ? rows + other : other;
      const total = (cost[from] ?? Infinity) + costOf(counts[r]?.[c] ?? 0, hidden[r]?.[c] ?? false);
      if (total >= (cost[to] ?? Infinity)) continue;
      cost[to] = total;
      before[to] = from;
    }
  }

  const path: Cell[] = [];
  for (let to = rows + column, from = before[to]; from !== undefined; to = from, from = before[to]) {
    const [r, c] = from < rows ? [from, to - rows] : [to, from - rows];
    if (!hidden[r]?.[c]) path.push([r, c]);
  }
  return path;
}

function costOf(count: number, hidden: boolean): number {
  if (hidden) return 0;
  return count === 0 ? perCellOfNothing : perCell + count;
}
