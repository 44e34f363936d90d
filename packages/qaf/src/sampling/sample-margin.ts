import { SightlineError } from '@sightline/core';

/** What a sample of a known population buys. */
export type SampleMargin = {
  readonly proportion: number;
  /** What the margin shrinks by because the sample is part of the population: 0 of a census, near 1 of a small part. */
  readonly correction: number;
  /** How far on either side the truth may lie, from 0 to 1. */
  readonly margin: number;
};

/**
 * How far off a proportion found in a simple random sample may be: z √(p (1 - p) / n), times √((N - n) / (N - 1)). A
 * census has no sampling error. For small samples prefer Wilson's interval; this is what a planned number buys.
 *
 * @param found - how many of the sample have it; half of it when planning asks for the worst
 * @param sample - from 1 to the population
 * @param deviate - 1.96 for 95%
 * @throws {SightlineError} SAMPLE_INVALID {problem}
 * @source Cochran (1977), Sampling Techniques, 3rd edition, section 3.2
 * @example
 * import { sampleMargin } from '@sightline/qaf';
 * sampleMargin(10, 20, 250).margin.toPrecision(3) // => '0.211'
 */
export function sampleMargin(
  found: number,
  sample: number,
  population: number,
  deviate = 1.96,
): SampleMargin {
  const counts = [found, sample, population];
  if (!counts.every((count) => Number.isFinite(count) && count >= 0) || sample < 1)
    throw new SightlineError('SAMPLE_INVALID', { problem: 'count' });
  if (found > sample || sample > population)
    throw new SightlineError('SAMPLE_INVALID', { problem: 'more-than-there-are' });
  const proportion = found / sample;
  const correction = population === 1 ? 0 : Math.sqrt((population - sample) / (population - 1));
  const error = Math.sqrt((proportion * (1 - proportion)) / sample);
  return { proportion, correction, margin: deviate * error * correction };
}
