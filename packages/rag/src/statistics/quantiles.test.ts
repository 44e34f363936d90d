import { describe, expect, it } from 'vitest';
import { gammaQuantile } from './gamma-quantile.ts';
import { gammaTails } from './gamma-tails.ts';
import { logGamma } from './log-gamma.ts';

describe('logGamma', () => {
  // Γ(n) = (n - 1)!, Γ(1/2) = √π
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.PI) / 2],
    [11, Math.log(3628800)],
    [21, Math.log(2432902008176640000)],
  ])('of %s', (x, expected) => expect(logGamma(x)).toBeCloseTo(expected, 12));
});

describe('gammaTails', () => {
  it('of shape 1 is exponential, on both sides of the change of method', () => {
    for (const x of [0.1, 1, 1.9, 2.1, 5, 40]) {
      expect(gammaTails(1, x).upper / Math.exp(-x)).toBeCloseTo(1, 12);
      expect(gammaTails(1, x).lower / -Math.expm1(-x)).toBeCloseTo(1, 12);
    }
  });

  it('of a whole shape is a Poisson tail: P(N < 3 | mean 2) = 5 e^-2', () => {
    expect(gammaTails(3, 2).upper).toBeCloseTo(5 * Math.exp(-2), 14);
  });

  it('is nothing below and all above zero', () => {
    expect(gammaTails(2, 0)).toEqual({ lower: 0, upper: 1 });
  });
});

describe('gammaQuantile', () => {
  // chi-squared tables: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4
  it.each([
    [1, 0.05, 'upper', 3.841],
    [10, 0.05, 'upper', 18.307],
    [100, 0.001, 'upper', 149.449],
    [1, 0.05, 'lower', 0.004],
    [10, 0.025, 'lower', 3.247],
    [100, 0.001, 'lower', 61.918],
  ] as const)('chi-squared with %s degrees, %s in the %s tail', (degrees, chance, tail, expected) => {
    expect(2 * gammaQuantile(degrees / 2, chance, tail)).toBeCloseTo(expected, 3);
  });

  it('goes back to the chance it was asked for, from small shapes to very large ones', () => {
    for (const shape of [0.5, 1, 7.3, 500, 250_000]) {
      for (const tail of ['lower', 'upper'] as const) {
        const x = gammaQuantile(shape, 0.001, tail);
        expect(gammaTails(shape, x)[tail] / 0.001).toBeCloseTo(1, 8);
      }
    }
  });
});
