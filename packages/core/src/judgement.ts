import type { Exact } from './exact.ts';
import type { NotMeasured } from './figure.ts';

export type JudgementStatus =
  'exceeds' | 'met' | 'near' | 'missed' | 'better' | 'similar' | 'worse' | 'not-judged';

/** Why a figure was not judged. */
export type JudgementRefusal =
  | NotMeasured
  | 'no-target'
  | 'no-polarity'
  | 'undefined-relative-tolerance'
  | 'own-benchmark'
  | 'different-period';

/** One judgement, replayable from its own inputs. It has no colour: a palette gives colour, letter, shape and word. */
export type Judgement = {
  readonly status: JudgementStatus;
  readonly refusal?: JudgementRefusal;
  readonly rule: { readonly id: string; readonly version: string };
  readonly inputs: Readonly<Record<string, Exact | null>>;
  readonly judgedAt: 'unrounded' | 'displayed';
  /** What could turn it: the interval spans an edge, rounding would, one case would. */
  readonly fragile: readonly ('interval' | 'rounding' | 'one-case')[];
  /** The fewest cases that would change the status, each way. */
  readonly flips?: readonly {
    readonly toward: 'better' | 'worse';
    readonly cases: number;
    readonly to: JudgementStatus;
  }[];
  /** What to say; the words are made in `reports`. */
  readonly says: { readonly code: string; readonly params: Readonly<Record<string, string>> };
};
