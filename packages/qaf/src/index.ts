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
export type { Action, ActionExtension, ActionSource, ActionStatus, ActionStep } from './actions/action.ts';
export { actionSteps } from './actions/action-steps.ts';
export { recordStep } from './actions/record-step.ts';
export { extendAction } from './actions/extend-action.ts';
export { validateAction } from './actions/validate-action.ts';
export type { ActionFault } from './actions/validate-action.ts';
export { actionAt } from './actions/action-at.ts';
export type { ActionAt, ActionHealth } from './actions/action-at.ts';
export { smartCheck } from './actions/smart-check.ts';
export type { SmartCheck } from './actions/smart-check.ts';
export { actionFigures, actionMeasures } from './actions/action-figures.ts';
export type { ActionFigures } from './actions/action-figures.ts';
export { actionGaps } from './actions/action-gaps.ts';
export type { ActionGaps, JudgedMeasure, MeasureWithoutAction, OpenTheme } from './actions/action-gaps.ts';
export { escalation, escalationLadder } from './actions/escalation.ts';
export type { Escalated, EscalationStep } from './actions/escalation.ts';
export { themeRecurrence } from './actions/theme-recurrence.ts';
export type { TeamAudit, ThemeAfterAction, ThemeRecurrence } from './actions/theme-recurrence.ts';

// Breaches of a standard, never lost
export { emptyLedger, renameMeasure, updateLedger } from './ledger/breach-ledger.ts';
export type {
  BreachLedger,
  KnownAction,
  LedgerMeasure,
  LedgerRun,
  Sighting,
  WatchedStandard,
} from './ledger/breach-ledger.ts';
export { ledgerRun } from './ledger/ledger-run.ts';
export { breachesOf } from './ledger/breaches-of.ts';
export type { Breach } from './ledger/breaches-of.ts';
export { breachMovement } from './ledger/breach-movement.ts';
export type { BreachMovement } from './ledger/breach-movement.ts';

// Targets, barriers, priorities, good work
export type { TargetFault, TargetRecord } from './targets/target-record.ts';
export { validateTargets } from './targets/validate-targets.ts';
export { stretchTest } from './targets/stretch-test.ts';
export type { StretchInput, StretchTest } from './targets/stretch-test.ts';
export type { Barrier } from './barriers/barrier.ts';
export { barrierAt, barrierLog, barrierMeasures } from './barriers/barrier-log.ts';
export type { BarrierAt, BarrierLog } from './barriers/barrier-log.ts';
export { priorityWeights, rankPriorities } from './priorities/rank-priorities.ts';
export type {
  Priority,
  PriorityCandidate,
  PriorityCriterion,
  PriorityWeights,
} from './priorities/rank-priorities.ts';
export { positiveOutliers } from './outliers/positive-outliers.ts';
export type { JudgedGroup, PositiveOutlier, PositiveOutliers, Spread } from './outliers/positive-outliers.ts';

// Results-Based Accountability
export type { RbaCell, RbaGap, RbaMatrix, RbaService } from './rba/rba-matrix.ts';
export { rbaCoverage } from './rba/rba-coverage.ts';
export { questionOf, validateProgramme } from './rba/rba-programme.ts';
export type { RbaFault, RbaMeasure, RbaProgramme } from './rba/rba-programme.ts';
export { turnTheCurve } from './rba/turn-the-curve.ts';
export type {
  CurvePoint,
  CurveRecord,
  CurveTurned,
  ForecastMethod,
  ForecastPoint,
} from './rba/turn-the-curve.ts';

// Governance
export { reportingCalendar } from './governance/reporting-calendar.ts';
export type {
  PublishedReport,
  ReportingCalendar,
  ReportIssue,
  ReportSeries,
} from './governance/reporting-calendar.ts';
export { forumMeasures, forumRecord } from './governance/forum-record.ts';
export type { Forum, ForumRecord, Meeting } from './governance/forum-record.ts';
export { escalationRoute } from './governance/escalation-route.ts';
export { documentAt } from './governance/controlled-document.ts';
export type { ControlledDocument, DocumentAt } from './governance/controlled-document.ts';
export { evidenceIndex, inspectionAreas } from './governance/evidence-index.ts';
export type { AreaEvidence, EvidenceItem, InspectionArea } from './governance/evidence-index.ts';
export { assuranceStatement } from './governance/assurance-statement.ts';
export type {
  AssuranceStatement,
  AssuredControl,
  Control,
  ControlTest,
} from './governance/assurance-statement.ts';
export { inspectionFollowUp } from './governance/inspection-follow-up.ts';
export type { AreaFollowUp, Inspection, InspectionFollowUp } from './governance/inspection-follow-up.ts';
export { accountabilityLedger } from './governance/accountability-ledger.ts';
export type { Accountability, AccountabilityLedger } from './governance/accountability-ledger.ts';

// The framework and what serves it
export type { FrameworkPart, FrameworkRequirement, FrameworkService } from './framework/requirement.ts';
export { traceability } from './framework/traceability.ts';
export type { RanTest, Traceability, TraceFault } from './framework/traceability.ts';

// Figures of quality in the shape of every figure
export { qualityMeasured } from './measure/quality-measured.ts';
export type { QualityBasis, QualityMeasure } from './measure/quality-measured.ts';

// Cannot say
export type { CannotSay, QafRefusal } from './cannot-say.ts';
