import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';
import type { Band } from './band-within.ts';
import { answerEach } from './entry.ts';
import type { Entry } from './entry.ts';

/**
 * The band of each value when the ordered values are dealt out evenly, the first bands getting one more: SQL's NTILE, 1
 * the best. **Alike values can fall in different bands**, here in the order given. Take it to reproduce figures
 * published that way.
 *
 * With fewer values than bands the answer is `cannot-say`: `too-few-points` for any; absent and hidden values give
 * their reason.
 *
 * @category Ranks and bands
 * @param sense - which values are better
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source ISO/IEC 9075-2 (SQL), NTILE; used by Fingertips since 2025
 * @example
 * import { dealtBands } from '@sightline/rag';
 * dealtBands(['5', '1', '3', '3', '4'], 2, 'higher').map(({ band }) => band) // => [1, 2, 1, 2, 1]
 */
export function dealtBands(
  entries: readonly Entry[],
  bands: number,
  sense: Exclude<Sense, 'none'>,
): (Band | CannotSay)[] {
  const places = entries.flatMap((entry, place) => (typeof entry === 'string' ? [{ entry, place }] : []));
  const n = places.length;
  if (n < bands) {
    const few = cannotSay('too-few-points', { points: String(n), needed: String(bands) });
    return answerEach(entries, () => few);
  }
  places.sort((a, b) => -betterOf(a.entry, b.entry, sense) || a.place - b.place);
  const large = n % bands;
  const size = Math.floor(n / bands);
  const inLarge = large * (size + 1);
  const bandAt = (order: number): number =>
    order < inLarge ? Math.floor(order / (size + 1)) : large + Math.floor((order - inLarge) / size);
  const orderOf = new Map(places.map(({ place }, order) => [place, order]));
  return entries.map((entry, place) => {
    if (typeof entry !== 'string') return entry ?? cannotSay('not-available');
    return { status: 'banded', band: bandAt(orderOf.get(place) ?? 0) + 1, of: bands };
  });
}
