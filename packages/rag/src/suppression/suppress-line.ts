import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Hidden } from './hidden.ts';
import { isSmallCount } from './small-count.ts';

/**
 * Which cells of a line are hidden, in the order given.
 *
 * @category Hiding small counts
 */
export type SuppressedLine = { readonly status: 'calculated'; readonly hidden: readonly Hidden[] };

/**
 * Which counts of a line to hide: the small ones, and beside a published total the smallest other count too when they
 * could be worked out: a lone one by subtraction, and ones alone, such as two that come to 2, as nothing is shown as
 * nothing. A count of nothing goes only where there is no other.
 *
 * When the hidden counts are the whole line, its total cannot be published with them, and the answer is
 * `cannot-say`: `suppressed`. A small total is taken as shown: see `suppressLinked`.
 *
 * @category Hiding small counts
 * @param options - `threshold`: the largest count that is hidden; `totalPublished`: whether the total is shown or can be
 *   worked out from elsewhere
 * @throws {SightlineError} COUNT_INVALID {count}
 * @source Willenborg and de Waal (2001), Elements of Statistical Disclosure Control (secondary suppression)
 * @example
 * import { suppressLine } from '@sightline/rag';
 * suppressLine([2, 32, 14, 0], { threshold: 5, totalPublished: true }).hidden // => ['primary', null, 'complementary', null]
 */
export function suppressLine(
  counts: readonly number[],
  options: { readonly threshold: number; readonly totalPublished: boolean },
): SuppressedLine | CannotSay {
  const hidden = counts.map((count): Hidden => (isSmallCount(count, options.threshold) ? 'primary' : null));
  const small = counts.filter((_, index) => hidden[index] !== null);
  const found = small.length === 1 || small.every((count) => count === 1);
  if (small.length === 0 || !found || !options.totalPublished) return { status: 'calculated', hidden };
  let smallest = -1;
  counts.forEach((count, index) => {
    if (hidden[index] !== null) return;
    const best = counts[smallest];
    if (best === undefined || (count > 0 && (best === 0 || count < best))) smallest = index;
  });
  if (smallest < 0) return cannotSay('suppressed', { problem: 'total-reveals' });
  return { status: 'calculated', hidden: hidden.with(smallest, 'complementary') };
}
