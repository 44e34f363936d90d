import { describe, expect, it } from 'vitest';
import { cheapestPath } from './cheapest-path.ts';
import { fewestCells } from './fewest-cells.ts';

/** Hidden cells drawn as `#`. */
const drawn = (...rows: readonly string[]): boolean[][] =>
  rows.map((row) => [...row].map((cell) => cell === '#'));
/** The cells of a path, in reading order. */
const path = (...call: Parameters<typeof cheapestPath>): string[] | undefined =>
  cheapestPath(...call)
    ?.map(String)
    .sort();

// all worked by hand: a path turns at right angles, and every second cell of it gives what the others take
describe('cheapestPath', () => {
  it('closes the rectangle with the smallest counts', () => {
    expect(path([[3, 20], [40, 10]], drawn('#.', '..'), [0, 0], 1)).toEqual(['0,1', '1,0', '1,1']); // prettier-ignore
    const counts = [[3, 20, 20, 7], [20, 9, 8, 30], [6, 30, 9, 9]]; // prettier-ignore
    expect(path(counts, drawn('#...', '....', '....'), [0, 0], 1)).toEqual(['0,3', '2,0', '2,3']);
  });

  it('goes over hidden cells for nothing, and over as few others as it can, whatever they count', () => {
    const counts = [[3, 4, 90], [9, 90, 5], [9, 9, 9]]; // prettier-ignore
    expect(path(counts, drawn('##.', '...', '...'), [0, 0], 1)).toEqual(['2,0', '2,1']);
    // three cells of 9 make a rectangle; one cell of 99 closes the hidden ones
    const corner = [[3, 4, 9], [5, 99, 9], [9, 9, 9]]; // prettier-ignore
    expect(path(corner, drawn('##.', '#..', '...'), [0, 0], 1)).toEqual(['1,1']);
  });

  it('is empty where the cell can be another number already', () => {
    expect(path([[2, 2], [2, 2]], drawn('##', '##'), [0, 0], 1)).toEqual([]); // prettier-ignore
  });

  it('takes nothing from a cell that is at its least', () => {
    // the first cell can only lose: its neighbours are ones
    const ones = [[3, 1, 30], [1, 9, 30], [30, 30, 30]]; // prettier-ignore
    expect(path(ones, drawn('##.', '#..', '...'), [0, 0], 1)).toEqual(['1,1']);
    // the first cell can only gain: the corner is a one
    const corner = [[3, 9, 30], [9, 1, 30], [30, 30, 30]]; // prettier-ignore
    expect(path(corner, drawn('#..', '.#.', '...'), [0, 0], 1)).toEqual(['0,1', '1,0']);
    // a one beside ones can neither lose nor gain, unless they could be nothing
    const stuck = [[1, 1], [1, 5]]; // prettier-ignore
    expect(path(stuck, drawn('##', '#.'), [0, 0], 1)).toBeUndefined();
    expect(path(stuck, drawn('##', '#.'), [0, 0], 0)).toEqual(['1,1']);
  });

  it('lets a one gain, and takes the cheaper of gaining and losing', () => {
    expect(path([[1, 9], [9, 30]], drawn('#.', '..'), [0, 0], 1)).toEqual(['0,1', '1,0', '1,1']); // prettier-ignore
    // losing to the ones beside it costs 1 + 6 + 1; gaining would have to go round by 20 + 30 + 20
    const counts = [[3, 1, 20], [1, 6, 50], [20, 50, 30]]; // prettier-ignore
    expect(path(counts, drawn('#..', '...', '...'), [0, 0], 1)).toEqual(['0,1', '1,0', '1,1']);
  });

  it('of two as cheap takes the one on which the cell gains', () => {
    // gaining goes by 20 and 20, round a one that can give nothing; losing by two ones, round 39: 41 either way
    const counts = [[3, 1, 20], [1, 39, 50], [20, 50, 1]]; // prettier-ignore
    expect(path(counts, drawn('#..', '...', '...'), [0, 0], 1)).toEqual(['0,2', '2,0', '2,2']);
    const cheaper = [[3, 1, 20], [1, 38, 50], [20, 50, 1]]; // prettier-ignore
    expect(path(cheaper, drawn('#..', '...', '...'), [0, 0], 1)).toEqual(['0,1', '1,0', '1,1']);
  });

  it('goes over a count of nothing only where there is no other way', () => {
    const around = [[3, 0, 9], [0, 8, 9], [9, 9, 9]]; // prettier-ignore
    expect(path(around, drawn('#..', '...', '...'), [0, 0], 0)).toEqual(['0,2', '2,0', '2,2']);
    expect(path([[3, 0], [0, 9]], drawn('#.', '..'), [0, 0], 0)).toEqual(['0,1', '1,0', '1,1']); // prettier-ignore
    // five cells with a count are better than one of nothing
    const long = [[3, 9, 0], [9, 0, 9], [0, 9, 9]]; // prettier-ignore
    expect(path(long, drawn('#..', '...', '...'), [0, 0], 0)).toEqual(['0,1', '1,0', '1,2', '2,1', '2,2']);
  });

  it('has no way in a table of one row or one column', () => {
    expect(path([[3, 9, 9]], drawn('#..'), [0, 0], 1)).toBeUndefined();
    expect(path([[3], [9]], drawn('#', '.'), [0, 0], 1)).toBeUndefined();
  });
});

describe('fewestCells', () => {
  const primaryOf = (size: number): boolean[][] =>
    Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => r + c === 0));
  /** A lone small count, a rectangle of tens about it, and all others twenty. */
  const counts = (size: number): number[][] =>
    Array.from({ length: size }, (_, r) =>
      Array.from({ length: size }, (_, c) => (r + c === 0 ? 3 : r < 2 && c < 2 ? 10 : 20)),
    );
  const farCorner = (last: number) => [[0, last], [last, 0], [last, last]] as const; // prettier-ignore

  it('finds the smallest where every choice can be tried: 48 cells have 18,472 choices of up to three', () => {
    expect(fewestCells(counts(7), primaryOf(7), farCorner(6))).toEqual([[0, 1], [1, 0], [1, 1]]); // prettier-ignore
  });

  it('settles for what was given where there are too many: 63 cells have 41,727', () => {
    expect(fewestCells(counts(8), primaryOf(8), farCorner(7))).toEqual(farCorner(7));
  });

  it('leaves out what is not needed, the greatest counts first', () => {
    const given = [...farCorner(7), [0, 1], [1, 0], [1, 1], [5, 5]] as const; // prettier-ignore
    expect(fewestCells(counts(8), primaryOf(8), given)).toEqual([[0, 1], [1, 0], [1, 1]]); // prettier-ignore
    expect(fewestCells(counts(8), primaryOf(8), given.toReversed())).toEqual([[1, 1], [1, 0], [0, 1]]); // prettier-ignore
    expect(fewestCells(counts(8), primaryOf(8).map((row) => row.map(() => false)), given)).toEqual([]); // prettier-ignore
  });

  it('leaves out what only guarded a cell that is left out, and nothing else in its rows and columns', () => {
    // four cells about rows 5 and 6 guard each other; so do four about columns 5 and 6; one gone, the others are found
    const besideColumn = [[6, 5], [5, 5], [5, 1], [6, 1]] as const; // prettier-ignore
    const besideRow = [[5, 6], [5, 5], [1, 5], [1, 6]] as const; // prettier-ignore
    const about = [[0, 1], [1, 0], [1, 1]] as const; // prettier-ignore
    for (const extra of [besideColumn, besideRow])
      expect(fewestCells(counts(8), primaryOf(8), [...extra, ...about])).toEqual(about);
  });

  it('tries no set with fewer cells than lines have one small count', () => {
    // six small counts, each alone in its row and column, need six more: 30 cells have 593,775 choices of six
    const lone = Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (__, c) => r === c));
    const even = lone.map((row) => row.map((small) => (small ? 3 : 9)));
    const ring = Array.from({ length: 6 }, (_, r) => [r, (r + 1) % 6] as const);
    expect(fewestCells(even, lone, ring)).toEqual(ring);
    // three of them have 20 choices of three, and the smallest that make a ring are not those given
    const three = [[3, 9, 7], [7, 3, 9], [9, 7, 3]]; // prettier-ignore
    const small = three.map((row) => row.map((count) => count === 3));
    expect(fewestCells(three, small, [[0, 1], [1, 2], [2, 0]])).toEqual([[0, 2], [1, 0], [2, 1]]); // prettier-ignore
  });

  it('of choices that cost as much takes the first', () => {
    const even = counts(3).map((row) => row.map((count) => (count === 3 ? 3 : 10)));
    expect(fewestCells(even, primaryOf(3), farCorner(2))).toEqual([[0, 1], [1, 0], [1, 1]]); // prettier-ignore
  });

  it('keeps cells of nothing that nothing else can replace', () => {
    expect(fewestCells([[3, 0], [0, 9]], primaryOf(2), farCorner(1))).toEqual(farCorner(1)); // prettier-ignore
  });

  it('needs more than one hidden cell in each line where the counts are at their least', () => {
    // ones about the small count can give nothing: 1, 2 of the first row and a third row are needed
    const ones = [[1, 1, 30], [20, 25, 40]]; // prettier-ignore
    const primary = [[true, true, false], [false, false, false]]; // prettier-ignore
    const all = [[0, 2], [1, 0], [1, 1], [1, 2]] as const; // prettier-ignore
    expect(fewestCells(ones, primary, all)).toEqual(all);
  });
});
