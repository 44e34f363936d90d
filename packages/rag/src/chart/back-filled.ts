import type { Mark } from './mark.ts';

/**
 * Marks every point of each pattern, given the points at which patterns end. Where two patterns share a point the later
 * one has it.
 *
 * @category Parts of chart rules
 * @param ends - 1 or -1 where a pattern ends
 * @param length - points in a pattern
 * @example
 * import { backFilled } from '@sightline/rag';
 * backFilled([0, 0, 0, 1, 0], 3) // => [0, 1, 1, 1, 0]
 */
export function backFilled(ends: readonly Mark[], length: number): Mark[] {
  const marks: Mark[] = ends.map(() => 0);
  ends.forEach((mark, end) => {
    if (mark !== 0) marks.fill(mark, Math.max(end - length + 1, 0), end + 1);
  });
  return marks;
}
