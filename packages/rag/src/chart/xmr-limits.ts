import { addExact, compareExact, divideExact, multiplyExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { percentile } from '../rank/percentile.ts';
import { meanXmr } from './xmr-settings.ts';
import type { XmrSettings } from './xmr-settings.ts';

/**
 * The limits of a chart of single values, all exact.
 *
 * @category Control charts
 */
export type XmrLimits = {
  readonly status: 'calculated';
  readonly centre: Exact;
  readonly averageMovingRange: Exact;
  readonly lower: Exact;
  readonly upper: Exact;
  /** Two thirds of the way to the limits. */
  readonly lowerNear: Exact;
  readonly upperNear: Exact;
  readonly movingRangeLimit: Exact;
  /** How many moving ranges were screened. */
  readonly screened: number;
  /** Fewer than 13 values: limits that more values may yet move. */
  readonly trial: boolean;
};

/** From this many values on limits are no longer called trial limits. */
const settled = 13;

/**
 * The limits of a chart of single values (XmR): the centre and so many average moving ranges on both sides of it. Exact
 * throughout, so that a series that stands still has its limits on itself. Limits are not cut off at nothing or at all.
 *
 * With fewer than two values the answer is `cannot-say`: `too-few-points`.
 *
 * @category Control charts
 * @param values - the values the limits are made from, oldest first; hand in the first ones only to fix limits
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Wheeler, Understanding Variation; Nelson (1982), Journal of Quality Technology 14, 172-173 (screening)
 * @example
 * import { xmrLimits } from '@sightline/rag';
 * const { centre, lower, upper } = xmrLimits(['3', '4', '5']);
 * [centre, lower, upper] // => ['4', '67/50', '333/50']
 */
export function xmrLimits(values: readonly Exact[], settings: XmrSettings = meanXmr): XmrLimits | CannotSay {
  if (values.length < 2) return cannotSay('too-few-points', { points: String(values.length), needed: '2' });
  const ranges = values.slice(1).map((value, index) => sizeOfStep(values[index] ?? value, value));
  const kept = screenedRanges(ranges, settings);
  const averageMovingRange = averageOf(kept, settings.movingRangeAverage);
  const centre = averageOf(values, settings.centre);
  const reach = multiplyExact(averageMovingRange, settings.limitConstant);
  const near = multiplyExact(reach, '2/3');
  return {
    status: 'calculated',
    centre,
    averageMovingRange,
    lower: subtractExact(centre, reach),
    upper: addExact(centre, reach),
    lowerNear: subtractExact(centre, near),
    upperNear: addExact(centre, near),
    movingRangeLimit: multiplyExact(averageMovingRange, settings.movingRangeConstant),
    screened: ranges.length - kept.length,
    trial: values.length < settled,
  };
}

function sizeOfStep(from: Exact, to: Exact): Exact {
  return subtractExact(to, from).replace('-', '');
}

/** The ranges that limits are made from. All are kept when none would be. */
function screenedRanges(ranges: readonly Exact[], settings: XmrSettings): readonly Exact[] {
  if (settings.screening === 'none') return ranges;
  const average = averageOf(ranges, settings.movingRangeAverage);
  const from = multiplyExact(average, settings.screenConstant);
  const kept = ranges.filter((range) => compareExact(range, from) < 0);
  if (kept.length === 0) return ranges;
  const width = averageOf(kept, settings.movingRangeAverage);
  const collapsed = compareExact(width, '0') === 0 && settings.screening === 'once-unless-nothing-is-left';
  return collapsed ? ranges : kept;
}

function averageOf(values: readonly Exact[], kind: 'mean' | 'median'): Exact {
  if (kind === 'mean') return divideExact(values.reduce(addExact), String(values.length));
  const middle = percentile(values, '0.5');
  return typeof middle === 'string' ? middle : '0';
}
