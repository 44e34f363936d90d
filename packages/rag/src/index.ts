/**
 * Judge a figure, exactly, and say what would change the judgement.
 *
 * | question | function |
 * | --- | --- |
 * | Does it meet its target? | {@link judgeTarget}; one figure {@link judgeFigure}; the status alone {@link targetStatus}; whole columns {@link judgeColumn} |
 * | By the rule that another council or a vendor publishes? | {@link judgeByRule}, {@link judgeComparison}; what would change: {@link diffPresets} |
 * | Is it on its way to a target? | {@link expectedAt}, {@link progress}, {@link neededByYearEnd} |
 * | Did it get better since last time? | {@link judgeTravel}; over a series {@link recentTrend}, {@link proportionTrend}, {@link mannKendall}, then {@link judgeTrend} |
 * | Is it better than England, the region, its neighbours? | {@link judgeBenchmark}; the benchmark: {@link neighbourBenchmark}, {@link benchmarkWithout}, {@link pooledBaseline} |
 * | Is it an outlier for its size? | {@link judgeFunnel}, with {@link dispersion} |
 * | Which quarter is it in, which rank has it? | {@link judgeBand}, {@link ranks} |
 * | Is this month more than the usual ups and downs? | {@link xmrChart}, then {@link judgeChart}; of counts {@link attributeLimits}; of a target {@link assurance} |
 * | How sure is it? | {@link figureInterval}, {@link meanInterval} |
 * | What do all these say together? | {@link agree} |
 * | May it be published? | {@link suppressFigure}, {@link suppressTable}, {@link suppressLinked} |
 * | Does a judgement of last year still follow from its inputs? | {@link replay} |
 *
 * Every judgement is one `Judgement`: its status, the rule, the inputs it follows from, how few cases would change it, and
 * what to say. Statuses have no colour; palettes and words are made in `reports`. Where a method has no answer it says why,
 * as a value: never a number, a colour or "no change".
 *
 * @module
 */

// Judge a figure against a target
export { judgeTarget } from './judge-target.ts';
export { judgeFigure } from './judge-figure.ts';
export { targetStatus } from './target-status.ts';
export { columnStatuses, judgeColumn } from './judge-column.ts';
export type { FigureColumns } from './judge-column.ts';
export type { JudgeOptions } from './judge-bounds.ts';
export { replay } from './replay.ts';

// Targets
export { targetFor } from './target-for.ts';
export { validateTarget } from './validate-target.ts';
export type { TargetProblem } from './validate-target.ts';
export { targetSchema } from './target-schema.ts';
export type { JudgedPolarity, Target } from './target.ts';

// Other rules
export { judgeByRule } from './judge-by-rule.ts';
export type { RuleOptions } from './judge-by-rule.ts';
export type { TargetRule } from './target-rule.ts';
export { judgeComparison } from './judge-comparison.ts';
export type { ComparedWith } from './judge-comparison.ts';
export type { ComparisonPreset } from './comparison-preset.ts';
export {
  fingertips2020Benchmark,
  fingertips2020Limits,
  fingertips2020Quintiles,
  fingertips2025Benchmark,
  fingertips2025Quintiles,
  laitQuartiles,
  pheQuintiles,
  publishedComparisons,
} from './published-comparisons.ts';
export { diffPresets } from './diff-presets.ts';
export type { PresetCase, PresetDifference } from './diff-presets.ts';
export {
  cammsPerformanceIndex,
  clearPointRatioOfTarget,
  fingertips2020PreviousPeriod,
  fingertips2020Target,
  haveringToleranceThenDirection,
  kentTargetAndFloor,
  oracleRatioOfTarget,
  publishedRules,
  scientrixInRange,
  wovexScoreBands,
} from './published-rules.ts';

// What rules are made of
export { statusWithin } from './bounds.ts';
export type { BoundName, Bounds, TargetStatus } from './bounds.ts';
export { boundsAround } from './bounds-around.ts';
export type { Reach } from './bounds-around.ts';
export { validateBounds } from './validate-bounds.ts';
export { allowance } from './allowance.ts';
export { performanceIndex } from './performance-index.ts';
export { shortfall } from './shortfall.ts';

// Cannot say
export type { CannotSay } from './cannot-say.ts';

// Intervals
export { figureInterval } from './interval/figure-interval.ts';
export { wilsonInterval } from './interval/wilson-interval.ts';
export { rateInterval } from './interval/rate-interval.ts';
export { poissonLimits } from './interval/poisson-limits.ts';
export type { PoissonLimits, PoissonMethod } from './interval/poisson-limits.ts';
export { meanInterval } from './interval/mean-interval.ts';
export type { MeanInterval } from './interval/mean-interval.ts';
export { normalDeviate } from './interval/normal-deviate.ts';
export type { Interval, IntervalMethod, ValueParts } from './interval/interval.ts';

// Comparisons
export { judgeBenchmark } from './comparison/judge-benchmark.ts';
export type { Benchmark, BenchmarkOptions } from './comparison/judge-benchmark.ts';
export { compareWithInterval } from './comparison/compare-with-interval.ts';
export { compareWithIntervals } from './comparison/compare-with-intervals.ts';
export type { ComparedAtLevels } from './comparison/compare-with-intervals.ts';
export { compareIntervals } from './comparison/compare-intervals.ts';
export { compareProportions } from './comparison/compare-proportions.ts';
export type { ComparedProportions } from './comparison/compare-proportions.ts';
export { compareWithLimitsAbout } from './comparison/compare-with-limits-about.ts';
export type { ComparedWithLimits } from './comparison/compare-with-limits-about.ts';
export { compareWithRange, fingertips2020Edges } from './comparison/compare-with-range.ts';
export type { RangeEdges } from './comparison/compare-with-range.ts';
export { neighbourBenchmark } from './comparison/neighbour-benchmark.ts';
export type { NeighbourBenchmark, NeighbourSet } from './comparison/neighbour-benchmark.ts';
export { benchmarkWithout } from './comparison/benchmark-without.ts';
export type { Compared, Side } from './comparison/compared.ts';
export type { BestRange, Sense } from './comparison/sense.ts';
export type { IntervalEnds } from './comparison/interval-ends.ts';
export type { PresentParts } from './interval/present-parts.ts';

// Ranks and bands
export { ranks } from './rank/ranks.ts';
export type { Ranked, Ties } from './rank/ranks.ts';
export { percentile } from './rank/percentile.ts';
export { bandBounds } from './rank/band-bounds.ts';
export { bandWithin } from './rank/band-within.ts';
export type { Band } from './rank/band-within.ts';
export { rankBands } from './rank/rank-bands.ts';
export { dealtBands } from './rank/dealt-bands.ts';
export type { Entry } from './rank/entry.ts';

// Funnels
export { proportionFunnel } from './funnel/proportion-funnel.ts';
export type { FunnelWidening } from './funnel/proportion-funnel.ts';
export { poissonFunnel } from './funnel/poisson-funnel.ts';
export type { PoissonFunnelLimits } from './funnel/poisson-funnel.ts';
export { ratioFunnel } from './funnel/ratio-funnel.ts';
export { compareWithFunnel, usualFunnels } from './funnel/compare-with-funnel.ts';
export type { FunnelOptions } from './funnel/compare-with-funnel.ts';
export { pooledBaseline } from './funnel/pooled-baseline.ts';
export type { PooledBaseline } from './funnel/pooled-baseline.ts';
export { dispersion } from './funnel/dispersion.ts';
export type { Dispersion } from './funnel/dispersion.ts';
export type { FunnelLimits } from './funnel/funnel-limits.ts';

// Judge by band, funnel, limits, range, chart, trend and direction of travel
export { judgeBand } from './rank/judge-band.ts';
export type { BandGroup, BandMethod } from './rank/judge-band.ts';
export { judgeLimits } from './signal/judge-limits.ts';
export { judgeRange, kentExpectedRange } from './signal/judge-range.ts';
export { judgeTravel } from './signal/judge-travel.ts';
export type { Travelled, TravelOptions } from './signal/judge-travel.ts';
export { judgeFunnel } from './signal/judge-funnel.ts';
export type { FunnelBaseline } from './signal/judge-funnel.ts';
export { judgeChart } from './signal/judge-chart.ts';
export { judgeTrend } from './signal/judge-trend.ts';

// What several judgements say together
export { agree } from './agree.ts';
export type { Agreement, Conflict, Judgements } from './agree.ts';

// Direction and trend
export { directionOfTravel } from './trend/direction-of-travel.ts';
export type { Travel } from './trend/direction-of-travel.ts';
export { recentTrend } from './trend/recent-trend.ts';
export type { TrendOptions, TrendPoint } from './trend/recent-trend.ts';
export { proportionTrend } from './trend/proportion-trend.ts';
export type { ProportionPoint } from './trend/proportion-trend.ts';
export type { Trend } from './trend/trend.ts';
export { judgedDirection } from './trend/judged-direction.ts';
export type { Direction } from './trend/judged-direction.ts';
export { mannKendall } from './trend/mann-kendall.ts';
export type { MannKendall } from './trend/mann-kendall.ts';
export { senSlope } from './trend/sen-slope.ts';
export type { SenSlope } from './trend/sen-slope.ts';
export { leastSquaresLine } from './trend/least-squares-line.ts';
export type { Line } from './trend/least-squares-line.ts';
export { halfAverageSlope } from './trend/half-average-slope.ts';
export type { Timed, TimedValue } from './trend/series.ts';

// Charts
export { xmrChart } from './chart/xmr-chart.ts';
export type { ChartPhase, ChartPoint, PhaseOptions, XmrChart } from './chart/xmr-chart.ts';
export { xmrLimits } from './chart/xmr-limits.ts';
export type { XmrLimits } from './chart/xmr-limits.ts';
export { meanXmr, medianXmr, screenedXmr } from './chart/xmr-settings.ts';
export type { Screening, XmrSettings } from './chart/xmr-settings.ts';
export { anhoej, mdc2023, powerbi, ptd02, wheeler } from './chart/rule-sets.ts';
export type { ChartRule, ChartRuleSet } from './chart/rule-sets.ts';
export { attributeLimits } from './chart/attribute-limits.ts';
export type {
  AttributeLimits,
  AttributeOptions,
  AttributePointLimits,
  CountPoint,
} from './chart/attribute-limits.ts';
export { suggestedRebase } from './chart/suggested-rebase.ts';
export type { RebaseEvidence } from './chart/suggested-rebase.ts';
export { flagMeaning } from './chart/flag-meaning.ts';
export type { FlagMeaning } from './chart/flag-meaning.ts';
export { variationIcons } from './chart/variation-icons.ts';
export type { VariationIcon } from './chart/variation-icons.ts';
export { assurance } from './chart/assurance.ts';
export type { Assurance, OnLimit } from './chart/assurance.ts';
export { anhoejRuns } from './chart/anhoej-runs.ts';
export type { RunsTest } from './chart/runs-test.ts';

// What chart rules are made of
export { outsideLimits } from './chart/outside-limits.ts';
export { runEnds } from './chart/run-ends.ts';
export { trendEnds } from './chart/trend-ends.ts';
export { nearLimit } from './chart/near-limit.ts';
export type { NearRule } from './chart/near-limit.ts';
export { backFilled } from './chart/back-filled.ts';
export type { Mark } from './chart/mark.ts';

// Hiding small counts
export { isSmallCount } from './suppression/small-count.ts';
export { suppressFigure } from './suppression/suppress-figure.ts';
export { suppressLine } from './suppression/suppress-line.ts';
export type { SuppressedLine } from './suppression/suppress-line.ts';
export { suppressTable } from './suppression/suppress-table.ts';
export type { SuppressedTable } from './suppression/suppress-table.ts';
export { suppressLinked } from './suppression/suppress-linked.ts';
export { exposedCounts } from './suppression/exposed-counts.ts';
export { publishedTable } from './suppression/published-table.ts';
export type { PublishedCounts, PublishedSum } from './suppression/published-counts.ts';
export { exposedCells } from './suppression/exposed-cells.ts';
export type { Cell } from './suppression/exposed-cells.ts';
export { hiddenRanges } from './suppression/hidden-ranges.ts';
export type { HiddenRange } from './suppression/hidden-ranges.ts';
export { roundedCount } from './suppression/rounded-count.ts';
export type { Hidden } from './suppression/hidden.ts';

// On the way to a target
export { progress } from './trajectory/progress.ts';
export type { Progress } from './trajectory/progress.ts';
export { expectedAt } from './trajectory/expected-at.ts';
export type { Trajectory } from './trajectory/expected-at.ts';
export { neededByYearEnd } from './trajectory/needed-by-year-end.ts';
export type { NeededByYearEnd } from './trajectory/needed-by-year-end.ts';
