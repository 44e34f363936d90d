import { describe, expect, it } from 'vitest';
import { studentTQuantile } from './student-t-quantile.ts';

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 (upper tails 0.025 and 0.001)
describe('studentTQuantile', () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [10, 2.228],
    [100, 1.984],
  ])('with %s degrees holds 95%% within %s', (degrees, expected) => {
    expect(studentTQuantile(degrees, 0.95)).toBeCloseTo(expected, 3);
  });

  it.each([
    [1, 318.313],
    [10, 4.143],
    [99, 3.175],
  ])('with %s degrees holds 99.8%% within %s', (degrees, expected) => {
    expect(Math.abs(studentTQuantile(degrees, 0.998) - expected)).toBeLessThan(0.006);
  });
});
