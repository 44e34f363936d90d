import { compareExact, parseExact, SightlineError } from '@sightline/core';
import type { Exact, Polarity, TargetSetting } from '@sightline/core';

/**
 * What can be wrong with a target.
 *
 * @category Targets
 */
export type TargetProblem =
  | 'dates-reversed'
  | 'range-incomplete'
  | 'range-reversed'
  | 'value-outside-range'
  | 'range-for-one-sided-measure'
  | 'tolerance-negative'
  | 'relative-to-zero'
  | 'floor-of-range'
  | 'floor-past-target';

/**
 * Refuses a target whose bands would overlap, leave a gap or mean nothing, so that every value falls in exactly one.
 * Returns nothing. Does not ask whether the measure exists.
 *
 * @category Targets
 * @param polarity - polarity of the measure; without it the checks that need it are left out
 * @throws {SightlineError} TARGET_INVALID {measure, problem, …} with a problem of {@link TargetProblem}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { validateTarget } from '@sightline/rag';
 * const target = { measure: 'm', from: '2024-04-01', value: '80', edge: 'better', basis: 'local', setBy: 'Board' };
 * validateTarget({ ...target, tolerance: { kind: 'points', value: '5' } }, 'higher') // => undefined
 */
export function validateTarget(target: TargetSetting, polarity?: Polarity): void {
  const { measure, from, to, value, lower, upper, tolerance } = target;
  const refuse = (problem: TargetProblem, params: Readonly<Record<string, string>>): never => {
    throw new SightlineError('TARGET_INVALID', { measure, problem, ...params });
  };
  const below = (a: Exact, b: Exact): boolean => compareExact(a, b) < 0;
  parseExact(value);

  if (to !== undefined && to < from) refuse('dates-reversed', { from, to });
  if (lower !== undefined && upper !== undefined) {
    if (below(upper, lower)) refuse('range-reversed', { lower, upper });
    if (below(value, lower) || below(upper, value)) refuse('value-outside-range', { value, lower, upper });
    if (polarity === 'higher' || polarity === 'lower')
      refuse('range-for-one-sided-measure', { lower, upper });
  } else if (lower !== undefined || upper !== undefined) {
    refuse('range-incomplete', { ...(lower && { lower }), ...(upper && { upper }) });
  }
  if (!tolerance) return;
  if (tolerance.kind === 'floor') {
    const floor = tolerance.value;
    parseExact(floor);
    if (lower !== undefined) refuse('floor-of-range', { floor });
    const past = polarity === 'higher' ? below(value, floor) : polarity === 'lower' && below(floor, value);
    if (past) refuse('floor-past-target', { floor, value });
    return;
  }
  if (below(tolerance.value, '0')) refuse('tolerance-negative', { tolerance: tolerance.value });
  if (tolerance.kind === 'relative' && compareExact(value, '0') === 0) refuse('relative-to-zero', { value });
}
