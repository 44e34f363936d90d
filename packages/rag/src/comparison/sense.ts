import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { shortfall } from '../shortfall.ts';

/**
 * A range that is best to be in, in display units, both ends inside.
 *
 * @category Comparisons
 */
export type BestRange = { readonly lower: Exact; readonly upper: Exact };

/**
 * Which values are better: higher, lower, those nearer a range, or none (then values are described, not judged).
 *
 * @category Comparisons
 */
export type Sense = 'higher' | 'lower' | 'none' | BestRange;

/** Which of two values is better: 1 the first, -1 the second, 0 neither. Two values in the best range are alike. */
export function betterOf(a: Exact, b: Exact, sense: Exclude<Sense, 'none'>): -1 | 0 | 1 {
  if (sense === 'higher') return compareExact(a, b);
  if (sense === 'lower') return compareExact(b, a);
  return compareExact(outsideBy(b, sense), outsideBy(a, sense));
}

/** How far a value lies outside a range; zero inside. */
export function outsideBy(value: Exact, range: BestRange): Exact {
  const away = shortfall(value, { value: range.lower, ...range }, 'in-range');
  return compareExact(away, '0') < 0 ? '0' : away;
}
