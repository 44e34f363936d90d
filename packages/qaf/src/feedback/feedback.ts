import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';

/** How feedback came. */
export const feedbackChannels = [
  'survey',
  'call-in-audit',
  'text-message',
  'face-to-face',
  'app',
  'council-or-forum',
  'exit-interview',
] as const;

/** Who gave feedback. */
export const respondentTypes = [
  'child',
  'young-person',
  'parent',
  'carer',
  'adopter',
  'staff',
  'partner',
  'court',
  'reviewing-officer',
  'conference-chair',
] as const;

/** Who gave feedback. */
export type RespondentType = (typeof respondentTypes)[number];

/** A round of asking for feedback, in counts. */
export type FeedbackRound = {
  readonly id: string;
  readonly channel: (typeof feedbackChannels)[number];
  readonly respondent: RespondentType;
  readonly sentOn: LocalDate;
  readonly service?: string;
  readonly team?: string;
  /** People who could have been asked; unknown when left out. */
  readonly offered?: number;
  readonly sent: number;
  /** Came back unread; 0 unless stated. */
  readonly undeliverable?: number;
  readonly returned: number;
};

/** One piece of feedback. Its words stay where they are: only what was told by them is held. */
export type FeedbackResponse = {
  readonly id: string;
  readonly round?: string;
  readonly channel: (typeof feedbackChannels)[number];
  readonly respondent: RespondentType;
  readonly on: LocalDate;
  readonly service?: string;
  readonly team?: string;
  /** Id of the audit it was given for. */
  readonly audit?: string;
  /** From 0 to 10. */
  readonly rating?: number;
  /** As the one who took it down heard it; from the rating where left out. */
  readonly sentiment?: 'positive' | 'neutral' | 'negative';
  readonly themes?: readonly ThemeMention[];
  /** What was done because of it: "you said, we did". */
  readonly answered?: LocalDate;
};
