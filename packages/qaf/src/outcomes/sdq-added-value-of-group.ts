import { divideExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { sdqAddedValue } from './sdq.ts';

/** What a group gained, on average. */
export type GroupAddedValue = {
  readonly status: 'calculated';
  readonly children: number;
  /** Points of the total score beyond what was to be expected without help; exact. */
  readonly points: Exact;
  /** The same in standard deviations; exact. */
  readonly effectSize: Exact;
};

/**
 * What a group of children gained on the parent's questionnaire beyond what was to be expected without help. Never of one
 * child: below the least number it cannot say `too-few-units`.
 *
 * @param least - children from whom an average is given; 10 unless an authority sets another
 * @source Ford, Hutchings, Bywater, Goodman and Goodman (2009), British Journal of Psychiatry 194, 552-558
 * @example
 * import { sdqAddedValueOfGroup } from '@sightline/qaf';
 * const child = { first: { total: 20, impact: 4, emotional: 6 }, followUpTotal: 16 };
 * sdqAddedValueOfGroup(Array(10).fill(child)).points // => '13/10'
 * sdqAddedValueOfGroup([child]).reason // => 'too-few-units'
 */
export function sdqAddedValueOfGroup(
  children: readonly {
    readonly first: Parameters<typeof sdqAddedValue>[0];
    readonly followUpTotal: number;
  }[],
  least = 10,
): GroupAddedValue | CannotSay {
  if (children.length === 0 || children.length < least) return cannotSay('too-few-units');
  // Added value comes in whole tenths of a point.
  const tenths = children.reduce(
    (sum, { first, followUpTotal }) => sum + Math.round(sdqAddedValue(first, followUpTotal).points * 10),
    0,
  );
  return {
    status: 'calculated',
    children: children.length,
    points: divideExact(String(tenths), String(children.length * 10)),
    effectSize: divideExact(String(tenths), String(children.length * 50)),
  };
}
