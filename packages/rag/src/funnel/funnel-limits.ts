import type { Exact } from '@sightline/core';

/**
 * The limits of a funnel at one size of area, in display units, to 12 significant digits.
 *
 * @category Funnels
 */
export type FunnelLimits = {
  readonly status: 'calculated';
  readonly confidence: Exact;
  readonly lower: Exact;
  readonly upper: Exact;
};
