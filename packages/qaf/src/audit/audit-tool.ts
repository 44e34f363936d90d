import type { Exact } from '@sightline/core';
import type { Grade } from '../grade.ts';

/** How a question is answered. Counts, dates and texts are kept and never score. */
export type QuestionType = 'yes-partly-no' | 'grade' | 'scale-0-10' | 'count' | 'date' | 'text';

/** Kinds of audit. */
export const auditKinds = [
  'collaborative',
  'thematic',
  'multi-agency',
  'dip-sample',
  'deep-dive',
  'closure',
  'supervision',
  'early-help',
  'front-door',
  'closing-the-loop',
  're-audit',
  'external',
  'practice-week',
] as const;

/** A kind of audit. */
export type AuditKind = (typeof auditKinds)[number];

/** What an answer says beside its score: who was heard, the worker's own grade, a reading of a scale. */
export type QuestionMeaning =
  'child-heard' | 'family-heard' | 'partners-heard' | 'self-grade' | 'scale-start' | 'scale-latest';

/** One question of an audit tool. */
export type AuditQuestion = {
  readonly id: string;
  readonly text: string;
  readonly type: QuestionType;
  /** 1 unless stated; above 0. */
  readonly weight?: number;
  readonly allowNotApplicable: boolean;
  readonly mandatory: boolean;
  /** "No" raises a safety flag at once, whatever the grade. */
  readonly critical?: true;
  /** Kept and never scored: a safety scale rates how safe a child is, not how good practice was. */
  readonly unscored?: true;
  /** A scale that may be answered with a decimal; whole numbers only unless stated. */
  readonly allowDecimal?: true;
  /** What figures of many audits read from the answer. */
  readonly means?: QuestionMeaning;
  /** Practice standards that the question asks about. */
  readonly standards?: readonly string[];
};

/** Part of an audit tool that is graded on its own. */
export type AuditDomain = {
  readonly id: string;
  readonly title: string;
  /** Above 0. */
  readonly weight: number;
  /** `limiting`: inadequate here makes the audit inadequate. `ceiling`: it is then no better than requires improvement. */
  readonly role: 'standard' | 'limiting' | 'ceiling';
  readonly rba: 'how-much' | 'how-well' | 'better-off';
  readonly whatGoodLooksLike: string;
  readonly questions: readonly AuditQuestion[];
};

/** How grades follow from answers. All of it is an authority's to change. */
export type GradingRule = {
  /** Least shares of a domain that suggest a grade; below the last, inadequate. */
  readonly suggestedCutPoints: {
    readonly outstanding: Exact;
    readonly good: Exact;
    readonly requiresImprovement: Exact;
  };
  /** Share of what applies that has to be answered for a domain to be graded. */
  readonly minimumEvidence: Exact;
  /** What outstanding needs besides; nothing unless stated. */
  readonly outstandingNeeds?: { readonly noDomainBelow: Grade; readonly impactDomain: string };
};

/** What has to happen after an audit of a grade. */
export type FollowUp = {
  readonly tell: readonly string[];
  readonly tellWithinWorkingDays?: number;
  readonly immediateSafetyCheck?: true;
  readonly moderate: 'always' | 'sampled';
  readonly reAuditAfterDays?: number;
  /** Passed on as an example of practice. */
  readonly share?: true;
};

/** An audit tool: immutable once used, so that a new version never re-grades an old audit. */
export type AuditTool = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: AuditKind;
  readonly appliesTo: readonly string[];
  readonly cycle: string;
  /** How long one audit is expected to take. */
  readonly expectedMinutes?: number;
  /** Asked beside the domains, of worker and family; they do not score. */
  readonly collaborative: readonly AuditQuestion[];
  readonly domains: readonly AuditDomain[];
  readonly grading: GradingRule;
  readonly followUp: Readonly<Record<Grade, FollowUp>>;
  readonly moderation: {
    /** Share of the audits that no rule names, drawn for moderation. */
    readonly sampleRate: Exact;
    readonly always: readonly Grade[];
    readonly withinWorkingDays: number;
    readonly blind: boolean;
    /** So many first audits of an auditor are moderated. */
    readonly newAuditorFirst: number;
  };
  readonly sampling: {
    readonly strata: readonly string[];
    /** What is drawn; a child's case unless stated. */
    readonly unit?: string;
    readonly excludeAuditedWithinDays?: number;
    readonly oversample?: readonly string[];
  };
};
