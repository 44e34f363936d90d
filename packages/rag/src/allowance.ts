import { multiplyExact, parseExact, subtractExact } from '@sightline/core';
import type { Exact, Tolerance } from '@sightline/core';

/**
 * How far from a target a tolerance reaches, in display units: its points, its percent of the size of the target, or
 * the distance from the target to its floor. `null` for a percent of a target of zero, which is not a distance.
 *
 * @category Parts of rules
 * @param tolerance - its kind and its value, such as 5 points
 * @param target - in display units: `"80"` is 80%
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { allowance } from '@sightline/rag';
 * allowance({ kind: 'relative', value: '5' }, '80') // => '4'
 */
export function allowance({ kind, value }: Tolerance, target: Exact): Exact | null {
  if (kind === 'points') return value;
  if (kind === 'floor') return sizeOf(subtractExact(target, value));
  if (parseExact(target).n === 0n) return null;
  return sizeOf(multiplyExact(multiplyExact(target, value), '1/100'));
}

function sizeOf(exact: Exact): Exact {
  return exact.replace('-', '');
}
