import { exactOfNumber } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { Sense } from '../comparison/sense.ts';
import { judgedDirection } from './judged-direction.ts';
import type { Direction } from './judged-direction.ts';
import type { WeightedLine } from './weighted-line.ts';

/**
 * A tested trend. Numbers are given to 12 significant digits.
 *
 * @category Direction and trend
 */
export type Trend = {
  readonly status: 'calculated';
  readonly direction: Direction;
  /** What the direction means; left out when nothing changed beyond doubt or no value is better. */
  readonly judged?: 'better' | 'similar' | 'worse';
  readonly chiSquared: Exact;
  /** Change per period of the line through the points. */
  readonly slope: Exact;
  /** Where the line through the points begins and ends. */
  readonly ends: readonly [first: Exact, last: Exact];
  /** Whether the line keeps its direction whichever single point is left out. */
  readonly leaveOneOutSignsAgree: boolean;
};

/** The trend that a line, the lines without each point, and a test statistic show together; `ends` are of the line. */
export function trendOf(
  line: WeightedLine,
  without: readonly WeightedLine[],
  chiSquared: number,
  critical: number,
  ends: readonly [first: Exact, last: Exact],
  sense: Sense,
): Trend {
  const sign = Math.sign(line.slope);
  const agree = sign !== 0 && without.every(({ slope }) => Math.sign(slope) === sign);
  const change = sign > 0 ? 'increasing' : 'decreasing';
  const direction = agree && chiSquared > critical ? change : 'no-significant-change';
  const judged = judgedDirection(direction, ends, sense);
  return {
    status: 'calculated',
    direction,
    ...(judged && { judged }),
    chiSquared: exactOfNumber(chiSquared),
    slope: exactOfNumber(line.slope),
    ends,
    leaveOneOutSignsAgree: agree,
  };
}
