import { normalUpperTail } from './normal-tail.ts';

/**
 * The chance that a chi-squared variable is above `x`: a finite sum, with a normal tail where the degrees are odd.
 *
 * @param x - from 0
 * @param degrees - degrees of freedom, a whole number from 1
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5
 */
export function chiSquaredUpperTail(x: number, degrees: number): number {
  const odd = degrees % 2 === 1;
  const half = x / 2;
  let power = odd ? 0.5 : 0;
  // half^power / Γ(power + 1), where Γ(3/2) = √π / 2
  let term = odd ? (2 * Math.sqrt(half)) / Math.sqrt(Math.PI) : 1;
  let sum = 0;
  for (; power < degrees / 2 - 0.5; power += 1) {
    sum += term;
    term *= half / (power + 1);
  }
  return (odd ? 2 * normalUpperTail(Math.sqrt(x)) : 0) + Math.exp(-half) * sum;
}
