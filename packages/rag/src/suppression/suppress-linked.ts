import { foundCounts } from './exposed-counts.ts';
import type { Hidden } from './hidden.ts';
import { checkPublished } from './published-counts.ts';
import type { PublishedCounts } from './published-counts.ts';
import { isSmallCount } from './small-count.ts';

/**
 * Which counts to hide when several tables are published together, or a table with small totals: the small ones, totals
 * too, and others until each hidden count could be another number, whatever is added and subtracted, across all tables.
 * A count has one name in all tables, and is hidden in all.
 *
 * The same names say what a percentage gives away: published beside its denominator it is its numerator, so let the
 * denominator be the sum of numerator and rest, and hide the percentage where `hidden` has its numerator.
 *
 * A count is left hidden only when another whole solution of all sums was found in which it differs, with no hidden count
 * below 1 (below 0 once a count of nothing is hidden). Totals that are not small are hidden last but for counts of nothing.
 * Fewest cells are not promised; none is hidden without need.
 * Earlier editions count as tables too. Show one mark for all hidden cells, whatever the reason.
 *
 * @category Hiding small counts
 * @param threshold - the largest count that is hidden
 * @returns the reason for each hidden count by name, `null` for those shown
 * @throws {SightlineError} COUNT_INVALID {count}; CELL_UNKNOWN {cell}; SUM_WRONG {total}
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control; Eurostat, Handbook on Statistical
 *   Disclosure Control, section 4.2 (linked tables)
 * @example
 * import { suppressLinked } from '@sightline/rag';
 * const cells = { girls: 3, boys: 20, all: 23, young: 9, old: 14 };
 * const sums = [{ total: 'all', of: ['girls', 'boys'] }, { total: 'all', of: ['young', 'old'] }];
 * suppressLinked({ cells, sums }, 5) // => { girls: 'primary', boys: 'complementary', all: null, young: null, old: null }
 */
export function suppressLinked(
  published: PublishedCounts,
  threshold: number,
): Readonly<Record<string, Hidden>> {
  checkPublished(published);
  const names = Object.keys(published.cells);
  const primary = names.filter((name) => isSmallCount(published.cells[name] ?? 0, threshold));
  let hidden = new Set(primary);
  for (let next = cheapest(published, hidden); next !== undefined; next = cheapest(published, hidden)) {
    hidden.add(next);
  }
  const added = [...hidden].filter((name) => !primary.includes(name));
  for (const name of added.sort((a, b) => costOf(published, b) - costOf(published, a))) {
    const without = new Set(hidden);
    without.delete(name);
    if (foundCounts(published, without).length === 0) hidden = without;
  }
  return Object.fromEntries(
    names.map((name): [string, Hidden] => {
      if (!hidden.has(name)) return [name, null];
      return [name, primary.includes(name) ? 'primary' : 'complementary'];
    }),
  );
}

/** The shown count that is best hidden next, while counts are found: small, and in many of the sums that give them away. */
function cheapest(published: PublishedCounts, hidden: ReadonlySet<string>): string | undefined {
  const found = foundCounts(published, hidden);
  if (found.length === 0) return undefined;
  const ways = new Map<string, number>();
  for (const { total, of } of published.sums) {
    const names = [total, ...of];
    const gives = names.filter((name) => found.includes(name)).length;
    const lone = names.filter((name) => hidden.has(name)).length === 1;
    for (const name of names) {
      if (!hidden.has(name)) ways.set(name, (ways.get(name) ?? 0) + gives * (lone ? 100 : 1));
    }
  }
  const costEach = (name: string): number => costOf(published, name) / (ways.get(name) || 1e-9);
  return [...ways.keys()].sort((a, b) => costEach(a) - costEach(b))[0];
}

/** What hiding a count costs: the count; more than any for a total, and more still for a count of nothing. */
function costOf({ cells, sums }: PublishedCounts, name: string): number {
  const count = cells[name] ?? 0;
  if (count === 0) return 1e18;
  return sums.some(({ total }) => total === name) ? 1e9 + count : count;
}
