import { extremeSolution } from './extreme-solution.ts';
import { checkPublished } from './published-counts.ts';
import type { PublishedCounts } from './published-counts.ts';

/**
 * The hidden counts that anyone can work out from the shown ones, from all sums of all tables, and from knowing that no
 * hidden count is nothing as long as all of nothing are shown.
 *
 * @category Hiding small counts
 * @param hidden - names of the hidden counts
 * @throws {SightlineError} COUNT_INVALID {count}; CELL_UNKNOWN {cell}; SUM_WRONG {total}
 * @source as `suppressLinked`
 * @example
 * import { exposedCounts } from '@sightline/rag';
 * const published = { cells: { girls: 3, boys: 20, all: 23 }, sums: [{ total: 'all', of: ['girls', 'boys'] }] };
 * exposedCounts(published, ['girls']) // => ['girls']
 */
export function exposedCounts(published: PublishedCounts, hidden: readonly string[]): string[] {
  checkPublished(published);
  return foundCounts(published, new Set(hidden));
}

/** As `exposedCounts`, of counts that are known to add up. */
export function foundCounts({ cells, sums }: PublishedCounts, hidden: ReadonlySet<string>): string[] {
  const names = [...hidden];
  const counts = names.map((name) => cells[name] ?? 0);
  const least = counts.includes(0) ? 0 : 1;
  const equations = sums.map(({ total, of }) => {
    const factors = names.map((name) => of.filter((part) => part === name).length - (name === total ? 1 : 0));
    // What the unknowns come to above the least that they can be is known from the shown counts.
    return [...factors, counts.reduce((sum, count, place) => sum + (count - least) * factors[place]!, 0)];
  });
  const open = new Set<number>();
  const opened = (place: number, way: 1 | -1): boolean => {
    if (equations.length === 0) return true;
    const solution = extremeSolution(equations, place, way);
    if (!solution) return true;
    const { values, denominator } = solution;
    // Only whole counts are counts: a solution in parts proves nothing.
    if (values.some((value) => value % denominator !== 0n)) return false;
    values.forEach((value, at) => {
      if (Number(value / denominator) + least !== counts[at]) open.add(at);
    });
    return open.has(place);
  };
  return names.filter((_, place) => !open.has(place) && !opened(place, 1) && !opened(place, -1));
}
