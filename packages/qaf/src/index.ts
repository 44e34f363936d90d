// Grades, and audit tools as data
export { gradePoints, grades, isGoodOrBetter, lowerGrade } from './grade.ts';
export type { Grade } from './grade.ts';
export type {
  AuditDomain,
  AuditQuestion,
  AuditTool,
  FollowUp,
  GradingRule,
  QuestionType,
} from './audit/audit-tool.ts';

// One audit
export type { Answer, Audit, Moderation } from './audit/audit.ts';
export { validateAudit } from './audit/validate-audit.ts';
export type { AuditFault } from './audit/validate-audit.ts';
export { scoreAudit } from './audit/score-audit.ts';
export type { AuditScore, DomainScore } from './audit/score-audit.ts';
export { overallGrade } from './audit/overall-grade.ts';
export type { GradedDomain, OverallGrade } from './audit/overall-grade.ts';
export { inspectionLimits } from './audit/inspection-limits.ts';
export type { InspectionJudgements } from './audit/inspection-limits.ts';

// Many audits
export { gradeDistribution } from './distribution/grade-distribution.ts';
export type { GradeDistribution, GradeShare } from './distribution/grade-distribution.ts';

// Agreement of two raters, from a table of their grades
export { cohenKappa } from './agreement/cohen-kappa.ts';
export type { Kappa, KappaTest, NoKappa } from './agreement/cohen-kappa.ts';
export { gwetFromCounts, gwetFromTable } from './agreement/gwet.ts';
export type { GwetCoefficient } from './agreement/gwet.ts';
export { moderationDrift } from './agreement/moderation-drift.ts';
export type { ModerationDrift } from './agreement/moderation-drift.ts';
export { marginalHomogeneity } from './agreement/marginal-homogeneity.ts';
export type { ChiSquaredTest, MarginalHomogeneity } from './agreement/marginal-homogeneity.ts';
export type { AgreementTable } from './agreement/agreement-table.ts';

// Agreement of several raters
export { fleissKappa } from './agreement/fleiss-kappa.ts';
export type { FleissKappa } from './agreement/fleiss-kappa.ts';
export { krippendorffAlpha } from './agreement/krippendorff-alpha.ts';
export type { KrippendorffAlpha, KrippendorffMetric } from './agreement/krippendorff-alpha.ts';
export { countsOfRatings } from './agreement/counts-of-ratings.ts';

// What agreement is measured with
export { agreementWeights } from './agreement/agreement-weights.ts';
export type { AgreementWeights } from './agreement/agreement-weights.ts';
export { benchmark } from './agreement/benchmark.ts';
export type { Benchmark, BenchmarkScale } from './agreement/benchmark.ts';

// Samples
export { sampleSize } from './sampling/sample-size.ts';
export type { SampleAim, SampleSize } from './sampling/sample-size.ts';

export { sampleMargin } from './sampling/sample-margin.ts';
export type { SampleMargin } from './sampling/sample-margin.ts';
export { allocate } from './sampling/allocate.ts';
export type { Allocated, Allocation } from './sampling/allocate.ts';
export { drawSample } from './sampling/draw-sample.ts';
export type { DrawnSample, FrameEntry, SamplePlan } from './sampling/draw-sample.ts';
export { mulberry32, pcg32, randomStream, splitMix64 } from './sampling/random-stream.ts';
export type { RandomStream } from './sampling/random-stream.ts';

// Difference made
export { goalAttainment } from './outcomes/goal-attainment.ts';
export type { Goal } from './outcomes/goal-attainment.ts';
export { changeByPoints, clinicalCutOffs, groupChange, reliableChange } from './outcomes/reliable-change.ts';
export type {
  ChangeCategory,
  GroupChange,
  GroupOnScale,
  Readings,
  ReliableChange,
  Scale,
} from './outcomes/reliable-change.ts';
export { sdqAddedValue, sdqBand, sdqScores } from './outcomes/sdq.ts';
export type { SdqAddedValue, SdqBand, SdqItem, SdqScale, SdqScores, SdqVersion } from './outcomes/sdq.ts';

// Complaints
export { escalationRate } from './complaints/escalation-rate.ts';

// Actions, to the effect they have
export type { Action, ActionSource, ActionStatus } from './actions/action.ts';
export { actionAt } from './actions/action-at.ts';
export type { ActionAt, ActionHealth } from './actions/action-at.ts';
export { smartCheck } from './actions/smart-check.ts';
export type { SmartCheck } from './actions/smart-check.ts';
export { actionFigures } from './actions/action-figures.ts';
export type { ActionFigures } from './actions/action-figures.ts';
export { actionGaps } from './actions/action-gaps.ts';
export type { ActionGaps, JudgedMeasure } from './actions/action-gaps.ts';
export { emptyLedger, updateLedger } from './ledger/breach-ledger.ts';
export type { Breach, BreachLedger, LedgerRun } from './ledger/breach-ledger.ts';

// Cannot say
export type { CannotSay, QafRefusal } from './cannot-say.ts';
