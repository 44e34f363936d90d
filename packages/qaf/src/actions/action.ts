import type { Exact, LocalDate } from '@sightline/core';

/** Where an action comes from; one tracker holds them all. */
export type ActionSource =
  | 'audit'
  | 'moderation'
  | 'indicator'
  | 'feedback'
  | 'complaint'
  | 'observation'
  | 'learning-review'
  | 'inspection'
  | 'supervision'
  | 'panel'
  | 'forum';

/** How far an action has come. "Done" is what the owner says; "verified" is that someone else saw the evidence. */
export type ActionStatus =
  | 'proposed'
  | 'agreed'
  | 'in-progress'
  | 'done'
  | 'verified'
  | 'impact-confirmed'
  | 'closed'
  | 'reopened'
  | 'superseded'
  | 'rejected';

/** One action. Roles and keys, never names. */
export type Action = {
  readonly id: string;
  readonly source: { readonly kind: ActionSource; readonly id?: string };
  readonly text: string;
  /** The standard that is not met, where there is one. */
  readonly standard?: {
    /** Id of a definition or of a measure of quality. */
    readonly measure: string;
    /** Of the measure, such as the team; all groups when left out. */
    readonly group?: Readonly<Record<string, string>>;
    readonly value?: Exact;
    readonly target?: Exact;
    readonly since?: LocalDate;
  };
  /** By what it is known to have worked, where no measure says. */
  readonly successCriterion?: string;
  readonly owner?: string;
  readonly accountable?: string;
  readonly forum?: string;
  readonly team?: string;
  readonly themes?: readonly string[];
  readonly created: LocalDate;
  /** As first agreed; it is never changed. */
  readonly due: LocalDate;
  readonly extensions?: readonly {
    readonly on: LocalDate;
    readonly to: LocalDate;
    readonly reason: string;
  }[];
  /** Oldest first. */
  readonly history: readonly {
    readonly on: LocalDate;
    readonly status: ActionStatus;
    readonly by?: string;
  }[];
  /** When it is to be asked whether it worked, and what was found. */
  readonly impact?: {
    readonly due: LocalDate;
    readonly checked?: LocalDate;
    readonly result?: 'better' | 'no-change' | 'worse';
  };
};
