import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { isSmallCount } from './small-count.ts';

/**
 * A count as published in steps: small ones hidden, the others to the nearest step, a half upwards. Totals of rounded
 * counts no longer add up, and an unrounded copy elsewhere undoes it.
 *
 * Of a small count the answer is `cannot-say`: `suppressed`.
 *
 * @category Hiding small counts
 * @param threshold - the largest count that is hidden
 * @param step - such as 5 or 10
 * @throws {SightlineError} COUNT_INVALID {count}
 * @source Department for Education, Children's social care outcomes and enablers dashboard (hospital admissions)
 * @example
 * import { roundedCount } from '@sightline/rag';
 * [0, 8, 12, 13].map((count) => roundedCount(count, 7, 5)) // => [0, 10, 10, 15]
 */
export function roundedCount(count: number, threshold: number, step: number): number | CannotSay {
  if (isSmallCount(count, threshold)) return cannotSay('suppressed');
  return Math.floor((2 * count + step) / (2 * step)) * step;
}
