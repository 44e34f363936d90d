import * as z from 'zod';
import { activityKinds, participantLevels } from '../activity/activity.ts';
import type { Activity } from '../activity/activity.ts';
import type { LearningReview } from '../activity/learning-review.ts';
import type { Observation } from '../activity/observation.ts';
import type { AuditTool } from '../audit/audit-tool.ts';
import { auditSchema } from '../audit/audit-schema.ts';
import { auditToolSchema } from '../audit/audit-tool-schema.ts';
import type { Audit } from '../audit/audit.ts';
import type { Complaint, Compliment } from '../complaints/complaint.ts';
import type { AuditProgramme } from '../distribution/programme-completion.ts';
import { feedbackChannels, respondentTypes } from '../feedback/feedback.ts';
import type { FeedbackResponse, FeedbackRound } from '../feedback/feedback.ts';
import type { CalibrationExercise } from '../moderation/calibration.ts';
import type { GoalRecord } from '../outcomes/goal-attainment-change.ts';
import type { ScaleReading } from '../outcomes/scale-reading.ts';
import type { SdqRecord } from '../outcomes/sdq-measures.ts';
import type { FrameworkRecord } from '../practice-framework/framework-use.ts';
import type { PracticeStandard } from '../standards/practice-standard.ts';
import type { Theme } from '../themes/theme.ts';
import type { TrainingOffer } from '../themes/training-effect.ts';
import { followThroughSchemas } from './follow-through-schemas.ts';
import type { FollowThroughRecords } from './follow-through-schemas.ts';
import { date, grade, key, keys, period, themeMentions, whole, words } from './fields.ts';

/** The records of quality assurance that a council hands over as JSON, by the name of their list. */
export type QafRecords = FollowThroughRecords & {
  readonly auditTools: AuditTool;
  readonly audits: Audit;
  readonly programmes: AuditProgramme;
  readonly calibrations: CalibrationExercise;
  readonly practiceStandards: PracticeStandard;
  readonly frameworkRecords: FrameworkRecord;
  readonly scaleReadings: ScaleReading;
  readonly goals: GoalRecord;
  readonly sdqScores: SdqRecord;
  readonly feedbackRounds: FeedbackRound;
  readonly feedback: FeedbackResponse;
  readonly complaints: Complaint;
  readonly compliments: Compliment;
  readonly observations: Observation;
  readonly learningReviews: LearningReview;
  readonly activities: Activity;
  readonly themes: Theme;
  readonly trainingOffers: TrainingOffer;
};

/** The name of a list of records. */
export type QafRecordKind = keyof QafRecords;

const weight = z.literal([0, 1, 2, 3]);
const goalScore = z.literal([-2, -1, 0, 1, 2]);
const scale = z.number().min(0).max(10);

const scaleReading = z.strictObject({ subject: key, scale: key, rater: key, on: date, value: scale });

const goal = z
  .strictObject({
    subject: key,
    goal: key,
    importance: weight.exactOptional(),
    difficulty: weight.exactOptional(),
    set: date,
    baseline: goalScore,
    reviewed: date.exactOptional(),
    achieved: goalScore.exactOptional(),
  })
  .refine(({ set, reviewed }) => reviewed === undefined || reviewed >= set, {
    error: 'reviewed-before-set',
    path: ['reviewed'],
  })
  .refine(({ reviewed, achieved }) => (reviewed === undefined) === (achieved === undefined), {
    error: 'review-without-score',
    path: ['achieved'],
  });

const sdqScore = z.strictObject({
  subject: key,
  on: date,
  version: z.enum(['parent', 'teacher', 'self']),
  total: z.int().min(0).max(40).nullable(),
});

const exemption = z.strictObject({
  audits: whole,
  reason: z.string().exactOptional(),
  approver: z.string().exactOptional(),
  on: date.exactOptional(),
});

const programme = z.strictObject({
  id: key,
  period,
  owner: key,
  entries: z
    .array(
      z.strictObject({
        tool: key,
        team: key,
        planned: whole,
        theme: key.exactOptional(),
        exemptions: z.array(exemption).readonly().exactOptional(),
      }),
    )
    .readonly(),
});

const calibrationExercise = z.strictObject({
  id: key,
  on: date,
  cases: z
    .array(
      z.strictObject({
        subject: key,
        given: z
          .array(z.strictObject({ auditor: key, grade }))
          .readonly()
          .refine((given) => new Set(given.map(({ auditor }) => auditor)).size === given.length, {
            error: 'graded-twice',
          }),
        agreed: grade.exactOptional(),
      }),
    )
    .readonly(),
});

const practiceStandard = z.strictObject({
  id: key,
  statement: words,
  service: key,
  source: words,
  indicators: keys.exactOptional(),
});

const part = z.union([date, z.literal('not-applicable')]).exactOptional();
const frameworkRecord = z.strictObject({
  subject: key,
  team: key,
  worker: key.exactOptional(),
  mapping: part,
  dangerStatement: part,
  goal: part,
  scale: part,
  network: part,
  childPlan: part,
});

const place = { service: key.exactOptional(), team: key.exactOptional() };

const feedbackRound = z.strictObject({
  id: key,
  channel: z.enum(feedbackChannels),
  respondent: z.enum(respondentTypes),
  sentOn: date,
  ...place,
  offered: whole.exactOptional(),
  sent: whole,
  undeliverable: whole.exactOptional(),
  returned: whole,
});

const feedbackResponse = z
  .strictObject({
    id: key,
    round: key.exactOptional(),
    channel: z.enum(feedbackChannels),
    respondent: z.enum(respondentTypes),
    on: date,
    ...place,
    audit: key.exactOptional(),
    rating: scale.exactOptional(),
    sentiment: z.enum(['positive', 'neutral', 'negative']).exactOptional(),
    themes: themeMentions.exactOptional(),
    answered: date.exactOptional(),
  })
  .refine(({ on, answered }) => answered === undefined || answered >= on, {
    error: 'answered-before-received',
    path: ['answered'],
  });

const complaint = z.strictObject({
  id: key,
  service: key,
  team: key.exactOptional(),
  stages: z
    .array(
      z.strictObject({
        stage: z.literal([1, 2, 3]),
        received: date,
        extended: z.literal(true).exactOptional(),
        panel: date.exactOptional(),
        responded: date.exactOptional(),
        outcome: z.enum(['upheld', 'partly-upheld', 'not-upheld', 'withdrawn', 'resolved']).exactOptional(),
      }),
    )
    .min(1)
    .readonly(),
  themes: themeMentions.exactOptional(),
  actions: keys.exactOptional(),
});

const compliment = z.strictObject({
  id: key,
  service: key,
  team: key.exactOptional(),
  received: date,
  themes: themeMentions.exactOptional(),
});

const observation = z.strictObject({
  id: key,
  on: date,
  observer: key,
  team: key,
  type: z.enum(['visit', 'meeting', 'supervision', 'panel', 'direct-work']),
  themes: themeMentions,
  grade: grade.exactOptional(),
  sharedWithWorker: date.exactOptional(),
});

const learningReview = z
  .strictObject({
    id: key,
    type: z.enum([
      'rapid-review',
      'child-safeguarding-practice-review',
      'national-thematic',
      'internal-case-review',
    ]),
    notified: date.exactOptional(),
    completed: date.exactOptional(),
    decision: z.enum(['practice-review', 'no-further-review', 'internal-review']).exactOptional(),
    published: date.exactOptional(),
    recommendations: z
      .array(z.strictObject({ id: key, themes: themeMentions.exactOptional(), actions: keys }))
      .readonly(),
    dissemination: z
      .array(z.strictObject({ audience: key, planned: whole, reached: whole, on: date.exactOptional() }))
      .readonly()
      .exactOptional(),
  })
  .refine(({ type, notified }) => type !== 'rapid-review' || notified !== undefined, {
    error: 'notification-missing',
    path: ['notified'],
  })
  .refine(
    ({ notified, completed }) => notified === undefined || completed === undefined || completed >= notified,
    { error: 'completed-before-notified', path: ['completed'] },
  );

const common = {
  id: key,
  from: date,
  to: date.exactOptional(),
  ...place,
  theme: key.exactOptional(),
  planned: whole.exactOptional(),
  done: whole.exactOptional(),
  participants: z.partialRecord(z.enum(participantLevels), whole).exactOptional(),
  findings: z
    .array(
      z.strictObject({
        id: key,
        themes: themeMentions,
        severity: z.enum(['low', 'medium', 'high']).exactOptional(),
      }),
    )
    .readonly()
    .exactOptional(),
  actions: keys.exactOptional(),
};

const practiceWeek = z.strictObject({
  activities: z.array(z.strictObject({ activity: key, planned: whole, done: whole })).readonly(),
  childrenHeard: whole,
  familiesHeard: whole,
});

const details = {
  'collaborative-audit': { audits: keys.exactOptional() },
  'thematic-audit': { audits: keys.exactOptional(), lastTime: key.exactOptional() },
  'practice-week': { week: practiceWeek },
  'peer-review': {
    againstSelfEvaluation: z.strictObject({ known: whole, new: whole }).exactOptional(),
  },
  'reflective-discussion': {},
  'rapid-review': { review: learningReview },
  'safeguarding-practice-review': { review: learningReview },
  'national-learning': { review: learningReview, gapCheck: date.exactOptional() },
  'family-feedback': { rounds: keys.exactOptional() },
  'reviewing-officer-feedback': {
    escalations: z.strictObject({ raised: whole, resolvedInTime: whole }).exactOptional(),
  },
  'children-in-care-council': {
    asks: z
      .array(
        z.strictObject({
          ask: key,
          answered: date.exactOptional(),
          outcome: z.enum(['done', 'partly', 'declined-with-reason']).exactOptional(),
        }),
      )
      .readonly()
      .exactOptional(),
  },
  'court-feedback': { cases: z.strictObject({ heard: whole, inTime: whole }).exactOptional() },
  complaints: { complaints: keys.exactOptional() },
  'staff-feedback': {
    rounds: keys.exactOptional(),
    reasonsForLeaving: z.record(key, whole).exactOptional(),
  },
  appraisal: { due: whole.exactOptional(), held: whole.exactOptional() },
  panel: { decisions: whole.exactOptional(), returnDates: z.array(date).readonly().exactOptional() },
} as const satisfies Readonly<Record<(typeof activityKinds)[number], z.core.$ZodShape>>;

const activity = z
  .discriminatedUnion(
    'kind',
    activityKinds.map((kind) =>
      z.strictObject({ ...common, kind: z.literal(kind), ...details[kind] }),
    ) as unknown as [z.ZodObject<{ kind: z.ZodLiteral }>],
  )
  .refine((one) => !isReversed(one), { error: 'period-reversed', path: ['to'] });

function isReversed(one: object): boolean {
  const { from, to } = one as { readonly from?: string; readonly to?: string };
  return from !== undefined && to !== undefined && to < from;
}

const theme = z.strictObject({ code: key, label: words, parent: key.exactOptional() });

const trainingOffer = z.strictObject({
  id: key,
  theme: key,
  domain: key,
  on: date,
  teams: z.array(z.strictObject({ team: key, invited: whole, attended: whole })).readonly(),
});

/**
 * The form of each kind of record. Fields that are not known are refused, so that a field that is misspelt is told.
 *
 * @example
 * import { qafRecordSchemas } from '@sightline/qaf';
 * qafRecordSchemas.themes.safeParse({ code: 'delay', label: 'Drift and delay' }).success // => true
 */
export const qafRecordSchemas: { readonly [Kind in QafRecordKind]: z.ZodType<QafRecords[Kind]> } = {
  auditTools: auditToolSchema,
  audits: auditSchema,
  programmes: programme,
  calibrations: calibrationExercise,
  practiceStandards: practiceStandard,
  frameworkRecords: frameworkRecord,
  scaleReadings: scaleReading,
  goals: goal,
  sdqScores: sdqScore,
  feedbackRounds: feedbackRound,
  feedback: feedbackResponse,
  complaints: complaint,
  compliments: compliment,
  observations: observation,
  learningReviews: learningReview,
  activities: activity as unknown as z.ZodType<Activity>,
  themes: theme,
  trainingOffers: trainingOffer,
  ...followThroughSchemas,
};
