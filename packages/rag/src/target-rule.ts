import type { Polarity, Tolerance } from '@sightline/core';
import type { Bounds } from './bounds.ts';

/**
 * A way of judging, as data. Read best first: a value past the target by `exceedsBy` exceeds it, one within `metWithin`
 * of it meets it, one within `near` is near, any other misses.
 *
 * @category Published rules
 */
export type TargetRule = {
  readonly id: string;
  readonly version: string;
  /** Who publishes the rule, and where. */
  readonly source: string;
  /** Polarities the rule is stated for; all when left out. */
  readonly polarities?: readonly Exclude<Polarity, 'none'>[];
  /** How far past the target exceeds it; the end itself exceeds. Left out: nothing exceeds. */
  readonly exceedsBy?: Tolerance;
  /** How far short of the target still meets it, the end inside. Left out: only on or past the target. */
  readonly metWithin?: Tolerance;
  /**
   * How far short is near: a tolerance, as far as the previous figure was, or `none` at all. Left out: the target's own
   * tolerance.
   */
  readonly near?: Tolerance | 'previous' | 'none';
  /** Which band owns the end of `near`. Left out: as the target states. */
  readonly edge?: 'better' | 'worse';
  /** A percent of a target of zero: refused when left out, or taken as no near band at all. */
  readonly atZeroTarget?: 'no-near';
  /** Takes the greater value for the better whatever the polarity: a fault of a published rule, kept to reproduce it. */
  readonly everyMeasureAs?: 'higher';
  /** Bounds on the value itself; such a rule needs neither target nor polarity. */
  readonly bounds?: Bounds;
};
