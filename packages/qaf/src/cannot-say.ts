/** Why a method of this package has no answer. */
export type QafRefusal =
  | 'no-units'
  | 'too-few-units'
  | 'no-unit-rated-twice'
  | 'unequal-raters'
  | 'no-variation'
  | 'no-disagreement'
  | 'expected-agreement-is-one'
  | 'no-variance-at-zero'
  | 'no-standard-error'
  | 'beyond-all-evidence'
  | 'stratum-not-drawn';

/** The answer of a method that has none, with the reason; never a number, a grade or a colour. */
export type CannotSay = {
  readonly status: 'cannot-say';
  readonly reason: QafRefusal;
};

export function cannotSay(reason: QafRefusal): CannotSay {
  return { status: 'cannot-say', reason };
}
