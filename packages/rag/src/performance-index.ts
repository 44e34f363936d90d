import { compareExact, divideExact, multiplyExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { shortfall } from './shortfall.ts';

/**
 * How much of a target is performed: 100 on target, less by the shortfall as a percent of the size of the target.
 * More is better gives value / target, less is better 2 - value / target; at a target of zero 100 when met, else 0.
 * A negative target keeps its sense, where the published formula turns it round.
 *
 * @category Parts of rules
 * @returns the index, exact: 90 is `"90"`
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source CAMMS, KPI Performance Calculations (user manual, revised 4 September 2018)
 * @example
 * import { performanceIndex } from '@sightline/rag';
 * performanceIndex('110', '100', 'lower') // => '90'
 */
export function performanceIndex(value: Exact, target: Exact, polarity: 'higher' | 'lower'): Exact {
  const short = shortfall(value, { value: target }, polarity);
  const side = compareExact(target, '0');
  if (side === 0) return compareExact(short, '0') > 0 ? '0' : '100';
  const part = multiplyExact(divideExact(short, target), side < 0 ? '-100' : '100');
  return subtractExact('100', part);
}
