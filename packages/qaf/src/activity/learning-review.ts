import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';

/** A review that a service learns from. */
export type LearningReview = {
  readonly id: string;
  readonly type:
    'rapid-review' | 'child-safeguarding-practice-review' | 'national-thematic' | 'internal-case-review';
  /** Of a rapid review: the day the incident was notified, which starts its clock. */
  readonly notified?: LocalDate;
  readonly completed?: LocalDate;
  /** What a rapid review decided. */
  readonly decision?: 'practice-review' | 'no-further-review' | 'internal-review';
  readonly published?: LocalDate;
  readonly recommendations: readonly {
    readonly id: string;
    readonly themes?: readonly ThemeMention[];
    /** Ids of the actions that answer it. */
    readonly actions: readonly string[];
  }[];
  /** Whom it was to reach, and how many it did. */
  readonly dissemination?: readonly {
    readonly audience: string;
    readonly planned: number;
    readonly reached: number;
    readonly on?: LocalDate;
  }[];
};
