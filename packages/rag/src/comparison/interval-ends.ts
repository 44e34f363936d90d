import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/**
 * A value and the ends of its interval, in display units; `null` where absent. An `Interval` is one.
 *
 * @category Comparisons
 */
export type IntervalEnds = {
  readonly value: Exact | null;
  readonly lower: Exact | null;
  readonly upper: Exact | null;
};

/** Ends that are all present. */
export type PresentEnds = { readonly value: Exact; readonly lower: Exact; readonly upper: Exact };

/** The ends when all are present, else why nothing can be said. */
export function presentEnds(ends: IntervalEnds | CannotSay): PresentEnds | CannotSay {
  if ('reason' in ends) return ends;
  const { value, lower, upper } = ends;
  if (value === null || lower === null || upper === null) return cannotSay('not-available');
  return { value, lower, upper };
}
