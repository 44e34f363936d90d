import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';
import type { Grade } from '../grade.ts';

/** Practice that somebody watched. Keys and roles, never names. */
export type Observation = {
  readonly id: string;
  readonly on: LocalDate;
  readonly observer: string;
  readonly team: string;
  readonly type: 'visit' | 'meeting' | 'supervision' | 'panel' | 'direct-work';
  /** Strengths and developments, by theme. */
  readonly themes: readonly ThemeMention[];
  readonly grade?: Grade;
  /** The day the worker was told what was seen. */
  readonly sharedWithWorker?: LocalDate;
};
