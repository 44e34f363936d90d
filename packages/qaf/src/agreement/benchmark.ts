import { SightlineError } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { normalUpperTail } from '../statistics/normal-tail.ts';

/** A published way to put a coefficient of agreement into words. */
export type BenchmarkScale = 'landis-koch' | 'altman' | 'fleiss';

/** How sure each word of a scale is. */
export type Benchmark = {
  readonly status: 'calculated';
  /** The bands, best first, each with the chance that the true coefficient lies in it or a better one. */
  readonly bands: readonly { readonly word: string; readonly from: number; readonly chance: number }[];
  /** The best band that is reached with a chance above 0.95. */
  readonly word: string;
};

/**
 * The word of a scale that a coefficient of agreement deserves, given how uncertain it is: the best band that the true
 * coefficient reaches with a chance above 0.95, the estimate being normal and cut to -1 to 1.
 *
 * A coefficient read off the table without its standard error claims too much when few units were graded. A standard
 * error of nothing, as full agreement gives, says nothing of how sure the coefficient is: `no-standard-error`.
 *
 * @param coefficient - from -1 to 1
 * @throws {SightlineError} COEFFICIENT_INVALID when it is outside, or the standard error is negative or not finite
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition; bands of Landis and Koch (1977),
 *   Altman (1991) and Fleiss (1981)
 * @example
 * import { benchmark } from '@sightline/qaf';
 * const found = benchmark(0.62, 0.01, 'landis-koch');
 * found.status === 'calculated' && found.word // => 'substantial'
 * const unsure = benchmark(0.62, 0.2, 'landis-koch');
 * unsure.status === 'calculated' && unsure.word // => 'fair'
 */
export function benchmark(
  coefficient: number,
  standardError: number,
  scale: BenchmarkScale,
): Benchmark | CannotSay {
  if (!(coefficient >= -1 && coefficient <= 1 && standardError >= 0 && Number.isFinite(standardError))) {
    throw new SightlineError('COEFFICIENT_INVALID', {
      coefficient: String(coefficient),
      standardError: String(standardError),
    });
  }
  if (standardError === 0) return cannotSay('no-standard-error');
  /** The chance of an estimate this far above `edge`, before cutting. */
  const above = (edge: number): number => normalUpperTail((edge - coefficient) / standardError);
  const whole = above(-1) - above(1);
  const bands = scales[scale].map(([word, from]) => ({
    word,
    from,
    chance: from === -1 ? 1 : (above(from) - above(1)) / whole,
  }));
  const word = bands.find((band) => band.chance > 0.95)?.word ?? '';
  return { status: 'calculated', bands, word };
}

/** Each scale's bands, best first, by the coefficient that they start from; the last takes the rest. */
const scales: Readonly<Record<BenchmarkScale, readonly (readonly [string, number])[]>> = {
  'landis-koch': [
    ['almost perfect', 0.8],
    ['substantial', 0.6],
    ['moderate', 0.4],
    ['fair', 0.2],
    ['slight', 0],
    ['poor', -1],
  ],
  altman: [
    ['very good', 0.8],
    ['good', 0.6],
    ['moderate', 0.4],
    ['fair', 0.2],
    ['poor', -1],
  ],
  fleiss: [
    ['excellent', 0.75],
    ['intermediate to good', 0.4],
    ['poor', -1],
  ],
};
