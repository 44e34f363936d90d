import { subtractExact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from '../interval/interval.ts';
import { notACount, presentParts } from '../interval/present-parts.ts';
import type { PresentParts } from '../interval/present-parts.ts';

/**
 * A benchmark with one of the areas it holds taken out, so that a large council is not compared with itself:
 * (X - x) / (N - n).
 *
 * Without parts of either the answer is `cannot-say`: `not-available`; when nothing else is left `empty-denominator`;
 * when the area holds more than the benchmark `not-applicable`.
 *
 * @category Comparisons
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { benchmarkWithout } from '@sightline/rag';
 * const region = { numerator: '300', denominator: '1000', scale: 100 };
 * benchmarkWithout(region, { numerator: '100', denominator: '200' }) // => { numerator: '200', denominator: '800', scale: 100 }
 */
export function benchmarkWithout(
  benchmark: ValueParts,
  area: Pick<ValueParts, 'numerator' | 'denominator'>,
): PresentParts | CannotSay {
  const whole = presentParts(benchmark);
  if ('status' in whole) return whole;
  if (area.numerator === null || area.denominator === null) return cannotSay('not-available');
  const rest = presentParts({
    numerator: subtractExact(whole.numerator, area.numerator),
    denominator: subtractExact(whole.denominator, area.denominator),
    scale: whole.scale,
  });
  if (!('status' in rest) || rest.reason === 'empty-denominator') return rest;
  return notACount('area-exceeds-benchmark');
}
