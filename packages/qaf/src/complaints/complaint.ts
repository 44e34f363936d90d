import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';

/** What a stage found. */
export type ComplaintOutcome = 'upheld' | 'partly-upheld' | 'not-upheld' | 'withdrawn' | 'resolved';

/** One stage of a complaint. */
export type ComplaintStage = {
  readonly stage: 1 | 2 | 3;
  /** The day the stage was asked for. */
  readonly received: LocalDate;
  /** Complex, or extended with the complainant told: the longer limit holds. */
  readonly extended?: true;
  /** Of stage 3: the day the panel sat. */
  readonly panel?: LocalDate;
  readonly responded?: LocalDate;
  readonly outcome?: ComplaintOutcome;
};

/** A statutory complaint of a child or somebody for them. `id` is a key, never a name. */
export type Complaint = {
  readonly id: string;
  readonly service: string;
  readonly team?: string;
  readonly stages: readonly ComplaintStage[];
  readonly themes?: readonly ThemeMention[];
  /** Ids of actions that came of it. */
  readonly actions?: readonly string[];
};

/** Something good that somebody said, unasked. */
export type Compliment = {
  readonly id: string;
  readonly service: string;
  readonly team?: string;
  readonly received: LocalDate;
  readonly themes?: readonly ThemeMention[];
};

/** Working days for each stage: to answer, and with an extension. */
export type ComplaintLimits = Readonly<
  Record<1 | 2, { readonly days: number; readonly extended: number }> &
    Record<3, { readonly panel: number; readonly days: number }> & { readonly nextStage: number }
>;

/**
 * The limits of the statutory procedure, in working days after the day a stage is asked for: stage 1 in 10, 20 if complex;
 * stage 2 in 25, up to 65; stage 3 a panel within 30 and the answer within 50; the next stage is to be asked for within 20
 * of the answer.
 *
 * @source Children Act 1989 Representations Procedure (England) Regulations 2006; Getting the Best from Complaints (2006)
 * @example
 * import { statutoryComplaintLimits } from '@sightline/qaf';
 * statutoryComplaintLimits[1] // => { days: 10, extended: 20 }
 */
export const statutoryComplaintLimits: ComplaintLimits = {
  1: { days: 10, extended: 20 },
  2: { days: 25, extended: 65 },
  3: { panel: 30, days: 50 },
  nextStage: 20,
};
