import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Mark } from './mark.ts';

/**
 * The runs test of a series about its median, or about the centre of a chart.
 *
 * @category Control charts
 */
export type RunsTest = {
  readonly status: 'calculated';
  /** Values that are not on the line. */
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run than this is beyond chance. */
  readonly longestRunLimit: number;
  readonly crossings: number;
  /** Fewer crossings than this are beyond chance. */
  readonly crossingsLimit: number;
  /** Whether the series moved: a run too long, or too few crossings. */
  readonly shifted: boolean;
};

/** With fewer useful values the test can hardly find anything. */
const fewest = 10;

/** The runs test of the sides of values beside a line; those on it (0) are left out. */
export function runsTest(sides: readonly Mark[]): RunsTest | CannotSay {
  const beside = sides.filter((side) => side !== 0);
  const useful = beside.length;
  if (useful < fewest) return cannotSay('too-few-points', { points: String(useful), needed: String(fewest) });
  let run = 0;
  let longestRun = 0;
  let crossings = 0;
  beside.forEach((side, index) => {
    const crossed = index > 0 && side !== beside[index - 1];
    if (crossed) crossings += 1;
    run = crossed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  });
  const longestRunLimit = Math.round(Math.log2(useful)) + 3;
  const crossingsLimit = lowerFivePercent(useful - 1);
  const shifted = longestRun > longestRunLimit || crossings < crossingsLimit;
  return { status: 'calculated', useful, longestRun, longestRunLimit, crossings, crossingsLimit, shifted };
}

/** The least number of heads of `tosses` that is not among the rarest 5% low ones, counted in whole numbers. */
function lowerFivePercent(tosses: number): number {
  let ways = 1n;
  let sum = 1n;
  let heads = 0;
  while (sum * 20n < 2n ** BigInt(tosses)) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1);
    heads += 1;
    sum += ways;
  }
  return heads;
}
