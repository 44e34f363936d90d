// Grades, and audit tools as data
export { gradePoints, grades, isGoodOrBetter, lowerGrade } from './grade.ts';
export type { Grade } from './grade.ts';
export { auditKinds } from './audit/audit-tool.ts';
export type {
  AuditDomain,
  AuditKind,
  AuditQuestion,
  AuditTool,
  FollowUp,
  GradingRule,
  QuestionMeaning,
  QuestionType,
} from './audit/audit-tool.ts';
export { auditToolSchema } from './audit/audit-tool-schema.ts';

// One audit
export type { Answer, Audit, Moderation, ThemeMention } from './audit/audit.ts';
export { auditSchema } from './audit/audit-schema.ts';
export { validateAudit } from './audit/validate-audit.ts';
export type { AuditFault } from './audit/validate-audit.ts';
export { scoreAudit } from './audit/score-audit.ts';
export type { AuditScore, DomainScore } from './audit/score-audit.ts';
export { overallGrade } from './audit/overall-grade.ts';
export type { GradedDomain, OverallGrade } from './audit/overall-grade.ts';
export { explainAudit } from './audit/explain-audit.ts';
export type { AuditStep } from './audit/explain-audit.ts';
export { inspectionLimits } from './audit/inspection-limits.ts';
export type { InspectionJudgements } from './audit/inspection-limits.ts';

// Many audits
export { gradeDistribution } from './distribution/grade-distribution.ts';
export type { GradeDistribution } from './distribution/grade-distribution.ts';

export { scoreAudits } from './audit/score-audits.ts';
export type { AuditSetFault, ScoredAudit, ScoredAudits } from './audit/score-audits.ts';
export type { Share } from './figures/figures.ts';
export { wholePercentages } from './figures/whole-percentages.ts';
export { gradeReconciliation } from './distribution/grade-reconciliation.ts';
export type { GradeReconciliation } from './distribution/grade-reconciliation.ts';
export { proportionChange } from './distribution/proportion-change.ts';
export type { CountOf, ProportionChange } from './distribution/proportion-change.ts';
export { distributionChange } from './distribution/distribution-change.ts';
export type { DistributionChange } from './distribution/distribution-change.ts';
export { domainHeatMap } from './distribution/domain-heat-map.ts';
export type { HeatCell } from './distribution/domain-heat-map.ts';
export { weakestDomains } from './distribution/weakest-domains.ts';
export type { WeakestDomains } from './distribution/weakest-domains.ts';
export { programmeCompletion } from './distribution/programme-completion.ts';
export type {
  AuditProgramme,
  EntryCompletion,
  Exemption,
  ProgrammeCompletion,
  ProgrammeEntry,
  ProgrammeFault,
} from './distribution/programme-completion.ts';

// Measures of quality, as every engine gives figures
export { qafMeasures } from './measures/qaf-measures.ts';
export type { QafMeasure, QafMeasureId } from './measures/qaf-measures.ts';
export { auditMeasures } from './distribution/audit-measures.ts';
export { domainMeasures } from './distribution/domain-measures.ts';
export { heardMeasures } from './distribution/heard-measures.ts';
export { programmeMeasures } from './distribution/programme-measures.ts';
export type { AuditDimension, AuditQuery } from './distribution/audit-groups.ts';
export { moderationMeasures } from './moderation/moderation-measures.ts';
export { standardMeasures } from './standards/standard-measures.ts';
export { frameworkUseMeasures } from './practice-framework/framework-use-measures.ts';
export { distanceMeasures } from './outcomes/distance-measures.ts';
export { goalMeasures } from './outcomes/goal-measures.ts';
export { sdqMeasures } from './outcomes/sdq-measures.ts';
export type { SdqChild, SdqRecord } from './outcomes/sdq-measures.ts';
export { feedbackMeasures } from './feedback/feedback-measures.ts';
export { complaintMeasures } from './complaints/complaint-measures.ts';
export type { ComplaintQuery } from './complaints/complaint-measures.ts';
export { observationMeasures } from './activity/observation-measures.ts';
export { practiceWeekMeasures } from './activity/practice-week-measures.ts';
export { learningReviewMeasures } from './activity/learning-review-measures.ts';

// Moderation
export { moderationRules } from './moderation/moderation-rules.ts';
export type { ModerationRule } from './moderation/moderation-rules.ts';
export { moderationReport } from './moderation/moderation-report.ts';
export type { ModerationReport, RuleCompletion } from './moderation/moderation-report.ts';
export { driftInterval } from './moderation/drift-interval.ts';
export type { DriftInterval } from './moderation/drift-interval.ts';
export { auditorDrift } from './moderation/auditor-drift.ts';
export type { AuditorDrift } from './moderation/auditor-drift.ts';
export { calibration } from './moderation/calibration.ts';
export type { Calibration, CalibrationExercise } from './moderation/calibration.ts';

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
export { auditFrame } from './sampling/audit-frame.ts';
export type { FrameExclusion, FrameRule, OpenCase } from './sampling/audit-frame.ts';
export { replaceDrawn } from './sampling/replace-drawn.ts';
export type { ReplacedSample, Replacement } from './sampling/replace-drawn.ts';
export { sampleBuys } from './sampling/sample-buys.ts';
export type { SampleBuys } from './sampling/sample-buys.ts';
export { stratifiedEstimate } from './sampling/stratified-estimate.ts';
export type { StratifiedEstimate, StratumValues } from './sampling/stratified-estimate.ts';
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

export type { ReadingFault, ScaleReading } from './outcomes/scale-reading.ts';
export { scalingSpread } from './outcomes/scaling-spread.ts';
export type { ScalingSpread } from './outcomes/scaling-spread.ts';
export { distanceTravelled } from './outcomes/distance-travelled.ts';
export type { Distance, DistanceQuery, DistanceTravelled } from './outcomes/distance-travelled.ts';
export { goalAttainmentChange } from './outcomes/goal-attainment-change.ts';
export type { GoalAttainmentChange, GoalRecord } from './outcomes/goal-attainment-change.ts';
export { sdqAddedValueOfGroup } from './outcomes/sdq-added-value-of-group.ts';
export type { GroupAddedValue } from './outcomes/sdq-added-value-of-group.ts';

// Practice standards, and the practice framework in use
export type { PracticeStandard } from './standards/practice-standard.ts';
export { standardsMet } from './standards/standards-met.ts';
export type { StandardInAudit, StandardMet } from './standards/standards-met.ts';
export { standardsCoverage } from './standards/standards-coverage.ts';
export type { StandardFault, StandardsCoverage } from './standards/standards-coverage.ts';
export { frameworkParts, frameworkUse } from './practice-framework/framework-use.ts';
export type {
  ChildFramework,
  FrameworkDashboard,
  FrameworkPart,
  FrameworkRecord,
  FrameworkUse,
  PartInUse,
} from './practice-framework/framework-use.ts';

// Feedback
export { feedbackChannels, respondentTypes } from './feedback/feedback.ts';
export type { FeedbackResponse, FeedbackRound, RespondentType } from './feedback/feedback.ts';
export { feedbackSummary } from './feedback/feedback-summary.ts';
export type { Feedback, FeedbackFault, FeedbackSummary, SentimentCuts } from './feedback/feedback-summary.ts';

// Practice improvement activity
export { activityKinds, participantLevels } from './activity/activity.ts';
export type { Activity, ActivityFinding, ActivityKind, ParticipantLevel } from './activity/activity.ts';
export type { Observation } from './activity/observation.ts';
export type { PracticeWeek } from './activity/practice-week.ts';
export { practiceWeekSummary } from './activity/practice-week-summary.ts';
export type { PracticeWeekActivity, PracticeWeekSummary } from './activity/practice-week-summary.ts';
export type { LearningReview } from './activity/learning-review.ts';
export { rapidReviewClock, rapidReviewWorkingDays } from './activity/rapid-review-clock.ts';
export type { RapidReviewClock } from './activity/rapid-review-clock.ts';

// Themes and learning
export type { SourcedMention, Theme, ThemedRecords, ThemeSource } from './themes/theme.ts';
export { themeMentions } from './themes/theme-mentions.ts';
export { themeTally } from './themes/theme-tally.ts';
export type { ThemePair, ThemeReport, ThemeTally } from './themes/theme-tally.ts';
export { trainingEffect } from './themes/training-effect.ts';
export type { TrainingEffect, TrainingOffer } from './themes/training-effect.ts';

// Records from JSON
export { parseQafRecords } from './records/parse-qaf-records.ts';
export type { ParsedQafRecords, RecordFault } from './records/parse-qaf-records.ts';
export { qafRecordSchemas } from './records/record-schemas.ts';
export type { QafRecordKind, QafRecords } from './records/record-schemas.ts';
export type { FollowThroughRecords } from './records/follow-through-schemas.ts';
export { recordFindings } from './records/record-findings.ts';

// Complaints
export { statutoryComplaintLimits } from './complaints/complaint.ts';
export type {
  Complaint,
  ComplaintLimits,
  ComplaintOutcome,
  ComplaintStage,
  Compliment,
} from './complaints/complaint.ts';
export { stageAt } from './complaints/stage-at.ts';
export type { StageAt } from './complaints/stage-at.ts';
export { validateComplaint } from './complaints/validate-complaint.ts';
export type { ComplaintFault } from './complaints/validate-complaint.ts';
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
export { actionFigures } from './actions/action-figures.ts';
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
export { barrierAt, barrierLog } from './barriers/barrier-log.ts';
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
export { measureQuality, qualityMeasureIds } from './rba/measure-quality.ts';
export type { QualityMeasureId, QualityQuery } from './rba/measure-quality.ts';
export type { QualityRecords, ServiceCase, SupervisionSession } from './rba/quality-records.ts';
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
export { forumRecord } from './governance/forum-record.ts';
export type { Forum, ForumRecord, Meeting } from './governance/forum-record.ts';
export { activityRegister } from './governance/activity-register.ts';
export type { ActivityRegister, ActivityRow } from './governance/activity-register.ts';
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

// All that a report tells
export { qualityResults } from './report/quality-results.ts';
export type {
  AnsweredCell,
  AnsweredService,
  CalibrationResult,
  GradeTrend,
  LearningReviewResult,
  PracticeWeekResult,
  QualityRecordSet,
  QualityResults,
  QualityResultsQuery,
  TrackedAction,
} from './report/quality-results-data.ts';

// The framework and what serves it
export type { FrameworkRequirement, FrameworkService, RequirementPart } from './framework/requirement.ts';
export { traceability } from './framework/traceability.ts';
export type { RanTest, Traceability, TraceFault } from './framework/traceability.ts';

// Cannot say
export type { CannotSay, QafRefusal } from './cannot-say.ts';
