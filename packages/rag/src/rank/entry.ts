import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/**
 * One area's value among others: exact, absent, or hidden with its reason, which its answer then carries.
 *
 * @category Ranks and bands
 */
export type Entry = Exact | null | CannotSay;

/** The values that are there. */
export function known(entries: readonly Entry[]): Exact[] {
  return entries.filter((entry) => typeof entry === 'string');
}

/** The answer of each entry: what is given for a value, the reason for one that is absent or hidden. */
export function answerEach<T>(entries: readonly Entry[], answer: (value: Exact) => T): (T | CannotSay)[] {
  return entries.map((entry) => {
    if (typeof entry === 'string') return answer(entry);
    return entry ?? cannotSay('not-available');
  });
}
