import { addExact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from '../interval/interval.ts';
import { presentParts } from '../interval/present-parts.ts';
import type { PresentParts } from '../interval/present-parts.ts';

/**
 * A baseline, and how many of the areas handed in it is made of.
 *
 * @category Funnels
 */
export type PooledBaseline = PresentParts & { readonly used: number; readonly of: number };

/**
 * All areas together, as a baseline: the sum of the numerators over the sum of the denominators, in the areas' own
 * scale. Not the mean of the areas' values. Areas without parts, or over nothing, are left out and counted.
 *
 * Without an area the answer is `cannot-say`: `not-available`.
 *
 * @category Funnels
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { pooledBaseline } from '@sightline/rag';
 * const areas = [{ numerator: '1', denominator: '10', scale: 100 }, { numerator: '20', denominator: '40', scale: 100 }];
 * pooledBaseline(areas) // => { numerator: '21', denominator: '50', scale: 100, used: 2, of: 2 }
 */
export function pooledBaseline(areas: readonly ValueParts[]): PooledBaseline | CannotSay {
  const used = areas.flatMap((area) => {
    const present = presentParts(area);
    return 'status' in present ? [] : [present];
  });
  const [first] = used;
  if (!first) return cannotSay('not-available');
  return {
    numerator: used.map(({ numerator }) => numerator).reduce(addExact),
    denominator: used.map(({ denominator }) => denominator).reduce(addExact),
    scale: first.scale,
    used: used.length,
    of: areas.length,
  };
}
