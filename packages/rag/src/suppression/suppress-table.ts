import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { cheapestPath } from './cheapest-path.ts';
import { exposedCells } from './exposed-cells.ts';
import type { Cell } from './exposed-cells.ts';
import { fewestCells } from './fewest-cells.ts';
import { leastHidden, pinnedCells } from './hidden-ranges.ts';
import type { Hidden } from './hidden.ts';
import { isSmallCount } from './small-count.ts';

/**
 * Which cells of a table are hidden, row by row. The totals leave every hidden cell more than one number to be.
 *
 * @category Hiding small counts
 */
export type SuppressedTable = {
  readonly status: 'calculated';
  readonly hidden: readonly (readonly Hidden[])[];
};

/**
 * Which cells of a table to hide when the totals of its rows and columns are published: the small ones, and others until
 * none can be worked out. Cells of nothing are hidden only where no others will do. Small tables lose the fewest cells
 * possible, and of those the smallest counts; in large ones no cell is hidden without need.
 *
 * Audited before it is given, against one who knows all totals and that counts of nothing are shown: no hidden cell
 * follows by subtraction (`exposedCells`), nor can be one number only (two that come to 2 are both 1). `hiddenRanges` says
 * how narrow a range is left. Show one mark for all hidden cells, whatever the reason.
 *
 * Where nothing can keep a cell safe, such as in a table of one row, the answer is `cannot-say`: `suppressed`. Then
 * leave out a total, or join categories. Totals are taken as shown, even small ones, and other tables are not asked: see
 * `suppressLinked`.
 *
 * @category Hiding small counts
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
  const unsafe = (): Cell | undefined => exposedCells(hidden)[0] ?? pinnedCells(counts, hidden)[0];
  for (let cell = unsafe(); cell; cell = unsafe()) {
    const path =
      cheapestPath(counts, hidden, cell, leastHidden(counts, hidden)) ??
      cheapestPath(counts, hidden, cell, 0);
    // A path that hides nothing more could only be opened by counts of nothing, and none are on it.
    const more = path?.length ? path : coverOf(counts, hidden);
    if (more.length === 0) return cannotSay('suppressed', { problem: 'total-reveals' });
    for (const [row, column] of more) hidden[row]![column] = true;
    added.push(...more);
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

/** All shown cells, but for those in a line that comes to nothing: they are nothing, hidden or not. */
function coverOf(counts: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]): Cell[] {
  const rows = counts.map((row) => row.some((count) => count > 0));
  const columns = counts[0]!.map((_, c) => counts.some((row) => row[c]! > 0));
  return hidden.flatMap((row, r) =>
    row.flatMap((cell, c): Cell[] => (!cell && rows[r] && columns[c] ? [[r, c]] : [])),
  );
}
