import type { Exact, LocalDate } from '@sightline/core';

/** Where an action comes from; one tracker holds them all. */
export type ActionSource =
  | 'audit'
  | 'moderation'
  | 'indicator'
  | 'data-quality'
  | 'feedback'
  | 'complaint'
  | 'observation'
  | 'practice-week'
  | 'learning-review'
  | 'inspection'
  | 'peer-review'
  | 'supervision'
  | 'panel'
  | 'forum'
  | 'staff-idea';

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

/** One step of an action. */
export type ActionStep = {
  readonly on: LocalDate;
  readonly status: ActionStatus;
  /** Role or key of who took the step. */
  readonly by?: string;
  /** Needed where an action is reopened, superseded or rejected. */
  readonly reason?: string;
};

/** A later due date that was agreed. The one first agreed is kept. */
export type ActionExtension = {
  readonly on: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
};

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
  /** What shall be different once it is done. */
  readonly expectedOutcome?: string;
  /** By what it is known to have worked, where no measure says. */
  readonly successCriterion?: string;
  /** At whom it is aimed; of one person's it holds a key and how far it is, nothing about the person. */
  readonly level?: 'council' | 'service' | 'team' | 'individual';
  readonly owner?: string;
  /** Roles that own it too, where it crosses services. */
  readonly sharedWith?: readonly string[];
  readonly accountable?: string;
  readonly forum?: string;
  readonly team?: string;
  /** Role that put it forward, where it is not the owner. */
  readonly proposedBy?: string;
  readonly priority?: 'high' | 'medium' | 'low';
  /** Key of a child whom it is about; nothing else of the child. */
  readonly subject?: string;
  readonly themes?: readonly string[];
  readonly created: LocalDate;
  /** As first agreed; it is never changed. */
  readonly due: LocalDate;
  readonly extensions?: readonly ActionExtension[];
  /** Every step there was; none is taken out. */
  readonly history: readonly ActionStep[];
  /** What was seen, such as the number of a document; never its text. */
  readonly evidence?: readonly { readonly on: LocalDate; readonly reference: string; readonly by?: string }[];
  /** When it is to be asked whether it worked, and what was found. */
  readonly impact?: {
    readonly due: LocalDate;
    readonly checked?: LocalDate;
    readonly result?: 'better' | 'no-change' | 'worse';
  };
};
