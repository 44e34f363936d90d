import { divideExact, exactOfNumber, multiplyExact, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from '../interval/interval.ts';
import { poissonLimits } from '../interval/poisson-limits.ts';
import { presentParts, valueIn } from '../interval/present-parts.ts';
import { wilsonInterval } from '../interval/wilson-interval.ts';
import { sideOf } from './compare-with-interval.ts';
import { comparedOn } from './compared.ts';
import type { Compared } from './compared.ts';
import type { Sense } from './sense.ts';

/**
 * A comparison with the limits it was made by, in display units.
 *
 * @category Comparisons
 */
export type ComparedWithLimits = Compared & { readonly lower: Exact; readonly upper: Exact };

/**
 * A value compared with limits drawn about the benchmark for the value's own denominator, as Fingertips did to 2020:
 * for a proportion Wilson's interval of the expected count, for a rate the exact Poisson limits of it. On a limit is
 * similar.
 *
 * Not the same rule as `compareWithInterval` or a funnel, which agree with each other: in about one area of ten this one
 * gives another answer. Take it to reproduce figures published that way.
 *
 * Without parts or benchmark the answer is `cannot-say`: `not-available`; over nothing `empty-denominator`; of
 * negative counts, and a proportion of more than all, `not-applicable`.
 *
 * @category Comparisons
 * @param benchmark - in display units
 * @param confidence - from `0.9` up to, not including, `1`
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @source Fingertips (fingertips-open, 2020), SPC comparers for proportions and for rates
 * @example
 * import { compareWithLimitsAbout } from '@sightline/rag';
 * const parts = { numerator: '60', denominator: '500', scale: 100 };
 * compareWithLimitsAbout(parts, 'proportion', '9', '0.95', 'lower').judged // => 'worse'
 */
export function compareWithLimitsAbout(
  parts: ValueParts,
  kind: 'proportion' | 'rate',
  benchmark: Exact | null,
  confidence: Exact,
  sense: Sense,
): ComparedWithLimits | CannotSay {
  const present = presentParts(parts);
  if ('status' in present) return present;
  if (benchmark === null) return cannotSay('not-available', { what: 'benchmark' });
  const { denominator, scale } = present;
  const expected = multiplyExact(divideExact(benchmark, String(scale)), denominator);
  const limits =
    kind === 'proportion'
      ? wilsonInterval({ numerator: expected, denominator, scale }, confidence)
      : rateLimits(expected, denominator, scale, confidence);
  if ('reason' in limits) return limits;
  const { lower, upper } = limits;
  const value = valueIn(present);
  const compared = comparedOn(sideOf(value, value, lower, upper), value, benchmark, sense);
  return { ...compared, lower, upper };
}

function rateLimits(
  expected: Exact,
  denominator: Exact,
  scale: number,
  confidence: Exact,
): { lower: Exact; upper: Exact } {
  const { lower, upper } = poissonLimits(expected, confidence, 'exact');
  const per = scale / numberOf(denominator);
  return { lower: exactOfNumber(lower * per), upper: exactOfNumber(upper * per) };
}
