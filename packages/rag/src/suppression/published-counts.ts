import { SightlineError } from '@sightline/core';
import { isSmallCount } from './small-count.ts';

/**
 * Counts that are published together, in one table or several, and what adds up to what.
 *
 * @category Hiding small counts
 */
export type PublishedCounts = {
  /** Every count that would be shown, totals too, each once under a name of its own, however often it is shown. */
  readonly cells: Readonly<Record<string, number>>;
  readonly sums: readonly PublishedSum[];
};

/**
 * A total and the counts that make it.
 *
 * @category Hiding small counts
 */
export type PublishedSum = { readonly total: string; readonly of: readonly string[] };

/**
 * Refuses counts that do not add up as stated.
 *
 * @throws {SightlineError} COUNT_INVALID {count}; CELL_UNKNOWN {cell}; SUM_WRONG {total}
 */
export function checkPublished({ cells, sums }: PublishedCounts): void {
  for (const count of Object.values(cells)) isSmallCount(count, 0);
  const countOf = (cell: string): number => {
    const count = Object.hasOwn(cells, cell) ? cells[cell] : undefined;
    if (count === undefined) throw new SightlineError('CELL_UNKNOWN', { cell });
    return count;
  };
  for (const { total, of } of sums) {
    const sum = of.reduce((all, cell) => all + countOf(cell), 0);
    if (sum !== countOf(total)) throw new SightlineError('SUM_WRONG', { total });
  }
}
