import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { cheapestPath } from './cheapest-path.ts';
import { exposedCells } from './exposed-cells.ts';
import type { Cell } from './exposed-cells.ts';
import { fewestCells } from './fewest-cells.ts';
import type { Hidden } from './hidden.ts';
import { isSmallCount } from './small-count.ts';

/** Which cells of a table are hidden, row by row. No hidden cell can be worked out from the totals. */
export type SuppressedTable = {
  readonly status: 'calculated';
  readonly hidden: readonly (readonly Hidden[])[];
};

/**
 * Which cells of a table to hide when the totals of its rows and columns are published: the small ones, and others until
 * none can be worked out. Cells of nothing are hidden only where no others will do. Small tables lose the fewest cells
 * possible, and of those the smallest counts; in large ones no cell is hidden without need.
 *
 * Audited by `exposedCells` before it is given. Where nothing can keep a cell safe, such as in a table of one row, it
 * cannot say `suppressed`: leave out a total, or join categories. It guards against subtraction within this table, not
 * against another table, an earlier edition or a rate of the same counts. `hiddenRanges` says how much can be inferred.
 *
 * @param counts - row by row, all rows of one length
 * @param threshold - the largest count that is hidden
 * @throws {SightlineError} COUNT_INVALID {count}
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control; Gusfield (1988)
 * @example
 * import { suppressTable } from '@sightline/rag';
 * const { hidden } = suppressTable([[3, 20, 30], [40, 10, 60], [25, 50, 70]], 5);
 * hidden[0] // => ['primary', 'complementary', null]
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  threshold: number,
): SuppressedTable | CannotSay {
  const hidden = counts.map((row) => row.map((count) => isSmallCount(count, threshold)));
  const primary = hidden.map((row) => [...row]);
  const added: Cell[] = [];
  for (let [exposed] = exposedCells(hidden); exposed; [exposed] = exposedCells(hidden)) {
    const path = cheapestPath(counts, hidden, exposed);
    if (!path) return cannotSay('suppressed', { problem: 'total-reveals' });
    for (const [row, column] of path) hidden[row]![column] = true;
    added.push(...path);
  }
  const complementary = fewestCells(counts, primary, added);
  const isIn = (row: number, column: number): boolean =>
    complementary.some(([r, c]) => r === row && c === column);
  return {
    status: 'calculated',
    hidden: primary.map((cells, row) =>
      cells.map((small, column) => {
        if (small) return 'primary';
        return isIn(row, column) ? 'complementary' : null;
      }),
    ),
  };
}
