import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { known } from './entry.ts';
import type { Entry } from './entry.ts';
import { percentile } from './percentile.ts';

/** Fewer values than this are not cut into bands, however few bands there are. */
const fewest = 4;

/**
 * The bounds of equal bands of values, lowest first: the least value, the percentiles between, the greatest. Four bands
 * are quartiles, five quintiles. Absent and hidden values are left out.
 *
 * With fewer values than bands, or fewer than four, the answer is `cannot-say`: `too-few-points`.
 *
 * @category Ranks and bands
 * @returns one bound more than there are bands
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Local Authority Interactive Tool (Department for Education); Fingertips to 2020
 * @example
 * import { bandBounds } from '@sightline/rag';
 * bandBounds(['10', '20', '30', '40', '50'], 4) // => ['10', '20', '30', '40', '50']
 */
export function bandBounds(entries: readonly Entry[], bands: number): Exact[] | CannotSay {
  const values = known(entries);
  const needed = Math.max(bands, fewest);
  if (values.length < needed) {
    return cannotSay('too-few-points', { points: String(values.length), needed: String(needed) });
  }
  const bounds = Array.from({ length: bands + 1 }, (_, cut) => percentile(values, `${cut}/${bands}`));
  return bounds.filter((bound) => typeof bound === 'string');
}
