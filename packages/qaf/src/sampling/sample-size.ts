import {
  addExact,
  compareExact,
  divideExact,
  multiplyExact,
  parseExact,
  roundHalfAwayFromZero,
  SightlineError,
  subtractExact,
} from '@sightline/core';
import type { Exact } from '@sightline/core';

/** What a sample is to find out. */
export type SampleAim = {
  /** The square of the normal deviate of the confidence: `3.8416` (1.96 squared) for 95%. */
  readonly deviateSquared: Exact;
  /** The proportion supposed, above 0 and below 1; `0.5` asks for the most. */
  readonly proportion: Exact;
  /** How far on either side of the proportion found the truth may lie, above 0 and below 1. */
  readonly margin: Exact;
};

/** How many to draw. */
export type SampleSize = {
  /** The number before rounding, from a population without end. */
  readonly endless: Exact;
  /** The number before rounding, from the population. */
  readonly corrected: Exact;
  /** The least whole number that keeps the margin. */
  readonly size: number;
  /** The nearest whole number, as the table of Krejcie and Morgan prints; it may miss the margin by a little. */
  readonly nearest: number;
};

/**
 * How many units a simple random sample needs, by Cochran's formula: n0 = z² p (1 - p) / e², and from a population of N
 * n0 / (1 + (n0 - 1) / N). Exact, so a whole number is not rounded up to the next. Krejcie and Morgan's formula is the
 * same one with z² 3.841; only its rounding differs.
 *
 * @param population - how many there are to draw from, from 1; none stated is a population without end
 * @throws {SightlineError} SAMPLE_AIM_INVALID {problem}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Cochran (1977), Sampling Techniques, 3rd edition, section 4.4; Krejcie and Morgan (1970), Educational and
 *   Psychological Measurement 30, 607-610
 * @example
 * import { sampleSize } from '@sightline/qaf';
 * const aim = { deviateSquared: '3.8416', proportion: '0.5', margin: '0.05' };
 * sampleSize(aim).size // => 385
 * sampleSize(aim, 400).size // => 197
 */
export function sampleSize(aim: SampleAim, population?: number): SampleSize {
  const { deviateSquared, proportion, margin } = aim;
  if (compareExact(deviateSquared, '0') <= 0) refuse('deviate');
  if (!isShare(proportion)) refuse('proportion');
  if (!isShare(margin)) refuse('margin');
  if (population !== undefined && !(Number.isSafeInteger(population) && population >= 1))
    refuse('population');

  const spread = multiplyExact(proportion, subtractExact('1', proportion));
  const endless = divideExact(multiplyExact(deviateSquared, spread), multiplyExact(margin, margin));
  const corrected = population === undefined ? endless : correct(endless, String(population));
  const { n, d } = parseExact(corrected);
  const size = Number((n + d - 1n) / d);
  return { endless, corrected, size, nearest: Number(roundHalfAwayFromZero(corrected, 0)) };
}

function correct(endless: Exact, population: Exact): Exact {
  const parts = addExact(population, subtractExact(endless, '1'));
  return divideExact(multiplyExact(endless, population), parts);
}

function isShare(number: Exact): boolean {
  return compareExact(number, '0') > 0 && compareExact(number, '1') < 0;
}

function refuse(problem: string): never {
  throw new SightlineError('SAMPLE_AIM_INVALID', { problem });
}
