import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';

/**
 * What a rule says of each point: nothing (0), or a signal upwards (1) or downwards (-1).
 *
 * @category Parts of chart rules
 */
export type Mark = -1 | 0 | 1;

/** The side of a value beside a line: 1 above, -1 below, 0 on it or without a value. */
export function sideOfLine(value: Exact | null, line: Exact): Mark {
  return value === null ? 0 : compareExact(value, line);
}
