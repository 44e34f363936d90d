import { describe, expect, it } from 'vitest';
import { newcombeLimits } from './newcombe-limits.ts';
import { wilsonLimits } from './wilson-limits.ts';

const share = (part: number, of: number) => ({
  value: part / of,
  ...wilsonLimits(part, of, 1.959963984540054),
});

describe('newcombeLimits', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10, contrasts (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval of %i of %i less %i of %i', (part, of, other, all, lower, upper) => {
    const found = newcombeLimits(share(part, of), share(other, all));
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
    const turned = newcombeLimits(share(other, all), share(part, of));
    expect(turned.lower).toBeCloseTo(-upper, 4);
    expect(turned.upper).toBeCloseTo(-lower, 4);
  });
});
