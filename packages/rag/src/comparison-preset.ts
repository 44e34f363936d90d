import type { Exact } from '@sightline/core';
import type { BandMethod } from './rank/judge-band.ts';

/**
 * A way of comparing a figure with others, as data.
 *
 * @category Published rules
 */
export type ComparisonPreset = {
  readonly id: string;
  readonly version: string;
  /** Who publishes the rule, and where. */
  readonly source: string;
  /**
   * `interval`: the figure's own interval beside a benchmark. `limits-about`: limits drawn about the benchmark. `bands`:
   * its band among others.
   */
  readonly how:
    | { readonly by: 'interval' | 'limits-about'; readonly confidence: Exact }
    | { readonly by: 'bands'; readonly method: BandMethod; readonly bands: number };
};
