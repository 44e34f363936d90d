import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { sideOf } from '../comparison/compare-with-interval.ts';
import type { ComparedAtLevels } from '../comparison/compare-with-intervals.ts';
import { comparedOn } from '../comparison/compared.ts';
import type { Side } from '../comparison/compared.ts';
import type { Sense } from '../comparison/sense.ts';
import type { ValueParts } from '../interval/interval.ts';
import { notACount, presentParts, valueIn } from '../interval/present-parts.ts';
import { proportionFunnel } from './proportion-funnel.ts';
import type { FunnelWidening } from './proportion-funnel.ts';

/**
 * The two funnels that are usually drawn: about two and about three standard deviations.
 *
 * @category Funnels
 */
export const usualFunnels: readonly Exact[] = ['0.95', '0.998'];

/**
 * Choices about the funnels an area is placed in.
 *
 * @category Funnels
 */
export type FunnelOptions = FunnelWidening & {
  /** Narrowest first. Left out: `usualFunnels`. */
  readonly confidences?: readonly Exact[];
};

/**
 * A proportion placed in funnels about a baseline: the side of the narrowest that it leaves, and how many it leaves. On
 * a limit is inside. It agrees with `compareWithInterval` by Wilson's interval, which is the same test turned round.
 *
 * The answer is `cannot-say` where that of `proportionFunnel` is, and for a count of more than all.
 *
 * @category Funnels
 * @param baseline - in the same scale
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202
 * @example
 * import { compareWithFunnel } from '@sightline/rag';
 * const baseline = { numerator: '1', denominator: '2', scale: 100 };
 * compareWithFunnel({ numerator: '60', denominator: '100', scale: 100 }, baseline, 'higher') // => { status: 'compared', side: 'higher', judged: 'better', level: 1 }
 */
export function compareWithFunnel(
  parts: ValueParts,
  baseline: ValueParts,
  sense: Sense,
  options: FunnelOptions = {},
): ComparedAtLevels | CannotSay {
  const area = presentParts(parts);
  if ('status' in area) return area;
  const whole = presentParts(baseline);
  if ('status' in whole) return whole;
  if (compareExact(area.numerator, area.denominator) > 0) return notACount('numerator-exceeds-denominator');

  const { confidences = usualFunnels } = options;
  const value = valueIn(area);
  let side: Side = 'similar';
  let level = 0;
  for (const confidence of confidences) {
    const limits = proportionFunnel(area.denominator, whole, confidence, options);
    if (limits.status === 'cannot-say') return limits;
    const here = sideOf(value, value, limits.lower, limits.upper);
    if (level === 0) side = here;
    if (here !== 'similar') level += 1;
  }
  return { ...comparedOn(side, value, valueIn(whole), sense), level };
}
