import type { Figure } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';

/**
 * The proportion of complaints that went to the next stage. By period, second stages received over first stages received
 * in it; by cohort, those of the period's first stages that have gone on so far: the two differ, and both are worth
 * telling. Rounded, never cut off.
 *
 * @param first - complaints at the first stage
 * @param next - of the next stage
 * @example
 * import { escalationRate } from '@sightline/qaf';
 * escalationRate(27, 14).display // => '51.9'
 */
export function escalationRate(first: number, next: number): Figure {
  return proportionFigure(next, first);
}
