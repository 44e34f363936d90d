import { addExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { Bounds, TargetStatus } from './bounds.ts';
import type { JudgedPolarity, Target } from './target.ts';

/**
 * How far from the target a status reaches, in display units; below zero is past the target. `null`: cannot be said.
 *
 * @category Parts of rules
 */
export type Reach = Readonly<Partial<Record<TargetStatus, Exact | null>>>;

/**
 * The bounds of each status, from how far it reaches beside a target. When higher is better they lie below the target,
 * when lower is better above it; in a range on both sides of `lower` and `upper`, or of `value` when these are not
 * given.
 *
 * @category Parts of rules
 * @param edge - whether the near band owns its bound (`better`) or leaves it to the worse band; all others own theirs
 * @throws {SightlineError} INVALID_EXACT when a number of the target is not exact
 * @example
 * import { boundsAround } from '@sightline/rag';
 * boundsAround({ value: '10' }, 'lower', { met: '0', near: '2' }, 'worse') // => { metAtMost: '10', nearBelow: '12' }
 */
export function boundsAround(
  target: Pick<Target, 'value' | 'lower' | 'upper'>,
  polarity: JudgedPolarity,
  reach: Reach,
  edge: Target['edge'],
): Bounds {
  const ranged = polarity === 'in-range';
  const bounds: Record<string, Exact | null> = {};
  for (const [status, distance] of Object.entries(reach)) {
    const owned = status !== 'near' || edge === 'better';
    if (polarity !== 'lower') {
      bounds[status + (owned ? 'AtLeast' : 'Above')] =
        distance && subtractExact((ranged && target.lower) || target.value, distance);
    }
    if (polarity !== 'higher') {
      bounds[status + (owned ? 'AtMost' : 'Below')] =
        distance && addExact((ranged && target.upper) || target.value, distance);
    }
  }
  return bounds;
}
