import { compareExact, divideExact, subtractExact, valueOf } from '@sightline/core';
import type { Exact, Figure, Tolerance } from '@sightline/core';
import { allowance } from '../allowance.ts';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';

/**
 * How a figure moved since another. `same` is a move within the tolerance; `improved` and `worsened` need a sense.
 *
 * @category Direction and trend
 */
export type Travel = {
  readonly status: 'calculated';
  readonly direction: 'up' | 'down' | 'same';
  readonly judged?: 'improved' | 'worsened' | 'same';
  /** The later figure less the earlier, exact, in display units. */
  readonly change: Exact;
  /** The change as a share of the size of the earlier figure; left out when that is nothing. */
  readonly relative?: Exact;
};

/**
 * How a figure moved since an earlier one, on the exact values. A move of exactly the tolerance is `same`; so is a move
 * inside a best range. Two points say little: prefer a trend or a chart where there is a series.
 *
 * A figure that is not measured gives its reason; figures of different units `not-applicable`; a percent of an earlier
 * figure of nothing `undefined-relative-tolerance`. Does not ask whether the periods are alike: hand in like with like.
 *
 * @category Direction and trend
 * @param tolerance - points, or percent of the earlier figure. Left out: any move counts
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { directionOfTravel } from '@sightline/rag';
 * const percent = (numerator) => measuredFigure({ unit: 'proportion', numerator, denominator: '50', scale: 100, places: 0 });
 * directionOfTravel(percent('42'), percent('40'), 'lower') // => { status: 'calculated', direction: 'up', judged: 'worsened', change: '4', relative: '1/20' }
 */
export function directionOfTravel(
  now: Figure,
  before: Figure,
  sense: Sense,
  tolerance?: Tolerance & { readonly kind: 'relative' | 'points' },
): Travel | CannotSay {
  if (now.status === 'not-measured') return cannotSay(now.reason, now.detail);
  if (before.status === 'not-measured') return cannotSay(before.reason, before.detail);
  if (now.unit !== before.unit) return cannotSay('not-applicable', { unit: now.unit, other: before.unit });

  const [value, earlier] = [valueOf(now), valueOf(before)];
  const stable = tolerance ? allowance(tolerance, earlier) : '0';
  if (stable === null) return cannotSay('undefined-relative-tolerance');
  const change = subtractExact(value, earlier);
  const still = compareExact(change.replace('-', ''), stable) <= 0;
  const up = compareExact(change, '0') > 0;
  const better = still || sense === 'none' ? 0 : betterOf(value, earlier, sense);
  const judged = better > 0 ? 'improved' : better < 0 ? 'worsened' : 'same';
  const base = earlier.replace('-', '');
  return {
    status: 'calculated',
    direction: still ? 'same' : up ? 'up' : 'down',
    ...(sense !== 'none' && { judged }),
    change,
    ...(compareExact(base, '0') !== 0 && { relative: divideExact(change, base) }),
  };
}
