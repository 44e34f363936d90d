import type { CannotSay } from '../cannot-say.ts';
import { sideOf } from './compare-with-interval.ts';
import { comparedOn } from './compared.ts';
import type { Compared } from './compared.ts';
import { presentEnds } from './interval-ends.ts';
import type { IntervalEnds } from './interval-ends.ts';
import type { Sense } from './sense.ts';

/**
 * Two values compared by whether their intervals overlap; touching is overlapping. It finds fewer differences than
 * there are: two equal intervals of 95% stand apart only where a test of the difference would say 99.4%. Also says
 * whether a value changed between two periods.
 *
 * Without value or end of either the answer is `cannot-say`: `not-available`; an interval that could not be drawn
 * passes on why.
 *
 * @category Comparisons
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Fingertips technical guidance, Comparing areas to the benchmark (overlapping confidence intervals)
 * @example
 * import { compareIntervals } from '@sightline/rag';
 * compareIntervals({ value: '4', lower: '3', upper: '5' }, { value: '6', lower: '5', upper: '7' }, 'lower').judged // => 'similar'
 */
export function compareIntervals(
  area: IntervalEnds | CannotSay,
  benchmark: IntervalEnds | CannotSay,
  sense: Sense,
): Compared | CannotSay {
  const own = presentEnds(area);
  if ('reason' in own) return own;
  const other = presentEnds(benchmark);
  if ('reason' in other) return other;
  const side = sideOf(own.lower, own.upper, other.lower, other.upper);
  return comparedOn(side, own.value, other.value, sense);
}
