import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Sense } from '../comparison/sense.ts';
import type { Band } from './band-within.ts';
import { answerEach, known } from './entry.ts';
import type { Entry } from './entry.ts';
import { ranks } from './ranks.ts';

/**
 * The band of each value by its rank, 1 the best: k + 1 - ceil((n + 1 - r) k / n). Alike values share a band, as they
 * share a rank; so bands may hold different numbers. In small groups it often differs from bands by bounds.
 *
 * With fewer values than bands the answer is `cannot-say`: `too-few-points` for any; absent and hidden values give
 * their reason.
 *
 * @category Ranks and bands
 * @param sense - which values are better
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Office for Health Improvement and Disparities, PHEindicatormethods documentation of quantiles
 * @example
 * import { rankBands } from '@sightline/rag';
 * rankBands(['5', '1', '3', '3'], 2, 'higher').map(({ band }) => band) // => [1, 2, 1, 1]
 */
export function rankBands(
  entries: readonly Entry[],
  bands: number,
  sense: Exclude<Sense, 'none'>,
): (Band | CannotSay)[] {
  const n = known(entries).length;
  if (n < bands) {
    const few = cannotSay('too-few-points', { points: String(n), needed: String(bands) });
    return answerEach(entries, () => few);
  }
  return ranks(entries, sense).map((ranked) => {
    if (ranked.status === 'cannot-say') return ranked;
    const band = bands + 1 - Math.ceil(((n + 1 - ranked.rank) * bands) / n);
    return { status: 'banded', band: Math.max(band, 1), of: bands };
  });
}
