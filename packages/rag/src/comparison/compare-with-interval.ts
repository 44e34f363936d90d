import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { comparedOn } from './compared.ts';
import type { Compared, Side } from './compared.ts';
import { presentEnds } from './interval-ends.ts';
import type { IntervalEnds } from './interval-ends.ts';
import type { Sense } from './sense.ts';

/**
 * A value compared with a benchmark by the value's own interval: on the side on which the whole interval lies, and
 * similar when the interval holds the benchmark; touching it is holding it. The test of a target inside an interval is
 * the same.
 *
 * Without value, end or benchmark the answer is `cannot-say`: `not-available`; an interval that could not be drawn
 * passes on why. Does not ask whether both are of one period and group, nor whether the value is its own benchmark.
 *
 * @category Comparisons
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Fingertips technical guidance, Comparing areas to the benchmark
 * @example
 * import { compareWithInterval } from '@sightline/rag';
 * compareWithInterval({ value: '82', lower: '78.5', upper: '85' }, '78', 'higher') // => { status: 'compared', side: 'higher', judged: 'better' }
 */
export function compareWithInterval(
  area: IntervalEnds | CannotSay,
  benchmark: Exact | null,
  sense: Sense,
): Compared | CannotSay {
  const ends = presentEnds(area);
  if ('reason' in ends) return ends;
  if (benchmark === null) return cannotSay('not-available', { what: 'benchmark' });
  return comparedOn(sideOf(ends.lower, ends.upper, benchmark, benchmark), ends.value, benchmark, sense);
}

/** The side on which one range lies wholly of another. */
export function sideOf(lower: Exact, upper: Exact, otherLower: Exact, otherUpper: Exact): Side {
  if (compareExact(upper, otherLower) < 0) return 'lower';
  return compareExact(lower, otherUpper) > 0 ? 'higher' : 'similar';
}
