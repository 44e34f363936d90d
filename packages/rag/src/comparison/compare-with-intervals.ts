import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { compareWithInterval } from './compare-with-interval.ts';
import type { Compared } from './compared.ts';
import type { IntervalEnds } from './interval-ends.ts';
import type { Sense } from './sense.ts';

/**
 * A comparison by several intervals of one value.
 *
 * @category Comparisons
 */
export type ComparedAtLevels = Compared & {
  /** How many of the intervals, narrowest first, leave the benchmark out: 0 is similar. */
  readonly level: number;
};

/**
 * A value compared with a benchmark by several of its intervals, such as those of 95% and 99.8%: the side that the
 * narrowest gives, and how many intervals leave the benchmark out.
 *
 * The answer is `cannot-say` where that of `compareWithInterval` is for any of them; without an interval
 * `not-available`.
 *
 * @category Comparisons
 * @param areas - the same value with wider and wider intervals
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Fingertips technical guidance, Comparing areas to the benchmark (two levels)
 * @example
 * import { compareWithIntervals } from '@sightline/rag';
 * const areas = [{ value: '82', lower: '79', upper: '85' }, { value: '82', lower: '77', upper: '87' }];
 * compareWithIntervals(areas, '78', 'lower') // => { status: 'compared', side: 'higher', judged: 'worse', level: 1 }
 */
export function compareWithIntervals(
  areas: readonly (IntervalEnds | CannotSay)[],
  benchmark: Exact | null,
  sense: Sense,
): ComparedAtLevels | CannotSay {
  let narrowest: Compared | undefined;
  let level = 0;
  for (const area of areas) {
    const compared = compareWithInterval(area, benchmark, sense);
    if (compared.status === 'cannot-say') return compared;
    narrowest ??= compared;
    if (compared.side !== 'similar') level += 1;
  }
  return narrowest ? { ...narrowest, level } : cannotSay('not-available');
}
