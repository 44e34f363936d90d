import { describe, expect, it } from 'vitest';
import { chiSquaredUpperTail } from './chi-squared-tail.ts';
import { normalDeviate95, normalUpperTail } from './normal-tail.ts';

describe('normalUpperTail', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1, and Abramowitz and Stegun, table 26.1
  it.each([
    [0, 0.5],
    [1, 0.15866],
    [2.49, 0.00639],
    [2.51, 0.00604],
    [3, 0.00135],
    [-1, 0.84134],
  ])('above %s', (z, expected) => expect(normalUpperTail(z)).toBeCloseTo(expected, 5));

  it('leaves 2.5% above the deviate of 95%', () => {
    expect(normalUpperTail(normalDeviate95)).toBeCloseTo(0.025, 14);
  });

  it('changes method without a step', () => {
    const slope = (normalUpperTail(2.5 - 1e-9) - normalUpperTail(2.5)) / 1e-9;
    // the density at 2.5
    expect(slope).toBeCloseTo(Math.exp(-3.125) / Math.sqrt(2 * Math.PI), 4);
  });
});

describe('chiSquaredUpperTail', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: 5% and 0.1% above
  it.each([
    [1, 3.841, 0.05],
    [2, 5.991, 0.05],
    [3, 7.815, 0.05],
    [5, 11.07, 0.05],
    [6, 12.592, 0.05],
    [3, 16.266, 0.001],
  ])('with %s degrees above %s', (degrees, x, expected) => {
    expect(chiSquaredUpperTail(x, degrees)).toBeCloseTo(expected, 4);
  });

  it('is all above nothing, whatever the degrees', () => {
    expect([1, 2, 3, 6].map((degrees) => chiSquaredUpperTail(0, degrees))).toEqual([1, 1, 1, 1]);
  });
});
