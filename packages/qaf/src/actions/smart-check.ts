import type { Action } from './action.ts';
import { ownersOf } from './action-history.ts';

/** Whether an action is specific, measurable, achievable, relevant and time-bound, as far as its record tells. */
export type SmartCheck = Readonly<
  Record<'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound', boolean>
> & {
  /** What is missing, in codes. */
  readonly missing: readonly (
    | 'too-few-words'
    | 'no-measure'
    | 'no-owner'
    | 'owner-overloaded'
    | 'no-finding'
    | 'no-date-ahead'
    | 'says-ongoing'
  )[];
};

/**
 * Whether an action is SMART as far as its record tells: specific with five words or more; measurable by a measure or a
 * success criterion; achievable with an owner who has not too many open actions; relevant to a finding or measure;
 * time-bound by a date after its creation, and no word that takes the date back, such as "ongoing". What a person means by it the check cannot know.
 *
 * @param options - `openOfOwner`: open actions of its owner, this one apart; `mostOpen`: from more than so many on the
 *   owner is overloaded, 10 unless stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { smartCheck } from '@sightline/qaf';
 * const may = localDate('2024-05-01');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Improve', created: may, due: may, history: [] };
 * smartCheck(action).missing // => ['too-few-words', 'no-measure', 'no-owner', 'no-finding', 'no-date-ahead']
 */
export function smartCheck(
  action: Action,
  options: { readonly openOfOwner?: number; readonly mostOpen?: number } = {},
): SmartCheck {
  const { openOfOwner = 0, mostOpen = 10 } = options;
  const specific = action.text.split(/\s+/).filter((word) => /[a-z]/i.test(word)).length >= 5;
  const measurable = action.standard !== undefined || (action.successCriterion ?? '').trim() !== '';
  const owned = ownersOf(action).length > 0;
  const overloaded = openOfOwner > mostOpen;
  const relevant = action.standard !== undefined || action.source.id !== undefined;
  const ongoing = /\b(ongoing|on-going|continuous|continuously|continually)\b/i.test(action.text);
  const dateAhead = action.due > action.created;
  const missing: SmartCheck['missing'][number][] = [];
  if (!specific) missing.push('too-few-words');
  if (!measurable) missing.push('no-measure');
  if (!owned) missing.push('no-owner');
  else if (overloaded) missing.push('owner-overloaded');
  if (!relevant) missing.push('no-finding');
  if (!dateAhead) missing.push('no-date-ahead');
  if (ongoing) missing.push('says-ongoing');
  return {
    specific,
    measurable,
    achievable: owned && !overloaded,
    relevant,
    timeBound: dateAhead && !ongoing,
    missing,
  };
}
