import {
  addExact,
  compareExact,
  multiplyExact,
  parseExact,
  SightlineError,
  subtractExact,
} from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { known } from './entry.ts';
import type { Entry } from './entry.ts';

/**
 * A percentile by straight lines between the ordered values: at place (n - 1) × share + 1, as Excel's PERCENTILE.INC and
 * R's type 7 do. Exact, so that a cut point never misses a value that it equals. Absent and hidden values are left out.
 *
 * Without a value the answer is `cannot-say`: `not-available`.
 *
 * @category Ranks and bands
 * @param share - from `0`, the least value, to `1`, the greatest
 * @throws {SightlineError} SHARE_OUT_OF_RANGE {share}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365, type 7
 * @example
 * import { percentile } from '@sightline/rag';
 * percentile(['1', '2', '4', '8'], '0.25') // => '7/4'
 */
export function percentile(entries: readonly Entry[], share: Exact): Exact | CannotSay {
  if (compareExact(share, '0') < 0 || compareExact(share, '1') > 0) {
    throw new SightlineError('SHARE_OUT_OF_RANGE', { share });
  }
  const ordered = known(entries).sort(compareExact);
  if (ordered.length === 0) return cannotSay('not-available');
  const place = multiplyExact(share, String(ordered.length - 1));
  const { n, d } = parseExact(place);
  const before = Number(n / d);
  const low = ordered[before] ?? '0';
  const high = ordered[before + 1] ?? low;
  return addExact(low, multiplyExact(subtractExact(high, low), subtractExact(place, String(before))));
}
