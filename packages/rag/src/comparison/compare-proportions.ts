import { exactOfNumber, newcombeLimits, numberOf, subtractExact } from '@sightline/core';
import type { Exact, ValueWithLimits } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import { normalDeviate } from '../interval/normal-deviate.ts';
import { notACount, presentParts, valueIn } from '../interval/present-parts.ts';
import type { ValueParts } from '../interval/interval.ts';
import { wilsonInterval } from '../interval/wilson-interval.ts';
import { gammaTails } from '../statistics/gamma-tails.ts';
import { comparedOn } from './compared.ts';
import type { Compared } from './compared.ts';
import type { Sense } from './sense.ts';

/**
 * Two proportions beside each other.
 *
 * @category Comparisons
 */
export type ComparedProportions = Compared & {
  /** The first less the second, exact, in their scale. */
  readonly difference: Exact;
  /** Of the difference, by Newcombe's method from both Wilson intervals, to 12 significant digits. */
  readonly lower: Exact;
  readonly upper: Exact;
  /** Standard errors from nothing, both taken as one; left out where both are none or all. */
  readonly z?: Exact;
  /** The chance of so great a difference between two that are alike, to 12 decimal places. */
  readonly p?: Exact;
};

/**
 * Two independent proportions compared by the interval of their difference: on the side on which the whole interval
 * lies of nothing. Better than asking whether their intervals overlap, which misses real differences.
 *
 * Without a part the answer is `cannot-say`: `not-available`; of no one `empty-denominator`; of a count of more than
 * all, or of two scales, `not-applicable`. Does not ask whether one is part of the other: then they are not independent,
 * see `benchmarkWithout`.
 *
 * @category Comparisons
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}; INVALID_EXACT when a number is not exact
 * @source Newcombe (1998), Statistics in Medicine 17, 873-890, method 10
 * @example
 * import { compareProportions } from '@sightline/rag';
 * const [now, before] = [['56', '70'], ['48', '80']].map(([numerator, denominator]) => ({ numerator, denominator, scale: 1 }));
 * const { side, difference, lower } = compareProportions(now, before, 'higher');
 * [side, difference, lower.slice(0, 6)] // => ['higher', '1/5', '0.0524']
 */
export function compareProportions(
  first: ValueParts,
  second: ValueParts,
  sense: Sense,
  confidence: Exact = '0.95',
): ComparedProportions | CannotSay {
  normalDeviate(confidence);
  const [a, b] = [presentParts(first), presentParts(second)];
  if ('status' in a) return a;
  if ('status' in b) return b;
  if (a.scale !== b.scale) return notACount('scales-differ');
  const [own, other] = [wilsonInterval(a, confidence), wilsonInterval(b, confidence)];
  if (own.status === 'cannot-say') return own;
  if (other.status === 'cannot-say') return other;

  const [x, y] = [valueIn(a), valueIn(b)];
  const difference = subtractExact(x, y);
  const limits = (value: Exact, own: { readonly lower: Exact; readonly upper: Exact }): ValueWithLimits => ({
    value: numberOf(value),
    lower: numberOf(own.lower),
    upper: numberOf(own.upper),
  });
  const { lower, upper } = newcombeLimits(limits(x, own), limits(y, other));
  const side = lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'similar';
  return {
    ...comparedOn(side, x, y, sense),
    difference,
    lower: exactOfNumber(lower),
    upper: exactOfNumber(upper),
    ...pooledTest(a, b),
  };
}

type Parts = { readonly numerator: Exact; readonly denominator: Exact };

function pooledTest(a: Parts, b: Parts): Pick<ComparedProportions, 'z' | 'p'> {
  const [x, n, y, m] = [a.numerator, a.denominator, b.numerator, b.denominator].map(numberOf) as [
    number,
    number,
    number,
    number,
  ];
  const pooled = (x + y) / (n + m);
  if (pooled <= 0 || pooled >= 1) return {};
  const z = (x / n - y / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const p = gammaTails(0.5, z ** 2 / 2).upper;
  return { z: exactOfNumber(z), p: exactOfNumber(Math.round(p * 1e12) / 1e12) };
}
