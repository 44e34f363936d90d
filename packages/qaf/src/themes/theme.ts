import type { LocalDate } from '@sightline/core';
import type { Activity } from '../activity/activity.ts';
import type { Observation } from '../activity/observation.ts';
import type { Audit, ThemeMention } from '../audit/audit.ts';
import type { Complaint, Compliment } from '../complaints/complaint.ts';
import type { FeedbackResponse } from '../feedback/feedback.ts';

/** A theme of practice. */
export type Theme = {
  readonly code: string;
  readonly label: string;
  /** Code of the wider theme. */
  readonly parent?: string;
};

/** Kinds of source that are independent of each other: of one kind many mentions are still one view. */
export type ThemeSource = 'audit' | 'feedback' | 'complaint' | 'data' | 'review' | 'observation';

/** A theme that a record of a source mentions. */
export type SourcedMention = ThemeMention & {
  readonly source: ThemeSource;
  /** Id of the record; mentions of one theme in it count once. */
  readonly record: string;
  readonly on: LocalDate;
  readonly service?: string;
  readonly team?: string;
};

/** Records that mention themes. */
export type ThemedRecords = {
  readonly audits?: readonly Audit[];
  readonly feedback?: readonly FeedbackResponse[];
  readonly complaints?: readonly Complaint[];
  readonly compliments?: readonly Compliment[];
  readonly observations?: readonly Observation[];
  readonly activities?: readonly Activity[];
  /** What the indicators say, such as a measure that missed its target, put into a theme by a person. */
  readonly data?: readonly SourcedMention[];
};
