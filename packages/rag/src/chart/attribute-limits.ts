import { addExact, divideExact, exactOfNumber, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { presentParts } from '../interval/present-parts.ts';

/**
 * A count and what it is out of, or the opportunities it had. Of a chart of counts the denominator is `1`.
 *
 * @category Control charts
 */
export type CountPoint = { readonly numerator: Exact | null; readonly denominator: Exact | null };

/**
 * The limits of one point, in display units, to 12 significant digits.
 *
 * @category Control charts
 */
export type AttributePointLimits = {
  readonly status: 'calculated';
  readonly lower: Exact;
  readonly upper: Exact;
  /** Two standard deviations from the centre. */
  readonly lowerNear: Exact;
  readonly upperNear: Exact;
};

/**
 * The limits of a chart of counts. A point without parts says why it has none.
 *
 * @category Control charts
 */
export type AttributeLimits = {
  readonly status: 'calculated';
  /** All points together, exact, in display units. */
  readonly centre: Exact;
  /** What the standard deviations were multiplied by for differences between points beyond chance; 1 when not asked. */
  readonly spread: Exact;
  readonly points: readonly (AttributePointLimits | CannotSay)[];
};

/**
 * Choices about a chart of counts.
 *
 * @category Control charts
 */
export type AttributeOptions = {
  /** What 1 is shown as: 100 for percent. */
  readonly scale?: number;
  /** Widen (or narrow) the limits by how much the points really differ: p′ and u′, for large denominators. */
  readonly laney?: true;
};

/** The mean moving range of two values of unit standard deviation. */
const unitMovingRange = 1.128;

/**
 * The limits of a chart of counts, three standard deviations about all its points together. `p`: a proportion,
 * √(B (1 - B) / n), cut off at nothing and all; `u`: a rate, √(B / n), and `c`: a count, √B, cut off at nothing. For a
 * chart with phases, ask for each phase by itself.
 *
 * With fewer than two points with parts the answer is `cannot-say`: `too-few-points`. A proportion of more than all,
 * for that point, `not-applicable`.
 *
 * @category Control charts
 * @param points - oldest first
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Montgomery, Introduction to Statistical Quality Control, chapter 7; Laney (2002), Improved control charts for
 *   attributes, Quality Engineering 14, 531-537
 * @example
 * import { attributeLimits } from '@sightline/rag';
 * const { centre, points } = attributeLimits('c', [{ numerator: '9', denominator: '1' }, { numerator: '7', denominator: '1' }]);
 * [centre, points[0].lower, points[0].upper] // => ['8', '0', '16.4852813742']
 */
export function attributeLimits(
  kind: 'p' | 'u' | 'c',
  points: readonly CountPoint[],
  options: AttributeOptions = {},
): AttributeLimits | CannotSay {
  const { scale = 1, laney } = options;
  const parts = points.map((point) => {
    const present = presentParts({ ...point, scale });
    if ('status' in present) return present;
    const x = numberOf(present.numerator);
    const n = numberOf(present.denominator);
    const tooMany = kind === 'p' && x > n;
    return tooMany
      ? cannotSay('not-applicable', { problem: 'numerator-exceeds-denominator' })
      : { ...present, x, n };
  });
  const counted = parts.flatMap((part) => ('status' in part ? [] : [part]));
  if (counted.length < 2) return cannotSay('too-few-points', { points: String(counted.length), needed: '2' });

  const events = counted.map(({ numerator }) => numerator).reduce(addExact);
  const all = counted.map(({ denominator }) => denominator).reduce(addExact);
  const centre = divideExact(events, all);
  const base = numberOf(centre);
  const deviationOf = (n: number): number => Math.sqrt((kind === 'p' ? base * (1 - base) : base) / n);
  const spread = laney ? spreadOf(counted.map(({ x, n }) => (x / n - base) / deviationOf(n))) : 1;
  const end = (distance: number): Exact => {
    const cut = Math.max(base + distance, 0);
    return exactOfNumber((kind === 'p' ? Math.min(cut, 1) : cut) * scale);
  };
  return {
    status: 'calculated',
    centre: divideExact(events, divideExact(all, String(scale))),
    spread: exactOfNumber(spread),
    points: parts.map((part) => {
      if ('status' in part) return part;
      const deviation = deviationOf(part.n) * spread;
      return {
        status: 'calculated',
        lower: end(-3 * deviation),
        upper: end(3 * deviation),
        lowerNear: end(-2 * deviation),
        upperNear: end(2 * deviation),
      };
    }),
  };
}

/** How much more than chance the points differ, from their mean moving range. Points that never differ: as chance. */
function spreadOf(deviates: readonly number[]): number {
  if (!deviates.every(Number.isFinite)) return 1;
  const ranges = deviates.slice(1).map((deviate, index) => Math.abs(deviate - (deviates[index] ?? 0)));
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / unitMovingRange;
}
