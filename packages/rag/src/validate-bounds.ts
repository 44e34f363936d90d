import { compareExact, SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { targetStatuses } from './bounds.ts';
import type { Bounds } from './bounds.ts';

type Limit = { readonly status: string; readonly at: Exact; readonly owned: boolean };

const sides = [
  { owning: 'AtLeast', leaving: 'Above', beyond: (at: Exact, other: Exact) => compareExact(other, at) },
  { owning: 'AtMost', leaving: 'Below', beyond: compareExact },
] as const;

/**
 * Refuses bounds of a rule that would leave a gap or give a value two statuses: on each side every worse status must
 * reach at least as far out as the better one before it, no status may both own and leave the same side, and met must
 * hold some value.
 *
 * @category Parts of rules
 * @throws {SightlineError} BOUNDS_INVALID {problem: 'no-met' | 'owned-twice' | 'not-nested' | 'empty', status}
 * @example
 * import { validateBounds } from '@sightline/rag';
 * validateBounds({ metAtLeast: '2.5', nearAtLeast: '1.5', missedAbove: '0' }) // => undefined
 */
export function validateBounds(bounds: Bounds): void {
  const refuse = (problem: string, status: string): never => {
    throw new SightlineError('BOUNDS_INVALID', { problem, status });
  };
  if (!Object.keys(bounds).some((name) => name.startsWith('met'))) refuse('no-met', 'met');
  if (isEmpty(bounds)) refuse('empty', 'met');
  for (const { owning, leaving, beyond } of sides) {
    let inner: Limit | 'without end' | undefined;
    for (const status of targetStatuses) {
      if (!Object.keys(bounds).some((name) => name.startsWith(status))) continue;
      const owned = bounds[`${status}${owning}`];
      const left = bounds[`${status}${leaving}`];
      if (owned !== undefined && left !== undefined) refuse('owned-twice', status);
      // Not `??`: a bound that cannot be worked out is `null`, and no end is none.
      const at = owned === undefined ? left : owned;
      if (at === null) continue;
      if (at === undefined) {
        inner = 'without end';
        continue;
      }
      const limit = { status, at, owned: owned !== undefined };
      if (inner === 'without end') refuse('not-nested', status);
      else if (inner) {
        const further = beyond(limit.at, inner.at);
        if (further < 0 || (further === 0 && inner.owned && !limit.owned)) refuse('not-nested', status);
      }
      inner = limit;
    }
  }
}

/** Whether nothing can be met: the lower end lies above the upper, or on it and one of them is not owned. */
function isEmpty({ metAtLeast, metAbove, metAtMost, metBelow }: Bounds): boolean {
  const lower = metAtLeast ?? metAbove;
  const upper = metAtMost ?? metBelow;
  if (!lower || !upper) return false;
  const apart = compareExact(lower, upper);
  return apart > 0 || (apart === 0 && !(metAtLeast && metAtMost));
}
