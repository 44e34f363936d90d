import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Sense } from '../comparison/sense.ts';

/**
 * Whether the process, as it runs now, will meet its target: always, never, or now and then by chance.
 *
 * @category Control charts
 */
export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent';

/**
 * What a target exactly on a limit is: published programs say inconsistent, the published guidance consistent.
 *
 * @category Control charts
 */
export type OnLimit = 'inconsistent' | 'consistent';

/**
 * Whether the limits of a chart lie wholly on one side of its target. In a best range, which is its own target, the
 * process passes when its limits lie inside the range, and fails when they lie wholly outside.
 *
 * Without limits the answer is `cannot-say`: `not-available`, without a target `no-target`, without polarity
 * `no-polarity`.
 *
 * @category Control charts
 * @param limits - of the latest phase
 * @param target - the latest, in display units; not read for a best range
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source NHS England, Making Data Count (assurance icons)
 * @example
 * import { assurance } from '@sightline/rag';
 * assurance({ lower: '70', upper: '78' }, '80', 'higher') // => 'consistent-fail'
 */
export function assurance(
  limits: { readonly lower: Exact; readonly upper: Exact } | CannotSay | null,
  target: Exact | null,
  sense: Sense,
  onLimit: OnLimit = 'inconsistent',
): Assurance | CannotSay {
  if (limits === null) return cannotSay('not-available', { what: 'limits' });
  if ('reason' in limits) return limits;
  if (sense === 'none') return cannotSay('no-polarity');
  const { lower, upper } = limits;
  const reached = onLimit === 'consistent' ? 0 : 1;
  const past = (a: Exact, b: Exact): boolean => compareExact(a, b) >= reached;
  if (typeof sense !== 'string') {
    if (past(sense.lower, upper) || past(lower, sense.upper)) return 'consistent-fail';
    const inside = compareExact(lower, sense.lower) >= 0 && compareExact(upper, sense.upper) <= 0;
    return inside ? 'consistent-pass' : 'inconsistent';
  }
  if (target === null) return cannotSay('no-target');
  if (past(target, upper)) return sense === 'higher' ? 'consistent-fail' : 'consistent-pass';
  if (past(lower, target)) return sense === 'higher' ? 'consistent-pass' : 'consistent-fail';
  return 'inconsistent';
}
