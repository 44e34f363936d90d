import { compareExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { JudgedPolarity, Target } from './target.ts';

/**
 * How far a value is on the wrong side of a target, in display units; zero on it, below zero past it. In a range it is
 * the distance beyond the nearer end, below zero inside.
 *
 * @category Parts of rules
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { shortfall } from '@sightline/rag';
 * shortfall('12', { value: '10' }, 'lower') // => '2'
 */
export function shortfall(
  value: Exact,
  target: Pick<Target, 'value' | 'lower' | 'upper'>,
  polarity: JudgedPolarity,
): Exact {
  if (polarity === 'higher') return subtractExact(target.value, value);
  if (polarity === 'lower') return subtractExact(value, target.value);
  const below = subtractExact(target.lower ?? target.value, value);
  const above = subtractExact(value, target.upper ?? target.value);
  return compareExact(below, above) > 0 ? below : above;
}
