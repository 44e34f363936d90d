import type { LocalDate } from '@sightline/core';

/** Something that stands in the way of better practice and that the service cannot remove by itself. Roles, never names. */
export type Barrier = {
  readonly id: string;
  readonly text: string;
  readonly raised: LocalDate;
  readonly raisedBy?: string;
  readonly owner?: string;
  /** Help that was asked of others in the council, and the answer. */
  readonly helpAsked?: {
    readonly of: string;
    readonly on: LocalDate;
    readonly what: string;
    readonly answered?: LocalDate;
    readonly agreed?: boolean;
  };
  readonly removed?: LocalDate;
  /** Measures that it holds back. */
  readonly measures?: readonly string[];
  /** Actions that wait for it. */
  readonly actions?: readonly string[];
};
