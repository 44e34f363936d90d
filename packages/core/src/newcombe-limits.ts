/** A value and the ends of its own interval. */
export type ValueWithLimits = { readonly value: number; readonly lower: number; readonly upper: number };

/**
 * The ends of the interval of a difference, the first less the second, from the intervals of both: never wider than the
 * values can be, and right where one of them is none or all.
 *
 * Both have to be independent, and their intervals of one confidence. With Wilson's for two proportions it is Newcombe's
 * method 10.
 *
 * @source Newcombe (1998), Statistics in Medicine 17, 873-890, method 10
 * @example
 * import { newcombeLimits, wilsonLimits } from '@sightline/core';
 * const [first, second] = [[56, 70], [48, 80]].map(([part, of]) => ({ value: part / of, ...wilsonLimits(part, of, 1.959964) }));
 * const { lower, upper } = newcombeLimits(first, second);
 * [Math.round(lower * 1e4), Math.round(upper * 1e4)] // => [524, 3339]
 */
export function newcombeLimits(
  first: ValueWithLimits,
  second: ValueWithLimits,
): { readonly lower: number; readonly upper: number } {
  const difference = first.value - second.value;
  const below = (first.value - first.lower) ** 2 + (second.upper - second.value) ** 2;
  const above = (first.upper - first.value) ** 2 + (second.value - second.lower) ** 2;
  return { lower: difference - Math.sqrt(below), upper: difference + Math.sqrt(above) };
}
