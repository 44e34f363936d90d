import { addExact, divideExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { known } from '../rank/entry.ts';
import type { Entry } from '../rank/entry.ts';
import { percentile } from '../rank/percentile.ts';

/**
 * A set of areas to compare with, such as statistical neighbours. Sets change: the version says which one it is.
 *
 * @category Comparisons
 */
export type NeighbourSet = {
  readonly id: string;
  readonly version: string;
  readonly members: readonly string[];
};

/**
 * A benchmark made of neighbours' values, and of how many of them.
 *
 * @category Comparisons
 */
export type NeighbourBenchmark = {
  readonly status: 'calculated';
  readonly value: Exact;
  readonly by: 'mean' | 'median';
  readonly used: number;
  readonly of: number;
  readonly set: { readonly id: string; readonly version: string };
};

/** With fewer neighbours than this, half of the usual ten, there is no benchmark. */
const fewest = 5;

/**
 * The mean or the median of the values of an area's neighbours, exact, with how many of them it is made of. A mean of
 * percentages is not the percentage of all neighbours together: for that see `pooledBaseline`.
 *
 * Neighbours whose value is absent or hidden are left out and counted. With fewer than `needed` left the answer is
 * `cannot-say`: `too-few-points`; when the area is among its own neighbours `own-benchmark`.
 *
 * @category Comparisons
 * @param values - by area, in display units
 * @param area - the area that is compared
 * @param needed - the fewest values to make a benchmark of
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Local Authority Interactive Tool (mean) and children's social care outcomes dashboard (median), Department for
 *   Education
 * @example
 * import { neighbourBenchmark } from '@sightline/rag';
 * const set = { id: 'neighbours', version: '2025-05', members: ['A', 'B', 'C', 'D', 'E', 'F'] };
 * const { value, used, of } = neighbourBenchmark(set, { A: '1', B: '2', C: '3', D: '4', E: '10', F: null }, 'X', 'median');
 * [value, used, of] // => ['3', 5, 6]
 */
export function neighbourBenchmark(
  set: NeighbourSet,
  values: Readonly<Record<string, Entry>>,
  area: string,
  by: 'mean' | 'median',
  needed: number = fewest,
): NeighbourBenchmark | CannotSay {
  const { id, version, members } = set;
  if (members.includes(area)) return cannotSay('own-benchmark', { set: id, version });
  const published = known(members.map((member) => values[member] ?? null));
  const [used, of] = [published.length, members.length];
  if (used === 0 || used < needed) {
    return cannotSay('too-few-points', { points: String(used), needed: String(Math.max(needed, 1)) });
  }
  const value =
    by === 'mean' ? divideExact(published.reduce(addExact), String(used)) : percentile(published, '0.5');
  if (typeof value !== 'string') return value;
  return { status: 'calculated', value, by, used, of, set: { id, version } };
}
