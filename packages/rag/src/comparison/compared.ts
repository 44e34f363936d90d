import type { Exact } from '@sightline/core';
import { betterOf } from './sense.ts';
import type { Sense } from './sense.ts';

/**
 * On which side of what it is compared with a value lies beyond doubt; `similar` when on neither.
 *
 * @category Comparisons
 */
export type Side = 'lower' | 'similar' | 'higher';

/**
 * The outcome of a comparison.
 *
 * @category Comparisons
 */
export type Compared = {
  readonly status: 'compared';
  readonly side: Side;
  /** What the side means. Left out when no value is better than another. */
  readonly judged?: 'better' | 'similar' | 'worse';
};

/** What a side means for a value beside another. In a best range, the nearer to it is the better. */
export function comparedOn(side: Side, value: Exact, other: Exact, sense: Sense): Compared {
  if (sense === 'none') return { status: 'compared', side };
  if (side === 'similar') return { status: 'compared', side, judged: 'similar' };
  const better = typeof sense === 'string' ? (side === sense ? 1 : -1) : betterOf(value, other, sense);
  return { status: 'compared', side, judged: better > 0 ? 'better' : better < 0 ? 'worse' : 'similar' };
}
