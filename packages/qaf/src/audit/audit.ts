import type { LocalDate } from '@sightline/core';
import type { Grade } from '../grade.ts';

/** An answer: a value of the question's type, or why there is none. Leaving a question out is not an answer. */
export type Answer = {
  readonly question: string;
  /** A grade, `yes`, `partly`, `no`, a whole number from 0 to 10, a count, a date or a text. */
  readonly value: string | number | 'not-applicable' | 'not-enough-evidence';
  readonly comment?: string;
};

/** A second look at an audit. */
export type Moderation = {
  readonly on: LocalDate;
  /** Role or key of who moderated. */
  readonly moderator: string;
  readonly blind: boolean;
  readonly overall: Grade;
  readonly domains?: Readonly<Record<string, Grade>>;
  readonly reason?: string;
};

/** A theme that a record mentions, by its code. */
export type ThemeMention = {
  readonly theme: string;
  readonly polarity: 'strength' | 'development';
};

/** One audit. `subject` is a key, never a name. */
export type Audit = {
  readonly id: string;
  readonly tool: { readonly id: string; readonly version: string };
  readonly subject: string;
  readonly team: string;
  readonly service: string;
  readonly worker?: string;
  readonly auditor: string;
  /** The day the audit was handed in; without it the audit is not complete and in no figure. */
  readonly submitted?: LocalDate;
  readonly answers: readonly Answer[];
  /** The auditor's judgement of a domain; what the answers suggest is kept beside it. */
  readonly domainGrades?: Readonly<Record<string, Grade>>;
  /** A person's overall grade; the computed one is kept beside it. */
  readonly overall?: Grade;
  /** The worker's own grade, given before seeing the auditor's. */
  readonly selfGrade?: Grade;
  readonly moderation?: Moderation;
  /** What the audit teaches, for the tally of themes. */
  readonly themes?: readonly ThemeMention[];
};
