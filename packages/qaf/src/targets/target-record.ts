import type { LocalDate, TargetSetting } from '@sightline/core';

/** A target with what a board asks of it: on what ground, who put it forward, who approved it and when. */
export type TargetRecord = TargetSetting & {
  readonly id: string;
  /** Whether it is about what became of children, or about what the service did. */
  readonly about: 'outcome' | 'process';
  /** Roles, never names. */
  readonly proposedBy?: string;
  readonly approvedBy?: string;
  /** Role that answers for it. */
  readonly accountable?: string;
  /** When it is to be looked at again. */
  readonly review?: LocalDate;
  /** Why this value. */
  readonly reason?: string;
};

/** What is wrong with a record of a target. */
export type TargetFault = {
  readonly target: string;
  readonly code:
    | 'not-approved'
    | 'approved-after-start'
    | 'no-approver'
    | 'no-reason'
    | 'nobody-accountable'
    | 'basis-assumption'
    | 'review-overdue'
    | 'overlaps'
    | 'service-without-outcome-target';
  readonly severity: 'error' | 'warning';
  /** The other target, where two overlap. */
  readonly with?: string;
};
