import { compareExact, divideExact, exactOfNumber } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { tailBelowOne } from '../interval/confidence.ts';
import { gammaTails } from '../statistics/gamma-tails.ts';

/**
 * The Mann-Kendall test of a series.
 *
 * @category Direction and trend
 */
export type MannKendall = {
  readonly status: 'calculated';
  readonly direction: 'increasing' | 'decreasing' | 'no-significant-change';
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Exact variance of `s` if there were no trend, less for alike values. */
  readonly variance: Exact;
  readonly z: Exact;
  /** The chance of a series so ordered without a trend, to 12 decimal places. */
  readonly p: Exact;
  /** `s` as a share of all pairs, exact. */
  readonly tau: Exact;
};

/** With fewer values the test can hardly find even a series that always rises. */
const fewest = 8;

/**
 * Whether a series rises or falls more often than chance would have it, by the order of its values alone: short series,
 * outliers and uneven steps do it no harm. Alike values are allowed for; a series of one value has no trend.
 *
 * With fewer than eight values the answer is `cannot-say`: `too-few-points`.
 *
 * @category Direction and trend
 * @param values - oldest first
 * @param confidence - how sure a change must be, from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @source Mann (1945), Econometrica 13, 245-259; Kendall (1975), Rank Correlation Methods, with ties and continuity
 * @example
 * import { mannKendall } from '@sightline/rag';
 * const { direction, s, variance } = mannKendall(['1', '2', '3', '4', '5', '6', '7', '8']);
 * [direction, s, variance] // => ['increasing', 28, '196/3']
 */
export function mannKendall(values: readonly Exact[], confidence: Exact = '0.95'): MannKendall | CannotSay {
  const chance = 2 * tailBelowOne(confidence);
  const n = values.length;
  if (n < fewest) return cannotSay('too-few-points', { points: String(n), needed: String(fewest) });

  const { order, tied } = orderOf(values);
  let s = 0;
  for (let later = 1; later < n; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      s += Math.sign((order[later] ?? 0) - (order[earlier] ?? 0));
    }
  }
  const eighteenths = tied.reduce((rest, alike) => rest - spreadOf(alike), spreadOf(n));
  const z = eighteenths === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(eighteenths / 18);
  const p = gammaTails(0.5, z ** 2 / 2).upper;
  const change = s > 0 ? 'increasing' : 'decreasing';
  return {
    status: 'calculated',
    direction: p < chance ? change : 'no-significant-change',
    s,
    variance: divideExact(String(eighteenths), '18'),
    z: exactOfNumber(z),
    p: exactOfNumber(Math.round(p * 1e12) / 1e12),
    tau: divideExact(String(2 * s), String(n * (n - 1))),
  };
}

function spreadOf(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

/** The place of each value among the different values, and how many are alike at each place. */
function orderOf(values: readonly Exact[]): { order: number[]; tied: number[] } {
  const indices = values.map((_, index) => index);
  indices.sort((a, b) => compareExact(values[a] ?? '0', values[b] ?? '0'));
  const order: number[] = [];
  const tied: number[] = [];
  indices.forEach((index, rank) => {
    const before = rank === 0 ? undefined : values[indices[rank - 1] ?? 0];
    const alike = before !== undefined && compareExact(before, values[index] ?? '0') === 0;
    if (!alike) tied.push(0);
    tied[tied.length - 1] = (tied.at(-1) ?? 0) + 1;
    order[index] = tied.length;
  });
  return { order, tied };
}
