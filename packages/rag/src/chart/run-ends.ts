import type { Mark } from './mark.ts';

/**
 * Marks each point that ends a run of so many points on one side of the centre. A point on the centre breaks a run, and
 * is never part of one.
 *
 * @category Parts of chart rules
 * @param sides - 1 above the centre, -1 below, 0 on it
 * @param length - points in a run
 * @source NHS England, Making Data Count; Wheeler, Understanding Variation (runs about the centre line)
 * @example
 * import { runEnds } from '@sightline/rag';
 * runEnds([1, 1, 1, 1, -1], 3) // => [0, 0, 1, 1, 0]
 */
export function runEnds(sides: readonly Mark[], length: number): Mark[] {
  let run = 0;
  let before: Mark = 0;
  return sides.map((side) => {
    run = side !== 0 && side === before ? run + 1 : 1;
    before = side;
    return run >= length ? side : 0;
  });
}
