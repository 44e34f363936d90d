/**
 * The ends of the Wilson score interval of a proportion, from 0 to 1: exactly 0 of none, exactly 1 of all.
 *
 * @param successes - from 0 to `of`; may be a decimal, as survey weights give
 * @param of - above 0
 * @param deviate - the normal deviate of the confidence: 1.959963984540054 for 95%
 * @source Wilson (1927), Probable inference, the law of succession and statistical inference, JASA 22, 209-212;
 *   Newcombe (1998), Statistics in Medicine 17, 857-872, method 3
 * @example
 * import { wilsonLimits } from '@sightline/core';
 * const { lower, upper } = wilsonLimits(10, 100, 1.96);
 * [Math.round(lower * 1e6), Math.round(upper * 1e6)] // => [55229, 174367]
 */
export function wilsonLimits(
  successes: number,
  of: number,
  deviate: number,
): { readonly lower: number; readonly upper: number } {
  const z2 = deviate ** 2;
  const root = Math.sqrt(z2 * (z2 + 4 * successes * (1 - successes / of)));
  const upper = (2 * successes + z2 + root) / (2 * (of + z2));
  // The product of both ends is x² / (n (n + z²)): taken from it, the lower end loses no digits near nothing.
  const lower = successes === 0 ? 0 : (successes * successes) / (of * (of + z2) * upper);
  return { lower, upper: successes === of ? 1 : upper };
}
