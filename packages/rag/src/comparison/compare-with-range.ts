import { compareExact, SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { comparedOn } from './compared.ts';
import type { Compared } from './compared.ts';
import type { Sense } from './sense.ts';

/**
 * Which ends of a range belong to it.
 *
 * @category Comparisons
 */
export type RangeEdges = { readonly lower: 'inside' | 'outside'; readonly upper: 'inside' | 'outside' };

/**
 * The edges of range targets in Fingertips to 2020: on the lower end inside, on the upper end past it.
 *
 * @category Comparisons
 */
export const fingertips2020Edges: RangeEdges = { lower: 'inside', upper: 'outside' };

/**
 * A value compared with a range: similar inside it, else on its side. The range may be a target with two limits, or two
 * percentiles of other areas.
 *
 * Without a value the answer is `cannot-say`: `not-available`.
 *
 * @category Comparisons
 * @param range - in display units
 * @param edges - which ends are inside; there is no default, as published rules differ
 * @throws {SightlineError} LOWER_LIMIT_GREATER_THAN_UPPER_LIMIT {lower, upper}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { compareWithRange, fingertips2020Edges } from '@sightline/rag';
 * compareWithRange('95', { lower: '90', upper: '95' }, fingertips2020Edges, 'higher').judged // => 'better'
 */
export function compareWithRange(
  value: Exact | null,
  range: { readonly lower: Exact; readonly upper: Exact },
  edges: RangeEdges,
  sense: Sense,
): Compared | CannotSay {
  const { lower, upper } = range;
  if (compareExact(lower, upper) > 0) {
    throw new SightlineError('LOWER_LIMIT_GREATER_THAN_UPPER_LIMIT', { lower, upper });
  }
  if (value === null) return cannotSay('not-available');
  if (compareExact(value, lower) < (edges.lower === 'inside' ? 0 : 1)) {
    return comparedOn('lower', value, lower, sense);
  }
  if (compareExact(value, upper) > (edges.upper === 'inside' ? 0 : -1)) {
    return comparedOn('higher', value, upper, sense);
  }
  return comparedOn('similar', value, value, sense);
}
