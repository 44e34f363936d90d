import { logGamma } from './log-gamma.ts';

/** The two tails of a gamma distribution at `x`; the smaller one is the one worked out, the other is the rest of 1. */
export type Tails = { readonly lower: number; readonly upper: number };

/**
 * The regularised incomplete gamma functions P(shape, x) and Q(shape, x): the chance that a gamma variable is below and
 * above `x`. By the power series below the mean, by the continued fraction above it.
 *
 * @source NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2
 */
export function gammaTails(shape: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = scale * powerSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = scale * continuedFraction(shape, x);
  return { lower: 1 - upper, upper };
}

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction from its first part on, by Lentz's method: each step multiplies the value by `change`. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1, change = 0; Math.abs(change - 1) > Number.EPSILON && k < 100_000; k += 1) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    value *= change;
  }
  return value;
}
