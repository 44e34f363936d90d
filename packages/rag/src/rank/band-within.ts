import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Entry } from './entry.ts';

/**
 * A band among bands, 1 the lowest values.
 *
 * @category Ranks and bands
 */
export type Band = { readonly status: 'banded'; readonly band: number; readonly of: number };

/**
 * The band that holds a value: the first whose upper bound is not below it, the lowest band holding both its ends. Works
 * for an area that is not among those the bounds were made from, as long as it lies within them.
 *
 * Outside the bounds the answer is `cannot-say`: `not-applicable`; next to a bound that is absent, and without a
 * value, `not-available`; a hidden value passes on why.
 *
 * @category Ranks and bands
 * @param bounds - one more than there are bands, lowest first: see `bandBounds`
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Local Authority Interactive Tool (Department for Education), quartile bands
 * @example
 * import { bandWithin } from '@sightline/rag';
 * bandWithin('25', ['0', '25', '50', '75', '100']) // => { status: 'banded', band: 1, of: 4 }
 */
export function bandWithin(entry: Entry, bounds: readonly (Exact | null)[] | CannotSay): Band | CannotSay {
  if ('reason' in bounds) return bounds;
  if (typeof entry !== 'string') return entry ?? cannotSay('not-available');
  const of = bounds.length - 1;
  const [least] = bounds;
  const greatest = bounds[of];
  const outside =
    (typeof least === 'string' && compareExact(entry, least) < 0) ||
    (typeof greatest === 'string' && compareExact(entry, greatest) > 0);
  if (outside) return cannotSay('not-applicable', { problem: 'value-outside-bounds' });
  for (let band = 1; band <= of; band += 1) {
    const upper = bounds[band];
    if (typeof bounds[band - 1] !== 'string' || typeof upper !== 'string') continue;
    const above = band === 1 || compareExact(entry, bounds[band - 1] ?? '0') > 0;
    if (above && compareExact(entry, upper) <= 0) return { status: 'banded', band, of };
  }
  return cannotSay('not-available', { what: 'bound' });
}
