/** How many standard deviations on both sides of its mean a normal variable stays within, 95 times of 100. */
export const normalDeviate95 = 1.959963984540054;

/**
 * The chance that a standard normal variable is above `z`: by the power series near the mean, by the continued fraction
 * far from it, so that small chances keep their digits.
 *
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2.5) {
    let term = z;
    let sum = z;
    for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
      term *= (z * z) / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let part = 200; part >= 1; part -= 1) fraction = z + part / fraction;
  return density / fraction;
}
