import type { Exact } from '@sightline/core';

/**
 * What is done with moving ranges that are themselves beyond chance before limits are drawn. `none`: kept. `once`: left
 * out once, as published tools do. `once-unless-nothing-is-left`: the same, but not where what is left has no width, so
 * that a series that stood still but for one step does not flag every point.
 *
 * @category Control charts
 */
export type Screening = 'none' | 'once' | 'once-unless-nothing-is-left';

/**
 * How the limits of a chart of single values are drawn.
 *
 * @category Control charts
 */
export type XmrSettings = {
  readonly centre: 'mean' | 'median';
  readonly movingRangeAverage: 'mean' | 'median';
  /** Average moving ranges from the centre to a limit. */
  readonly limitConstant: Exact;
  /** Average moving ranges from nothing to the limit of the moving ranges. */
  readonly movingRangeConstant: Exact;
  readonly screening: Screening;
  /** Average moving ranges from which on a moving range is screened. */
  readonly screenConstant: Exact;
};

/**
 * Limits by the mean moving range, unscreened.
 *
 * @category Control charts
 * @source Wheeler, Understanding Variation: 2.66 and 3.268; NHS England, Making Data Count (no screening)
 */
export const meanXmr: XmrSettings = {
  centre: 'mean',
  movingRangeAverage: 'mean',
  limitConstant: '2.66',
  movingRangeConstant: '3.268',
  screening: 'none',
  screenConstant: '3.267',
};

/**
 * Limits by the mean moving range, screened once where that leaves a width.
 *
 * @category Control charts
 * @source Nelson (1982), Control charts for individual measurements, Journal of Quality Technology 14, 172-173
 */
export const screenedXmr: XmrSettings = { ...meanXmr, screening: 'once-unless-nothing-is-left' };

/**
 * Limits by the median moving range about the median, which a few wild values do not widen.
 *
 * @category Control charts
 * @source Wheeler, Understanding Statistical Process Control: 3.145 and 3.865
 */
export const medianXmr: XmrSettings = {
  ...meanXmr,
  centre: 'median',
  movingRangeAverage: 'median',
  limitConstant: '3.145',
  movingRangeConstant: '3.865',
};
