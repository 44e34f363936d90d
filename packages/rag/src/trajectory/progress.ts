import { addExact, divideExact, multiplyExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';
import { expectedAt, periodsOf, targetOf } from './expected-at.ts';
import type { Trajectory } from './expected-at.ts';

/**
 * How a value stands on its way to a target. All numbers are exact, in display units.
 *
 * @category On the way to a target
 */
export type Progress = {
  readonly status: 'calculated';
  readonly expected: Exact;
  /** The value less what was expected. */
  readonly gap: Exact;
  readonly standing: 'on-or-ahead' | 'behind';
  readonly targetMet: boolean;
  /** The change each remaining period needs; nothing once the target is met. */
  readonly requiredChange: Exact | CannotSay;
  /** Where the value ends if it goes on as it did from the baseline. */
  readonly projected: Exact | CannotSay;
};

/**
 * How a value stands on its way to a target: beside what was expected by now, what is still needed, and where it ends on
 * a straight line from the baseline.
 *
 * Without a value the answer is `cannot-say`: `not-available`. With no period left the required change cannot be
 * said, `not-applicable`; with none passed the projection, `too-few-points`.
 *
 * @category On the way to a target
 * @param value - now, in display units
 * @param elapsed - whole periods that have passed
 * @param sense - which values are better; in a best range the target is met anywhere inside
 * @throws {SightlineError} PERIODS_INVALID {elapsed, periods}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { progress } from '@sightline/rag';
 * const way = { kind: 'linear', baseline: '70', target: '82', periods: 4 };
 * const { expected, standing, requiredChange, projected } = progress('74', way, 2, 'higher');
 * [expected, standing, requiredChange, projected] // => ['76', 'behind', '4', '78']
 */
export function progress(
  value: Exact | null,
  trajectory: Trajectory,
  elapsed: number,
  sense: Exclude<Sense, 'none'>,
): Progress | CannotSay {
  const expected = expectedAt(trajectory, elapsed);
  if (value === null) return cannotSay('not-available');
  const target = targetOf(trajectory);
  const periods = periodsOf(trajectory);
  const targetMet = betterOf(value, target, sense) >= 0;
  const left = String(periods - elapsed);
  const required = (): Exact | CannotSay =>
    left === '0'
      ? cannotSay('not-applicable', { problem: 'no-period-left' })
      : divideExact(subtractExact(target, value), left);
  const moved = multiplyExact(subtractExact(value, trajectory.baseline), String(periods));
  return {
    status: 'calculated',
    expected,
    gap: subtractExact(value, expected),
    standing: betterOf(value, expected, sense) >= 0 ? 'on-or-ahead' : 'behind',
    targetMet,
    requiredChange: targetMet ? '0' : required(),
    projected:
      elapsed === 0
        ? cannotSay('too-few-points', { points: '1', needed: '2' })
        : addExact(trajectory.baseline, divideExact(moved, String(elapsed))),
  };
}
