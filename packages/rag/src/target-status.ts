import { valueOf } from '@sightline/core';
import type { Figure, Polarity } from '@sightline/core';
import { allowance } from './allowance.ts';
import { boundsAround } from './bounds-around.ts';
import { statusWithin } from './bounds.ts';
import type { Bounds, TargetStatus } from './bounds.ts';
import type { JudgedPolarity, Target } from './target.ts';

/** The bounds that a target draws, in display units: on it or past it is met, up to its tolerance near. */
export function targetBounds(target: Target, polarity: JudgedPolarity): Bounds {
  const { value, tolerance, edge } = target;
  const reach = { met: '0', ...(tolerance && { near: allowance(tolerance, value) }) };
  return boundsAround(target, polarity, reach, edge);
}

/**
 * The status of a figure against a target and nothing else, for where size matters: under two kilobytes with all it
 * needs. `judgeFigure` gives the same status, and with it the reason, what is fragile and what would change it.
 *
 * @category Judge against a target
 * @param target - in display units: `"80"` is 80%
 * @returns the status on the unrounded value, or `not-judged` without figure or polarity
 * @throws {SightlineError} INVALID_EXACT when a number of figure or target is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { targetStatus } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'proportion', numerator: '7', denominator: '11', scale: 100, places: 1 });
 * targetStatus(figure, 'higher', { value: '80', tolerance: { kind: 'points', value: '20' }, edge: 'better' }) // => 'near'
 */
export function targetStatus(
  figure: Figure,
  polarity: Polarity,
  target: Target,
): TargetStatus | 'not-judged' {
  if (figure.status !== 'measured' || polarity === 'none') return 'not-judged';
  return statusWithin(valueOf(figure), targetBounds(target, polarity)) ?? 'not-judged';
}
