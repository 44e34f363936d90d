import type { Asks, Calendar, Exact, LocalDate, Measured, Period, Run } from '@sightline/core';
import type { ActionAt } from '../actions/action-at.ts';
import type { ActionFigures } from '../actions/action-figures.ts';
import type { ActionGaps } from '../actions/action-gaps.ts';
import type { Action } from '../actions/action.ts';
import type { Escalated } from '../actions/escalation.ts';
import type { ThemeRecurrence } from '../actions/theme-recurrence.ts';
import type { LearningReview } from '../activity/learning-review.ts';
import type { PracticeWeekSummary } from '../activity/practice-week-summary.ts';
import type { RapidReviewClock } from '../activity/rapid-review-clock.ts';
import type { Benchmark } from '../agreement/benchmark.ts';
import type { AuditSetFault } from '../audit/score-audits.ts';
import type { BarrierLog } from '../barriers/barrier-log.ts';
import type { Barrier } from '../barriers/barrier.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { DistributionChange } from '../distribution/distribution-change.ts';
import type { HeatCell } from '../distribution/domain-heat-map.ts';
import type { GradeDistribution } from '../distribution/grade-distribution.ts';
import type { GradeReconciliation } from '../distribution/grade-reconciliation.ts';
import type { ProgrammeCompletion } from '../distribution/programme-completion.ts';
import type { WeakestDomains } from '../distribution/weakest-domains.ts';
import type { Feedback } from '../feedback/feedback-summary.ts';
import type { Breach } from '../ledger/breaches-of.ts';
import type { BreachLedger } from '../ledger/breach-ledger.ts';
import type { AuditorDrift } from '../moderation/auditor-drift.ts';
import type { Calibration } from '../moderation/calibration.ts';
import type { ModerationReport } from '../moderation/moderation-report.ts';
import type { DistanceTravelled } from '../outcomes/distance-travelled.ts';
import type { PositiveOutliers } from '../outliers/positive-outliers.ts';
import type { FrameworkUse } from '../practice-framework/framework-use.ts';
import type { Priority } from '../priorities/rank-priorities.ts';
import type { RbaGap, RbaMatrix } from '../rba/rba-matrix.ts';
import type { QafRecordKind, QafRecords } from '../records/record-schemas.ts';
import type { StandardMet } from '../standards/standards-met.ts';
import type { Theme } from '../themes/theme.ts';
import type { ThemeReport } from '../themes/theme-tally.ts';

/** Records of quality by the name of their list; a list that is left out has no records. */
export type QualityRecordSet = { readonly [Kind in QafRecordKind]?: readonly QafRecords[Kind][] };

/** What a report of quality is about. */
export type QualityResultsQuery = {
  readonly asAt: LocalDate;
  /** Audits submitted, actions due, feedback received in it. */
  readonly period: Period;
  readonly calendar: Calendar;
  /** Audits of it are what those of the period are compared with; the period of the same length before it unless stated. */
  readonly before?: Period;
  /** Figures and judgements of a scorecard of the same day, for what is red, breaches and priorities. */
  readonly run?: Run;
  /** Breaches of earlier runs; the run is added to it. */
  readonly ledger?: BreachLedger;
  /** What answers the three questions in each service. */
  readonly matrix?: RbaMatrix;
  /** Ids of the definitions there are, so that an indicator without one is told. */
  readonly definitions?: readonly string[];
  /** Names staff: how each auditor's grades were moved. Only where somebody asked for it. */
  readonly perAuditor?: true;
};

/** An open action without what it says of one child or one person. */
export type TrackedAction = {
  readonly id: string;
  readonly at: ActionAt;
  readonly source: Action['source']['kind'];
  /** Left out of an action about one child or one person. */
  readonly text?: string;
  readonly owner?: string;
  readonly team?: string;
  /** Measure that it is about. */
  readonly measure?: string;
  readonly themes: readonly string[];
  readonly created: LocalDate;
  readonly firstDue: LocalDate;
  readonly impact?: Action['impact'];
};

/** How grades of one kind moved between two periods. */
export type GradeTrend = {
  readonly before: GradeDistribution;
  readonly after: GradeDistribution;
  readonly change: DistributionChange;
};

/** What a calibration exercise showed, without the children whose cases it used. */
export type CalibrationResult = Pick<Calibration, 'exact' | 'withinOne' | 'ac2' | 'alpha'> & {
  readonly id: string;
  readonly on: LocalDate;
  readonly cases: readonly Pick<Calibration['cases'][number], 'counts' | 'range'>[];
  /** Own less agreed grade, the mean of all that were given; above nothing when auditors were too optimistic. */
  readonly fromAgreed: Exact | null;
  readonly ac2Benchmark: Benchmark | CannotSay;
  /** Only where it was asked for. */
  readonly auditors?: Calibration['auditors'];
};

/** What a practice week came to. */
export type PracticeWeekResult = {
  readonly id: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly theme?: string;
  /** First day of the week that it is compared with. */
  readonly lastTime?: LocalDate;
  readonly summary: PracticeWeekSummary;
};

/** How a review that a service learns from stands at the end of the period. */
export type LearningReviewResult = Pick<LearningReview, 'id' | 'type' | 'completed' | 'decision'> & {
  /** Of a rapid review. */
  readonly clock?: RapidReviewClock;
  readonly recommendations: number;
  /** Recommendations whose every action is done. */
  readonly done: number;
  readonly withoutAction: number;
  /** Whom it was to reach, and how many of them it did. */
  readonly planned: number;
  readonly reached: number;
};

/** One of the three questions of a service, answered by indicators and measures of quality. */
export type AnsweredCell = {
  readonly indicators: readonly { readonly id: string; readonly measured?: Measured }[];
  readonly quality: readonly Measured[];
};

/** A service with its three questions. */
export type AnsweredService = {
  readonly service: string;
  readonly title: string;
  readonly cells: Readonly<Record<Asks, AnsweredCell>>;
};

/** All that a report of quality tells, without identities of children or workers. */
export type QualityResults = {
  readonly asAt: LocalDate;
  readonly period: Period;
  readonly counts: Readonly<Partial<Record<QafRecordKind, number>>>;
  /** Of the whole, under their ids. */
  readonly measures: readonly Measured[];
  readonly audits: {
    readonly submitted: number;
    /** With an error, and so in no figure. */
    readonly refused: number;
    readonly faults: readonly (AuditSetFault & { readonly audit: string })[];
    readonly critical: number;
    readonly first: GradeDistribution;
    readonly final: GradeDistribution;
    readonly reconciliation: GradeReconciliation;
    /** Audits with the worker's own grade, and in how many the worker graded higher or lower than the auditor. */
    readonly self: { readonly both: number; readonly higher: number; readonly lower: number };
  };
  readonly trend: { readonly before: Period; readonly first: GradeTrend; readonly final: GradeTrend };
  readonly programmes: readonly {
    readonly id: string;
    readonly owner: string;
    readonly period: Period;
    readonly completion: ProgrammeCompletion;
  }[];
  readonly domains: {
    /** Domain to title, of the tools in use. */
    readonly titles: Readonly<Record<string, string>>;
    readonly whole: readonly HeatCell[];
    readonly byTeam: readonly HeatCell[];
    readonly weakest: WeakestDomains | CannotSay;
  };
  readonly heardByTeam: readonly Measured[];
  readonly standards: readonly (StandardMet & { readonly statement: string })[];
  readonly moderation: ModerationReport & {
    readonly ac2Benchmark: Benchmark | CannotSay;
    readonly kappaBenchmark: Benchmark | CannotSay;
  };
  /** Only where it was asked for. */
  readonly auditors?: AuditorDrift;
  readonly calibrations: readonly CalibrationResult[];
  readonly practiceWeeks: readonly PracticeWeekResult[];
  readonly learningReviews: readonly LearningReviewResult[];
  readonly themes: ThemeReport;
  readonly themeRegister: readonly Theme[];
  readonly recurrence: ThemeRecurrence;
  readonly feedback: Feedback;
  readonly framework: {
    readonly whole: FrameworkUse;
    readonly byTeam: Readonly<Record<string, FrameworkUse>>;
  };
  readonly distance: Pick<DistanceTravelled, 'improved' | 'same' | 'worse' | 'oneReading' | 'meanChange'>;
  readonly actions: {
    readonly figures: ActionFigures;
    /** Not ended, the latest first. */
    readonly tracked: readonly TrackedAction[];
    readonly gaps: ActionGaps;
    readonly escalated: readonly Escalated[];
    readonly notSmart: readonly { readonly action: string; readonly missing: readonly string[] }[];
  };
  /** Absent without a run and without a ledger. */
  readonly breaches?: readonly Breach[];
  readonly ledger?: BreachLedger;
  readonly barriers: BarrierLog & {
    readonly texts: Readonly<Record<string, Pick<Barrier, 'text' | 'owner'>>>;
  };
  readonly priorities: readonly Priority[];
  readonly outliers?: PositiveOutliers;
  readonly titles: Readonly<Record<string, string>>;
  /** Absent without a matrix. */
  readonly rba?: { readonly services: readonly AnsweredService[]; readonly gaps: readonly RbaGap[] };
};
