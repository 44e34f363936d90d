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
    expect(gammaTails(2, -1)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(0.5, -1e-9)).toEqual({ lower: 0, upper: 1 });
  });

  // worked to forty digits with mpmath 1.3 (gammainc, regularized); the methods change at x = shape + 1
  it.each([
    [0.5, 0.2, 0.4729107431344619, 0.5270892568655381],
    [0.5, 1.499, 0.9166326278910452, 0.0833673721089548],
    [0.5, 1.5, 0.9167354833364496, 0.0832645166635504],
    [0.5, 30, 0.9999999999999905, 9.485737571073848e-15],
    [3, 0.01, 1.654216528074877e-7, 0.9999998345783472],
    [5, 2, 0.05265301734371116, 0.9473469826562888],
    [5, 5.999, 0.7148096247570598, 0.2851903752429402],
    [5, 6, 0.7149434996833688, 0.2850565003166312],
    [5, 15, 0.9991433587892247, 0.0008566412107753004],
    [10.5, 11.5, 0.6560215881667013, 0.3439784118332987],
    [100, 80, 0.01710831303513311, 0.9828916869648669],
    [100, 130, 0.9972495916326935, 0.002750408367306526],
    [1000, 900, 0.0005499022657117829, 0.9994500977342882],
    [1000, 1001, 0.5168114529297862, 0.4831885470702138],
  ])('of shape %s at %s', (shape, x, lower, upper) => {
    const found = gammaTails(shape, x);
    expect(found.lower / lower).toBeCloseTo(1, 11);
    expect(found.upper / upper).toBeCloseTo(1, 11);
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

  // by hand: of shape 1 the upper tail is e^-x, so that x is -ln(chance)
  it.each([0.999, 0.5, 0.05, 0.001, 1e-9])('of shape 1 leaves %s above -ln of it', (chance) => {
    expect(gammaQuantile(1, chance, 'upper') / -Math.log(chance)).toBeCloseTo(1, 12);
    expect(gammaQuantile(1, 1 - chance, 'lower') / -Math.log(chance)).toBeCloseTo(1, 8);
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
