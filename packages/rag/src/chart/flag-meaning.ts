import type { Exact } from '@sightline/core';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';
import type { Mark } from './mark.ts';

/**
 * What a marked point means: `improvement` and `concern` where one way is better, else only its side.
 *
 * @category Control charts
 */
export type FlagMeaning = 'improvement' | 'concern' | 'neutral-high' | 'neutral-low' | 'none';

/**
 * What the mark of a point means. In a best range a point nearer to it than the centre is an improvement, one further
 * off a concern, and one as near as the centre only high or low.
 *
 * @category Control charts
 * @param point - the point's value and the centre it is marked against
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source NHS England, Making Data Count (variation icons)
 * @example
 * import { flagMeaning } from '@sightline/rag';
 * flagMeaning(1, { value: '12', centre: '8' }, 'lower') // => 'concern'
 */
export function flagMeaning(
  mark: Mark,
  point: { readonly value: Exact; readonly centre: Exact },
  sense: Sense,
): FlagMeaning {
  if (mark === 0) return 'none';
  const neutral = mark > 0 ? 'neutral-high' : 'neutral-low';
  if (sense === 'none') return neutral;
  if (typeof sense === 'string') return mark > 0 === (sense === 'higher') ? 'improvement' : 'concern';
  const better = betterOf(point.value, point.centre, sense);
  if (better === 0) return neutral;
  return better > 0 ? 'improvement' : 'concern';
}
