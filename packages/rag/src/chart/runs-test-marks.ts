import { backFilled } from './back-filled.ts';
import type { Mark } from './mark.ts';
import { runEnds } from './run-ends.ts';
import { runsTest } from './runs-test.ts';

/**
 * What the runs test marks: `shift`, the points of each run that is too long; `crossings`, all points on the side where
 * they are, when there are too few crossings. Points on the centre, or without a value, break no run and are not marked.
 */
export function runsTestMarks(sides: readonly Mark[]): {
  readonly shift: Mark[];
  readonly crossings: Mark[];
} {
  const test = runsTest(sides);
  if (test.status === 'cannot-say') return { shift: [], crossings: [] };
  const places = sides.flatMap((side, place) => (side === 0 ? [] : [place]));
  const length = test.longestRunLimit + 1;
  const ends = runEnds(
    places.map((place) => sides[place] ?? 0),
    length,
  );
  const shift: Mark[] = sides.map(() => 0);
  backFilled(ends, length).forEach((mark, index) => (shift[places[index]!] = mark));
  return { shift, crossings: test.crossings < test.crossingsLimit ? [...sides] : [] };
}
