import { compareExact, divideExact, multiplyExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from './interval.ts';

/**
 * Parts that are all present.
 *
 * @category Comparisons
 */
export type PresentParts = { readonly numerator: Exact; readonly denominator: Exact; readonly scale: number };

/** The parts of a value that can have an interval, or why it has none: absent, over nothing, not those of a count. */
export function presentParts({ numerator, denominator, scale }: ValueParts): PresentParts | CannotSay {
  if (numerator === null || denominator === null) return cannotSay('not-available');
  const sign = compareExact(denominator, '0');
  if (sign === 0) return cannotSay('empty-denominator', { problem: 'denominator-not-positive' });
  if (sign < 0) return notACount('denominator-not-positive');
  if (compareExact(numerator, '0') < 0) return notACount('numerator-negative');
  return { numerator, denominator, scale };
}

/** Refused because the numbers are not those of a count, with the problem. */
export function notACount(problem: string): CannotSay {
  return cannotSay('not-applicable', { problem });
}

/** The exact value of parts, in display units. */
export function valueIn({ numerator, denominator, scale }: PresentParts): Exact {
  return multiplyExact(divideExact(numerator, denominator), String(scale));
}
