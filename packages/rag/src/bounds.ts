import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';

/** The statuses that a target rule can give, best first. */
export const targetStatuses: readonly TargetStatus[] = ['exceeds', 'met', 'near', 'missed'];

/**
 * What a target rule can make of a value, best first. `exceeds` is given only by rules that say how far past the target.
 *
 * @category Parts of rules
 */
export type TargetStatus = 'exceeds' | 'met' | 'near' | 'missed';

/**
 * A status and the side of its bound that it owns: `metAtLeast` owns the bound itself, `nearAbove` does not.
 *
 * @category Parts of rules
 */
export type BoundName = `${TargetStatus}${'AtLeast' | 'Above' | 'AtMost' | 'Below'}`;

/**
 * What a value must satisfy to have a status, in display units. Two bounds of one status must both hold.
 * `null` is a bound that cannot be worked out, such as ten percent of a target of nothing.
 * Without a bound of its own, `missed` takes all that is left.
 *
 * @category Parts of rules
 */
export type Bounds = Readonly<Partial<Record<BoundName, Exact | null>>>;

/** Results of comparing a value with a bound that satisfy it. */
const satisfiedBy: Readonly<Record<string, readonly number[]>> = {
  AtLeast: [0, 1],
  Above: [1],
  AtMost: [-1, 0],
  Below: [-1],
};

/**
 * The best status whose bounds the value satisfies. Undefined when a `null` bound has to be asked first, when no
 * status takes the value, and when there is no bound for `met`. Keys that are not bounds are not read.
 *
 * @category Parts of rules
 * @throws {SightlineError} INVALID_EXACT when the value or a bound is not an exact number
 * @example
 * import { statusWithin } from '@sightline/rag';
 * statusWithin('76', { metAtLeast: '80', nearAtLeast: '76' }) // => 'near'
 */
export function statusWithin(
  value: Exact,
  bounds: Readonly<Record<string, Exact | null>>,
): TargetStatus | undefined {
  for (const status of targetStatuses) {
    const own = Object.entries(bounds).filter(([name]) => name.startsWith(status));
    if (own.length === 0 && status === 'met') return undefined;
    if (own.length === 0 && status !== 'missed') continue;
    const fails = own.some(
      ([name, bound]) =>
        bound !== null && !satisfiedBy[name.slice(status.length)]?.includes(compareExact(value, bound)),
    );
    if (fails) continue;
    return own.some(([, bound]) => bound === null) ? undefined : status;
  }
  return undefined;
}
