import { compareExact, exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { normalDeviate } from '../interval/normal-deviate.ts';
import type { ValueParts } from '../interval/interval.ts';
import { notACount, presentParts, valueIn } from '../interval/present-parts.ts';
import type { FunnelLimits } from './funnel-limits.ts';

/**
 * How limits are drawn where areas differ more than chance would have them: see `dispersion`.
 *
 * @category Funnels
 */
export type FunnelWidening = {
  /** What the reach is multiplied by. */
  readonly widenBy?: Exact;
  /** Standard deviation between areas that is added, in display units. */
  readonly betweenAreas?: Exact;
};

/**
 * The limits of a funnel of proportions for an area of one size: B ± z √(B (1 - B) / n) about the baseline B, cut off at
 * nothing and at all.
 *
 * Without a size or baseline the answer is `cannot-say`: `not-available`; of no one `empty-denominator`; when a count
 * is below nothing or the baseline above all, `not-applicable`.
 *
 * @category Funnels
 * @param denominator - how many the area has, whole or weighted
 * @param baseline - the baseline's parts, such as all areas together: see `pooledBaseline`
 * @param confidence - from `0.9` up to, not including, `1`
 * @param widening - where areas differ more than chance
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185-1202
 * @example
 * import { proportionFunnel } from '@sightline/rag';
 * const { lower, upper } = proportionFunnel('100', { numerator: '1', denominator: '2', scale: 100 }, '0.95');
 * [lower, upper] // => ['40.2001800773', '59.7998199227']
 */
export function proportionFunnel(
  denominator: Exact | null,
  baseline: ValueParts,
  confidence: Exact,
  { widenBy = '1', betweenAreas = '0' }: FunnelWidening = {},
): FunnelLimits | CannotSay {
  const z = normalDeviate(confidence);
  const whole = presentParts(baseline);
  if ('status' in whole) return whole;
  const size = presentParts({ numerator: '0', denominator, scale: 1 });
  if ('status' in size) return size;
  if (compareExact(whole.numerator, whole.denominator) > 0) return notACount('numerator-exceeds-denominator');

  const { scale } = whole;
  const centre = numberOf(valueIn({ ...whole, scale: 1 }));
  const between = (numberOf(betweenAreas) / scale) ** 2;
  const variance = (centre * (1 - centre)) / numberOf(size.denominator) + between;
  const reach = numberOf(widenBy) * z * Math.sqrt(variance);
  return {
    status: 'calculated',
    confidence,
    lower: exactOfNumber(Math.max(centre - reach, 0) * scale),
    upper: exactOfNumber(Math.min(centre + reach, 1) * scale),
  };
}
