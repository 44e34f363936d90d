import type { Exact } from '@sightline/core';

/**
 * How an interval was worked out.
 *
 * @category Intervals
 */
export type IntervalMethod = 'wilson' | 'poisson-exact' | 'byar' | 'student-t';

/**
 * The range that a value would plausibly be in if the same chances were drawn again, in display units. The value is
 * exact; both ends are given to 12 significant digits.
 *
 * @category Intervals
 */
export type Interval = {
  readonly status: 'calculated';
  readonly method: IntervalMethod;
  readonly confidence: Exact;
  readonly value: Exact;
  readonly lower: Exact;
  readonly upper: Exact;
  /** The formula went below nothing, and the lower end is 0 instead. */
  readonly clamped?: true;
};

/**
 * The parts of a value: `numerator / denominator * scale`. A measured figure has them; an absent part is `null`.
 *
 * @category Intervals
 */
export type ValueParts = {
  readonly numerator: Exact | null;
  readonly denominator: Exact | null;
  readonly scale: number;
};
