import type { JudgementRefusal } from '@sightline/core';

/**
 * The answer of a method that has none, with the reason. It is never a number, a side, a direction or a colour.
 *
 * @category Cannot say
 */
export type CannotSay = {
  readonly status: 'cannot-say';
  readonly reason: JudgementRefusal;
  readonly detail?: Readonly<Record<string, string>>;
};

export function cannotSay(reason: JudgementRefusal, detail?: CannotSay['detail']): CannotSay {
  return { status: 'cannot-say', reason, ...(detail && { detail }) };
}
