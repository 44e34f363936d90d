import {
  addExact,
  compareExact,
  divideExact,
  multiplyExact,
  parseExact,
  subtractExact,
} from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from '../interval/interval.ts';
import { notACount } from '../interval/present-parts.ts';

/**
 * What the remaining cases of a year must bring for a percentage to end on its target.
 *
 * @category On the way to a target
 */
export type NeededByYearEnd = {
  readonly status: 'calculated';
  /** Cases of the remaining ones, a whole number. */
  readonly needed: number;
  readonly achievable: boolean;
  /** The share of the remaining cases that this is, exact, in display units; more than all when it is out of reach. */
  readonly requiredValue: Exact;
};

/**
 * How many of the cases still to come must be met for a percentage to end the year on its target: the target of all
 * cases less those met so far, rounded up exactly, and none once enough are met.
 *
 * Without parts the answer is `cannot-say`: `not-available`, of negative counts `not-applicable`, with no case still
 * to come `empty-denominator`.
 *
 * @category On the way to a target
 * @param toDate - met so far, of how many, and what 1 is shown as (100 for percent); may be of none
 * @param remaining - cases expected until the year ends
 * @param target - in display units, higher being better
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { neededByYearEnd } from '@sightline/rag';
 * neededByYearEnd({ numerator: '70', denominator: '90', scale: 100 }, '20', '80') // => { status: 'calculated', needed: 18, achievable: true, requiredValue: '90' }
 */
export function neededByYearEnd(
  toDate: ValueParts,
  remaining: Exact,
  target: Exact,
): NeededByYearEnd | CannotSay {
  const { numerator, denominator, scale } = toDate;
  if (numerator === null || denominator === null) return cannotSay('not-available');
  if ([numerator, denominator, remaining].some((part) => compareExact(part, '0') < 0)) {
    return notACount('count-negative');
  }
  if (compareExact(remaining, '0') === 0) return cannotSay('empty-denominator', { problem: 'no-case-left' });

  const all = addExact(denominator, remaining);
  const share = divideExact(target, String(scale));
  const { n, d } = parseExact(subtractExact(multiplyExact(share, all), numerator));
  const needed = n <= 0n ? 0n : (n + d - 1n) / d;
  return {
    status: 'calculated',
    needed: Number(needed),
    achievable: compareExact(String(needed), remaining) <= 0,
    requiredValue: multiplyExact(divideExact(String(needed), remaining), String(scale)),
  };
}
