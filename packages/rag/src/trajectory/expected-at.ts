import { addExact, divideExact, multiplyExact, SightlineError, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';

/**
 * What is expected on the way to a target. `linear`: a straight line from where it began. `listed`: a value for each
 * period, for steps and seasons; the first is of the first period that has passed, and the last is the target.
 *
 * @category On the way to a target
 */
export type Trajectory =
  | { readonly kind: 'linear'; readonly baseline: Exact; readonly target: Exact; readonly periods: number }
  | { readonly kind: 'listed'; readonly baseline: Exact; readonly expected: readonly [Exact, ...Exact[]] };

/** How many periods a trajectory has. */
export function periodsOf(trajectory: Trajectory): number {
  return trajectory.kind === 'linear' ? trajectory.periods : trajectory.expected.length;
}

/** Where a trajectory leads. */
export function targetOf(trajectory: Trajectory): Exact {
  return trajectory.kind === 'linear'
    ? trajectory.target
    : (trajectory.expected.at(-1) ?? trajectory.expected[0]);
}

/**
 * What a trajectory expects after so many periods, exact: the baseline after none, the target after all. To judge a
 * figure on its way, hand this to `judgeFigure` as the value of the target.
 *
 * @category On the way to a target
 * @param elapsed - whole periods that have passed
 * @throws {SightlineError} PERIODS_INVALID {elapsed, periods} when not a whole number from none to all, or of no period
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { expectedAt } from '@sightline/rag';
 * expectedAt({ kind: 'linear', baseline: '70', target: '82', periods: 4 }, 1) // => '73'
 */
export function expectedAt(trajectory: Trajectory, elapsed: number): Exact {
  const periods = periodsOf(trajectory);
  const whole = Number.isInteger(elapsed) && Number.isInteger(periods) && periods > 0;
  if (!whole || elapsed < 0 || elapsed > periods) {
    throw new SightlineError('PERIODS_INVALID', { elapsed: String(elapsed), periods: String(periods) });
  }
  if (trajectory.kind === 'listed') return trajectory.expected[elapsed - 1] ?? trajectory.baseline;
  const { baseline, target } = trajectory;
  const way = subtractExact(target, baseline);
  return addExact(baseline, divideExact(multiplyExact(way, String(elapsed)), String(periods)));
}
