import type { LocalDate } from '@sightline/core';
import type { Action } from '../actions/action.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { Complaint, Compliment } from '../complaints/complaint.ts';
import type { FeedbackResponse, FeedbackRound } from '../feedback/feedback.ts';
import type { GoalRecord } from '../outcomes/goal-attainment-change.ts';
import type { ScaleReading } from '../outcomes/scale-reading.ts';
import type { SdqRecord } from '../outcomes/sdq-measures.ts';

/** Which service a child's case is of, and how it ended. Keys, never names. */
export type ServiceCase = {
  readonly subject: string;
  readonly service: string;
  readonly began: LocalDate;
  readonly ended?: LocalDate;
  /** Whether the goals were met when it ended, as the last review says. */
  readonly goalsMet?: boolean;
  /** The first referral after it ended. */
  readonly referredAgain?: LocalDate;
  /** The last review, and whether a safety scale was in it. */
  readonly reviewed?: LocalDate;
  readonly scaleInReview?: boolean;
};

/** One session of supervision that was due. A key of the worker, never a judgement of one. */
export type SupervisionSession = {
  readonly id: string;
  readonly team: string;
  readonly worker: string;
  readonly due: LocalDate;
  readonly held?: LocalDate;
  readonly performanceDiscussed?: boolean;
  /** Whether something changed for a child because of it, where that was asked. */
  readonly changedForChild?: boolean;
};

/** The records that measures of quality are computed from; each list may be empty. */
export type QualityRecords = {
  readonly audits: readonly ScoredAudit[];
  readonly actions: readonly Action[];
  readonly feedbackRounds: readonly FeedbackRound[];
  readonly feedback: readonly FeedbackResponse[];
  readonly complaints: readonly Complaint[];
  readonly compliments: readonly Compliment[];
  readonly scaleReadings: readonly ScaleReading[];
  readonly goals: readonly GoalRecord[];
  readonly sdqScores: readonly SdqRecord[];
  readonly cases: readonly ServiceCase[];
  readonly supervision: readonly SupervisionSession[];
};
