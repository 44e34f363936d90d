import {
  divideExact,
  exactOfNumber,
  multiplyExact,
  newcombeLimits,
  subtractExact,
  wilsonLimits,
} from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { fewBelow } from '../figures/figures.ts';
import { normalDeviate95 } from '../statistics/normal-tail.ts';

/** A count of cases out of all. */
export type CountOf = { readonly count: number; readonly of: number };

/** How a proportion changed. */
export type ProportionChange = {
  readonly status: 'calculated';
  /** The later proportion less the earlier one, in percentage points, exact. */
  readonly points: Exact;
  /** The 95% interval of the change, in percentage points. */
  readonly lower: Exact;
  readonly upper: Exact;
  /** `higher` or `lower` only where the interval leaves nothing out: no arrow is drawn on chance. */
  readonly direction: 'higher' | 'lower' | 'no-clear-change';
  /** Fewer than ten on a side: shown, with a warning. */
  readonly few: boolean;
};

/**
 * How a proportion changed from one set of audits to another that has none of them in common, with the interval of the
 * difference. Nine of 14 and then 11 of 15 is no clear change, whatever the percentages say. Nothing on a side:
 * `no-units`.
 *
 * @source Newcombe (1998), Statistics in Medicine 17, 873-890, method 10
 * @example
 * import { proportionChange } from '@sightline/qaf';
 * proportionChange({ count: 9, of: 14 }, { count: 11, of: 15 }).direction // => 'no-clear-change'
 * proportionChange({ count: 20, of: 80 }, { count: 60, of: 80 }).direction // => 'higher'
 */
export function proportionChange(before: CountOf, after: CountOf): ProportionChange | CannotSay {
  if (before.of === 0 || after.of === 0) return cannotSay('no-units');
  const limits = ({ count, of }: CountOf) => ({
    value: count / of,
    ...wilsonLimits(count, of, normalDeviate95),
  });
  const { lower, upper } = newcombeLimits(limits(after), limits(before));
  const exact = ({ count, of }: CountOf): Exact => divideExact(String(count), String(of));
  return {
    status: 'calculated',
    points: multiplyExact(subtractExact(exact(after), exact(before)), '100'),
    lower: exactOfNumber(lower * 100),
    upper: exactOfNumber(upper * 100),
    direction: lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'no-clear-change',
    few: Math.min(before.of, after.of) < fewBelow,
  };
}
