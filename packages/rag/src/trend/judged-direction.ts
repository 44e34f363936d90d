import type { Exact } from '@sightline/core';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';

/**
 * Which way a series went. `no-significant-change` is said only of a series that could have shown one.
 *
 * @category Direction and trend
 */
export type Direction = 'increasing' | 'decreasing' | 'no-significant-change';

/**
 * What a direction means: `better`, `worse`, or undefined when nothing changed beyond doubt or no value is better. In a
 * best range it is whether the series ended nearer the range than it began, `similar` when it stayed inside.
 *
 * @category Direction and trend
 * @param ends - where the series, or the line through it, began and ended
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { judgedDirection } from '@sightline/rag';
 * judgedDirection('increasing', ['7.1', '7.9'], 'lower') // => 'worse'
 */
export function judgedDirection(
  direction: Direction,
  ends: readonly [first: Exact, last: Exact],
  sense: Sense,
): 'better' | 'similar' | 'worse' | undefined {
  if (direction === 'no-significant-change' || sense === 'none') return undefined;
  if (typeof sense === 'string') {
    return (direction === 'increasing') === (sense === 'higher') ? 'better' : 'worse';
  }
  const [first, last] = ends;
  const better = betterOf(last, first, sense);
  return better > 0 ? 'better' : better < 0 ? 'worse' : 'similar';
}
