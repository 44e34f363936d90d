import type { Mark } from './mark.ts';

/**
 * How points near a limit make a signal together.
 *
 * @category Parts of chart rules
 */
export type NearRule = {
  /** So many near points … */
  readonly count: number;
  /** … among so many in a row. */
  readonly window: number;
  /** How far from the centre to the limit near begins, as a share: 2/3 is two standard deviations. */
  readonly from: '2/3' | '1/2';
  /** Whether a point beyond the limit itself counts as near. */
  readonly outsideCounts: boolean;
  /** Whether all points of the window must lie on the side of the near ones, or these may stand anywhere. */
  readonly allOnSide: boolean;
  /** Which points are marked. */
  readonly mark: 'near' | 'window';
};

/**
 * Marks the points of each window in which enough points are near one limit. Where two windows share a point the later
 * one has it.
 *
 * @category Parts of chart rules
 * @param near - 1 near or past the upper limit, as the rule counts it, -1 the lower, 0 neither
 * @param sides - 1 above the centre, -1 below, 0 on it
 * @source Western Electric (1956), Statistical Quality Control Handbook (two of three); Wheeler (three of four)
 * @example
 * import { nearLimit } from '@sightline/rag';
 * const rule = { count: 2, window: 3, from: '2/3', outsideCounts: false, allOnSide: true, mark: 'near' };
 * nearLimit([1, 0, 1, 0], [1, 1, 1, -1], rule) // => [1, 0, 1, 0]
 */
export function nearLimit(
  near: readonly number[],
  sides: readonly number[],
  rule: Pick<NearRule, 'count' | 'window' | 'allOnSide' | 'mark'>,
): Mark[] {
  const marks: Mark[] = near.map(() => 0);
  for (let end = rule.window - 1; end < near.length; end += 1) {
    const window = near.map((_, index) => index).slice(end - rule.window + 1, end + 1);
    for (const sign of [1, -1] as const) {
      const close = window.filter((index) => Math.sign(near[index] ?? 0) === sign);
      const together = window.every((index) => Math.sign(sides[index] ?? 0) === sign);
      if (close.length < rule.count || (rule.allOnSide && !together)) continue;
      for (const index of rule.mark === 'near' ? close : window) marks[index] = sign;
    }
  }
  return marks;
}
