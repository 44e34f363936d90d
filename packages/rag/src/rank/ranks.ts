import type { CannotSay } from '../cannot-say.ts';
import { betterOf } from '../comparison/sense.ts';
import type { Sense } from '../comparison/sense.ts';
import { answerEach, known } from './entry.ts';
import type { Entry } from './entry.ts';

/**
 * A rank among values, 1 the best; `joint` when another has it too.
 *
 * @category Ranks and bands
 */
export type Ranked = {
  readonly status: 'ranked';
  readonly rank: number;
  readonly of: number;
  readonly joint: boolean;
};

/**
 * What alike values get: `competition` 1, 2, 2, 4 · `dense` 1, 2, 2, 3 · `fractional` 1, 2.5, 2.5, 4.
 *
 * @category Ranks and bands
 */
export type Ties = 'competition' | 'dense' | 'fractional';

/**
 * The rank of each value, best first, in the order given. Absent and hidden values have no rank, do not count in `of`,
 * and give their reason. Rank what is displayed when areas shown as equal should be equal.
 *
 * @category Ranks and bands
 * @param sense - which values are better; in a best range the nearer to it, all inside alike
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { ranks } from '@sightline/rag';
 * ranks(['10', '20', '20', null], 'higher').map((each) => each.rank ?? each.reason) // => [3, 1, 1, 'not-available']
 */
export function ranks(
  entries: readonly Entry[],
  sense: Exclude<Sense, 'none'>,
  ties: Ties = 'competition',
): (Ranked | CannotSay)[] {
  const values = known(entries);
  return answerEach(entries, (value) => {
    const better = values.filter((other) => betterOf(other, value, sense) > 0);
    const alike = values.filter((other) => betterOf(other, value, sense) === 0).length;
    const competition = better.length + 1;
    const rank =
      ties === 'competition'
        ? competition
        : ties === 'fractional'
          ? competition + (alike - 1) / 2
          : groupsOf(better, sense) + 1;
    return { status: 'ranked', rank, of: values.length, joint: alike > 1 };
  });
}

function groupsOf(values: readonly string[], sense: Exclude<Sense, 'none'>): number {
  const isFirst = (value: string, place: number): boolean =>
    values.findIndex((other) => betterOf(other, value, sense) === 0) === place;
  return values.filter(isFirst).length;
}
