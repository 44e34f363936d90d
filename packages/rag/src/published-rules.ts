import type { TargetRule } from './target-rule.ts';

/**
 * Target achieved green, floor standard achieved amber, floor standard not achieved red. Give the floor as tolerance.
 *
 * @category Published rules
 */
export const kentTargetAndFloor: TargetRule = {
  id: 'kent-target-and-floor',
  version: '1.0.0',
  source: 'Kent County Council, Quarterly Performance Report, Quarter 1 2020/21, key to KPI ratings',
  edge: 'better',
};

/**
 * On or within 10% of the target green; further off, amber if improved or maintained on the same quarter of last year,
 * else red. Give last year's figure as `previous`.
 *
 * @category Published rules
 */
export const haveringToleranceThenDirection: TargetRule = {
  id: 'havering-tolerance-then-direction',
  version: '1.0.0',
  source: 'London Borough of Havering, Corporate Performance Annual 2013/14, cabinet minutes (mgAi 7436)',
  polarities: ['higher', 'lower'],
  metWithin: { kind: 'relative', value: '10' },
  near: 'previous',
  edge: 'better',
};

/**
 * At or above the target green, at or above 0.9 of it amber, else red.
 *
 * @category Published rules
 */
export const clearPointRatioOfTarget: TargetRule = {
  id: 'clearpoint-ratio-of-target',
  version: '1.0.0',
  source: 'ClearPoint Strategy, Setting Measure Evaluations (support article 12885814)',
  polarities: ['higher'],
  near: { kind: 'relative', value: '10' },
  edge: 'better',
};

/**
 * 100% of the target or more is good, 70% or less is critical, between them a warning.
 *
 * @category Published rules
 */
export const oracleRatioOfTarget: TargetRule = {
  id: 'oracle-ratio-of-target',
  version: '1.0.0',
  source: 'Oracle Fusion Analytics, Evaluate KPIs (docs.oracle.com, fawug/evaluate-kpis)',
  polarities: ['higher'],
  near: { kind: 'relative', value: '30' },
  edge: 'worse',
};

/**
 * Within 3 points of the target on either side green, more than 8 away red, between them amber.
 *
 * @category Published rules
 */
export const scientrixInRange: TargetRule = {
  id: 'scientrix-in-range',
  version: '1.0.0',
  source: 'Scientrix, Automatic Status Updates and Thresholds for Metrics (help article 360043883291)',
  polarities: ['in-range'],
  metWithin: { kind: 'points', value: '3' },
  near: { kind: 'points', value: '8' },
  edge: 'better',
};

/**
 * A score of 2.5 or more green, 1.5 or more amber, above 0 red; no score at all is not judged.
 *
 * @category Published rules
 */
export const wovexScoreBands: TargetRule = {
  id: 'wovex-score-bands',
  version: '1.0.0',
  source: 'Wovex, help pages on status scores',
  bounds: { metAtLeast: '2.5', nearAtLeast: '1.5', missedAbove: '0' },
};

/**
 * An index of 100 or more green, down to 100 less the variance amber, below it red; at a target of zero met or missed
 * and nothing between. Give the variance as a `relative` tolerance. See `performanceIndex`.
 *
 * @category Published rules
 */
export const cammsPerformanceIndex: TargetRule = {
  id: 'camms-performance-index',
  version: '1.0.0',
  source: 'CAMMS, KPI Performance Calculations (user manual, revised 4 September 2018)',
  polarities: ['higher', 'lower'],
  edge: 'better',
  atZeroTarget: 'no-near',
};

/**
 * On the target or past it better, else worse, whichever way is better; a tolerance of the target is not read.
 *
 * @category Published rules
 */
export const fingertips2020Target: TargetRule = {
  id: 'fingertips-2020-target',
  version: '1.0.0',
  source: 'Public Health England, Fingertips (fingertips-open, 2020), target comparison with one limit',
  polarities: ['higher', 'lower'],
  near: 'none',
};

/**
 * As high as a year before or higher is better, else worse, **even where lower is better**: as it was published. Give
 * the earlier value as target.
 *
 * @category Published rules
 */
export const fingertips2020PreviousPeriod: TargetRule = {
  id: 'fingertips-2020-previous-period',
  version: '1.0.0',
  source: 'Public Health England, Fingertips (fingertips-open, 2020), target comparison with the year before',
  near: 'none',
  everyMeasureAs: 'higher',
};

/**
 * Rules that councils and vendors publish, each a record of its own so that a bundle holds only those used.
 *
 * @category Published rules
 */
export const publishedRules: readonly TargetRule[] = [
  kentTargetAndFloor,
  haveringToleranceThenDirection,
  clearPointRatioOfTarget,
  oracleRatioOfTarget,
  scientrixInRange,
  wovexScoreBands,
  cammsPerformanceIndex,
  fingertips2020Target,
  fingertips2020PreviousPeriod,
];
