import { SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/**
 * When a point of a series was, in whole periods from any start: a year that is missing leaves its number out.
 *
 * @category Direction and trend
 */
export type Timed = {
  readonly at: number;
  /** The measure is not the same as before from this point on. */
  readonly breakBefore?: true;
};

/**
 * A value of a series; `null` where absent.
 *
 * @category Direction and trend
 */
export type TimedValue = Timed & { readonly value: Exact | null };

/**
 * Why points are no series: too few of them, or a break between them. Undefined when they are one.
 *
 * @throws {SightlineError} TIMES_NOT_ASCENDING {at} when a point is not later than the one before it
 */
export function seriesRefusal(points: readonly Timed[], needed: number): CannotSay | undefined {
  points.forEach(({ at }, index) => {
    const before = points[index - 1];
    if (before && !(at > before.at)) throw new SightlineError('TIMES_NOT_ASCENDING', { at: String(at) });
  });
  if (points.length < needed) {
    return cannotSay('too-few-points', { points: String(points.length), needed: String(needed) });
  }
  const broken = points.find(({ breakBefore }, index) => index > 0 && breakBefore);
  return broken && cannotSay('break-in-series', { at: String(broken.at) });
}
