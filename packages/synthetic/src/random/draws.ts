import { randomStream } from '@sightline/qaf';

/** What a seed decides, one draw after another. */
export type Draws = {
  /** A whole number, both ends inside, each as likely. */
  readonly between: (least: number, most: number) => number;
  /** Whether something happens that has a share of the cases, from 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** One of the values, each as likely. */
  readonly pick: <T>(values: readonly T[]) => T;
  /** One of the values, as likely as its weight says. */
  readonly weighted: <T>(values: readonly Weighted<T>[]) => T;
};

/** A value and how likely it is beside the others. */
export type Weighted<T> = readonly [value: T, weight: number];

const MILLION = 1_000_000;

/**
 * The draws of a seed in words. Every child has a seed of its own, so that another child, or another fault, changes
 * nothing of it.
 */
export function draws(seed: string): Draws {
  const { whole } = randomStream(seed);
  return {
    between: (least, most) => least + whole(most - least + 1),
    chance: (share) => whole(MILLION) < share * MILLION,
    pick: (values) => values[whole(values.length)]!,
    weighted: (values) => {
      let total = 0;
      for (const [, weight] of values) total += weight;
      let left = (whole(MILLION) * total) / MILLION;
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return values.at(-1)![0];
    },
  };
}
