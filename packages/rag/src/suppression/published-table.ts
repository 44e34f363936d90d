import type { PublishedCounts, PublishedSum } from './published-counts.ts';

/**
 * A table of counts with the totals of its rows, of its columns and of all, as cells and sums. Give cells that are also
 * in another table the same name there.
 *
 * @category Hiding small counts
 * @param counts - row by row, all rows of one length
 * @param nameOf - the name of a cell; `null` stands for all rows, or all columns
 * @example
 * import { publishedTable } from '@sightline/rag';
 * const { cells } = publishedTable([[3, 20], [40, 10]], (row, column) => `${row ?? 'all'} ${column ?? 'all'}`);
 * [cells['0 0'], cells['0 all'], cells['all 1'], cells['all all']] // => [3, 23, 30, 73]
 */
export function publishedTable(
  counts: readonly (readonly number[])[],
  nameOf: (row: number | null, column: number | null) => string,
): PublishedCounts {
  const rows = counts.map((_, row) => row);
  const columns = (counts[0] ?? []).map((_, column) => column);
  const cells: Record<string, number> = {};
  const sums: PublishedSum[] = [];
  const put = (row: number | null, column: number | null): string => {
    let sum = 0;
    for (const r of row === null ? rows : [row]) {
      for (const c of column === null ? columns : [column]) sum += counts[r]?.[c] ?? 0;
    }
    const name = nameOf(row, column);
    cells[name] = sum;
    return name;
  };
  for (const row of [...rows, null]) {
    sums.push({ total: put(row, null), of: columns.map((column) => put(row, column)) });
  }
  for (const column of [...columns, null]) {
    sums.push({ total: put(null, column), of: rows.map((row) => put(row, column)) });
  }
  return { cells, sums };
}
