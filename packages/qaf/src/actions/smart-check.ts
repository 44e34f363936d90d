import type { Action } from './action.ts';

/** Whether an action is specific, measurable, achievable, relevant and time-bound, as far as its record tells. */
export type SmartCheck = Readonly<
  Record<'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound', boolean>
> & {
  /** What is missing, in codes. */
  readonly missing: readonly (
    'too-few-words' | 'no-measure' | 'no-owner' | 'owner-overloaded' | 'no-finding' | 'no-date-ahead'
  )[];
};

/**
 * Whether an action is SMART as far as its record tells: specific with five words or more; measurable by a measure or a
 * success criterion; achievable with an owner who has not too many open actions; relevant to a finding or measure;
 * time-bound by a date after its creation. What a person means by it the check cannot know.
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
  const overloaded = openOfOwner > mostOpen;
  const relevant = action.standard !== undefined || action.source.id !== undefined;
  const timeBound = action.due > action.created;
  const missing: SmartCheck['missing'][number][] = [];
  if (!specific) missing.push('too-few-words');
  if (!measurable) missing.push('no-measure');
  if (action.owner === undefined) missing.push('no-owner');
  else if (overloaded) missing.push('owner-overloaded');
  if (!relevant) missing.push('no-finding');
  if (!timeBound) missing.push('no-date-ahead');
  return {
    specific,
    measurable,
    achievable: action.owner !== undefined && !overloaded,
    relevant,
    timeBound,
    missing,
  };
}
