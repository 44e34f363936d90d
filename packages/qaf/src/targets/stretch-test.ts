import { compareExact, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';

/** What a target is held against; all in display units. */
export type StretchInput = {
  readonly target: Exact;
  readonly polarity: 'higher' | 'lower';
  /** What was measured before, oldest first. */
  readonly history: readonly Exact[];
  /** What others reach, such as the average of statistical neighbours. */
  readonly benchmark?: Exact;
};

/** Whether a target asks for more, and why. */
export type StretchTest = {
  /** `yes`: better than the latest value and than anything reached in most of its history. */
  readonly stretching: 'yes' | 'no' | 'cannot-say';
  readonly because: readonly (
    | 'no-history'
    | 'no-better-than-now'
    | 'met-in-half-of-history'
    | 'better-than-now'
    | 'beyond-best-seen'
    | 'below-benchmark'
    | 'at-or-above-benchmark'
  )[];
  /** The latest value. */
  readonly now?: Exact;
  /** How far it is from now to the target, in the direction that is better; below 0 when it asks for less than now. */
  readonly toGo?: Exact;
  readonly best?: Exact;
  /** In how many values of the history it was met already. */
  readonly alreadyMet: number;
};

/**
 * Whether a target stretches: it must be better than the latest value, and must not have been met in half of the history
 * or more. That it lies beyond the best ever seen, and where it stands against others, is said beside it and decides
 * nothing.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { stretchTest } from '@sightline/qaf';
 * const { stretching, toGo } = stretchTest({ target: '80', polarity: 'higher', history: ['60', '66', '71.5'] });
 * [stretching, toGo] // => ['yes', '17/2']
 */
export function stretchTest({ target, polarity, history, benchmark }: StretchInput): StretchTest {
  /** Above 0 when the first is better. */
  const better = (one: Exact, other: Exact): number =>
    compareExact(one, other) * (polarity === 'higher' ? 1 : -1);
  const because: StretchTest['because'][number][] = [];
  const compared = (): void => {
    if (benchmark !== undefined)
      because.push(better(target, benchmark) < 0 ? 'below-benchmark' : 'at-or-above-benchmark');
  };
  const now = history.at(-1);
  if (now === undefined) {
    because.push('no-history');
    compared();
    return { stretching: 'cannot-say', because, alreadyMet: 0 };
  }
  const best = history.reduce((most, value) => (better(value, most) > 0 ? value : most));
  const alreadyMet = history.filter((value) => better(value, target) >= 0).length;
  const ahead = better(target, now) > 0;
  because.push(ahead ? 'better-than-now' : 'no-better-than-now');
  const usual = alreadyMet * 2 >= history.length;
  if (usual) because.push('met-in-half-of-history');
  if (better(target, best) > 0) because.push('beyond-best-seen');
  compared();
  const toGo = polarity === 'higher' ? subtractExact(target, now) : subtractExact(now, target);
  return { stretching: ahead && !usual ? 'yes' : 'no', because, now, toGo, best, alreadyMet };
}
