/**
 * The t that a Student variable stays within, on both sides of zero, with the chance given.
 *
 * @param degrees - degrees of freedom, a whole number from 1
 * @param chance - between 0 and 1, neither end
 * @example
 * import { studentTQuantile } from '@sightline/core';
 * Math.round(studentTQuantile(10, 0.95) * 1000) / 1000 // => 2.228
 * @source Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4
 */
export function studentTQuantile(degrees: number, chance: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let round = 0; round < 100; round += 1) {
    const angle = (low + high) / 2;
    if (chanceWithin(degrees, angle) < chance) low = angle;
    else high = angle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/** The chance that |t| is at most √degrees · tan(angle): a finite sum of powers of the cosine, all above zero. */
function chanceWithin(degrees: number, angle: number): number {
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = 0;
  for (let k = odd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term;
    term *= ((k + 1) / (k + 2)) * cosine * cosine;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
