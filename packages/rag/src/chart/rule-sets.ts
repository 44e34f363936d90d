import type { NearRule } from './near-limit.ts';
import { meanXmr, screenedXmr } from './xmr-settings.ts';
import type { XmrSettings } from './xmr-settings.ts';

/**
 * The rules of a chart, in words of their own.
 *
 * @category Control charts
 */
export type ChartRule = 'outside' | 'shift' | 'trend' | 'near' | 'crossings';

/**
 * What a chart is drawn and read by, as data.
 *
 * @category Control charts
 */
export type ChartRuleSet = {
  readonly id: string;
  readonly version: string;
  /** Who publishes the rules, and where. */
  readonly source: string;
  readonly limits: XmrSettings;
  /**
   * Points on one side of the centre that are a shift; `runs-test`: as many, and as few crossings of the centre, as are
   * beyond chance for so many points. Left out: not asked.
   */
  readonly shift?: number | 'runs-test';
  /** Points that all rise or all fall that are a trend. Left out: not asked. */
  readonly trend?: number;
  readonly near?: NearRule;
  /** Which rule a point is shown by when several mark it. */
  readonly priority: readonly ChartRule[];
};

const priority = ['outside', 'trend', 'near', 'shift', 'crossings'] as const;
const twoOfThree = { count: 2, window: 3, from: '2/3', mark: 'near' } as const;

/**
 * Making Data Count: two of three counts points beyond the limit too, and the third on the same side.
 *
 * @category Control charts
 */
export const mdc2023: ChartRuleSet = {
  id: 'mdc-2023',
  version: '1.0.0',
  source: 'NHS England, Making Data Count, guidance from November 2023',
  limits: meanXmr,
  shift: 7,
  trend: 6,
  near: { ...twoOfThree, outsideCounts: true, allOnSide: true },
  priority,
};

/**
 * Plot the Dots: screened limits; a point beyond the limit is not one of the two.
 *
 * @category Control charts
 */
export const ptd02: ChartRuleSet = {
  id: 'ptd-0.2',
  version: '1.0.0',
  source: 'NHS-R Community, NHSRplotthedots 0.2',
  limits: { ...screenedXmr, screening: 'once' },
  shift: 7,
  trend: 7,
  near: { ...twoOfThree, outsideCounts: false, allOnSide: true },
  priority,
};

/**
 * PowerBI-SPC: limits by 3 / 1.128; any two of three beyond two standard deviations on one side.
 *
 * @category Control charts
 */
export const powerbi: ChartRuleSet = {
  id: 'powerbi',
  version: '1.0.0',
  source: 'Australian Department of Health, PowerBI-SPC',
  limits: { ...meanXmr, limitConstant: '3000/1128' },
  shift: 7,
  trend: 7,
  near: { ...twoOfThree, outsideCounts: true, allOnSide: false },
  priority,
};

/**
 * Wheeler: eight on one side; three of four nearer the limit than the centre; no trend.
 *
 * @category Control charts
 */
export const wheeler: ChartRuleSet = {
  id: 'wheeler',
  version: '1.0.0',
  source: 'Wheeler, Understanding Variation: The Key to Managing Chaos',
  limits: meanXmr,
  shift: 8,
  near: { count: 3, window: 4, from: '1/2', outsideCounts: true, allOnSide: true, mark: 'near' },
  priority,
};

/**
 * Anhøj: beyond the limits, a run too long or too few crossings for the number of points; see `anhoejRuns`. The runs are
 * about the centre of the chart, its mean, where `anhoejRuns` takes the median.
 *
 * @category Control charts
 */
export const anhoej: ChartRuleSet = {
  id: 'anhoej',
  version: '1.0.0',
  source:
    'Anhøj and Olesen (2014), Run charts revisited, PLoS ONE 9(11): e113825; limits of qicharts2, I chart',
  limits: { ...meanXmr, limitConstant: '3000/1128' },
  shift: 'runs-test',
  priority,
};
