import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';
import type { LearningReview } from './learning-review.ts';
import type { PracticeWeek } from './practice-week.ts';

/** Kinds of practice improvement activity. */
export const activityKinds = [
  'collaborative-audit',
  'thematic-audit',
  'practice-week',
  'peer-review',
  'reflective-discussion',
  'rapid-review',
  'safeguarding-practice-review',
  'national-learning',
  'family-feedback',
  'reviewing-officer-feedback',
  'children-in-care-council',
  'court-feedback',
  'complaints',
  'staff-feedback',
  'appraisal',
  'panel',
] as const;

/** A kind of practice improvement activity. */
export type ActivityKind = (typeof activityKinds)[number];

/** Who took part, by level. */
export const participantLevels = [
  'elected-member',
  'chief-executive',
  'director',
  'head-of-service',
  'team-manager',
  'practitioner',
  'partner',
  'family',
] as const;

/** The level of somebody who took part. */
export type ParticipantLevel = (typeof participantLevels)[number];

/** Something an activity found. */
export type ActivityFinding = {
  readonly id: string;
  readonly themes: readonly ThemeMention[];
  readonly severity?: 'low' | 'medium' | 'high';
};

/** What every activity has. */
type Common = {
  readonly id: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly service?: string;
  readonly team?: string;
  /** The theme of the activity itself. */
  readonly theme?: string;
  /** How many of it were planned and done: audits, discussions, sittings; 1 unless stated. */
  readonly planned?: number;
  readonly done?: number;
  readonly participants?: Readonly<Partial<Record<ParticipantLevel, number>>>;
  readonly findings?: readonly ActivityFinding[];
  /** Ids of actions that came of it. */
  readonly actions?: readonly string[];
};

/** What each kind has besides. */
type Details = {
  readonly 'collaborative-audit': { readonly audits?: readonly string[] };
  readonly 'thematic-audit': { readonly audits?: readonly string[]; readonly lastTime?: string };
  readonly 'practice-week': { readonly week: PracticeWeek };
  readonly 'peer-review': {
    /** Findings of outsiders that the own self-evaluation had, and had not. */
    readonly againstSelfEvaluation?: { readonly known: number; readonly new: number };
  };
  readonly 'reflective-discussion': Readonly<Record<never, never>>;
  readonly 'rapid-review': { readonly review: LearningReview };
  readonly 'safeguarding-practice-review': { readonly review: LearningReview };
  readonly 'national-learning': { readonly review: LearningReview; readonly gapCheck?: LocalDate };
  readonly 'family-feedback': { readonly rounds?: readonly string[] };
  readonly 'reviewing-officer-feedback': {
    readonly escalations?: { readonly raised: number; readonly resolvedInTime: number };
  };
  readonly 'children-in-care-council': {
    readonly asks?: readonly {
      readonly ask: string;
      readonly answered?: LocalDate;
      readonly outcome?: 'done' | 'partly' | 'declined-with-reason';
    }[];
  };
  readonly 'court-feedback': { readonly cases?: { readonly heard: number; readonly inTime: number } };
  readonly complaints: { readonly complaints?: readonly string[] };
  readonly 'staff-feedback': {
    readonly rounds?: readonly string[];
    readonly reasonsForLeaving?: Readonly<Record<string, number>>;
  };
  /** Counts only: the library holds no judgement of a person. */
  readonly appraisal: { readonly due?: number; readonly held?: number };
  readonly panel: { readonly decisions?: number; readonly returnDates?: readonly LocalDate[] };
};

/** One activity that is to improve practice; all kinds feed one tally of themes and one tracker of actions. */
export type Activity = {
  readonly [Kind in ActivityKind]: Common & { readonly kind: Kind } & Details[Kind];
}[ActivityKind];
