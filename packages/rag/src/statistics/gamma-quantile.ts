import { gammaTails } from './gamma-tails.ts';
import type { Tails } from './gamma-tails.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Where a gamma distribution of unit scale leaves the chance given in its lower or upper tail. Half a chi-squared
 * quantile: chi2inv(p, k) / 2 is the lower quantile p at shape k/2.
 *
 * Newton's method between two ends that always hold the answer; a step that would leave them is halved.
 *
 * @param shape - above zero
 * @param chance - between 0 and 1, neither end
 */
export function gammaQuantile(shape: number, chance: number, tail: keyof Tails): number {
  /** Above zero where `x` is too large. */
  const excessAt = (x: number): number => {
    const excess = gammaTails(shape, x)[tail] - chance;
    return tail === 'lower' ? excess : -excess;
  };
  let low = 0;
  let high = shape + 1;
  while (excessAt(high) < 0) [low, high] = [high, high * 2];

  let x = high;
  for (let round = 0; round < 200; round += 1) {
    const excess = excessAt(x);
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= x * Number.EPSILON * 2) return next;
    x = next;
  }
  return x;
}
