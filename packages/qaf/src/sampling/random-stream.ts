import { sha256 } from '@sightline/core';

/** Numbers that a seed gives, the same on every machine. */
export type RandomStream = {
  /** A whole number from 0 to below `below`, each as likely. @param below - from 1 to 4,294,967,296 */
  readonly whole: (below: number) => number;
};

const WORD = 1n << 64n;
const mask = WORD - 1n;

/**
 * SplitMix64: the stream of 64-bit whole numbers of a seed.
 *
 * @source Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA
 * @example
 * import { splitMix64 } from '@sightline/qaf';
 * String(splitMix64(1234567n)()) // => '6457827717110365317'
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
}

/**
 * PCG32: the stream of 32-bit whole numbers of a seed and a sequence.
 *
 * @source O'Neill (2014), PCG: a family of simple fast space-efficient statistically good algorithms; pcg32 demo
 * @example
 * import { pcg32 } from '@sightline/qaf';
 * pcg32(42n, 54n)() // => 2707161783
 */
export function pcg32(seed: bigint, sequence: bigint): () => number {
  const increment = ((sequence << 1n) | 1n) & mask;
  const step = (state: bigint): bigint => (state * 6364136223846793005n + increment) & mask;
  let state = step((increment + seed) & mask);
  return () => {
    const old = state;
    state = step(old);
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const turn = Number(old >> 59n);
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  };
}

/**
 * Mulberry32: the stream of numbers from 0 to below 1 of a seed, as small scripts use it. To draw again what such a
 * script drew; samples of this package are drawn by PCG32.
 *
 * @example
 * import { mulberry32 } from '@sightline/qaf';
 * mulberry32(1)() // => 0.6270739405881613
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A stream of whole numbers from a seed in words, by PCG32. No number is more likely than another: those that would
 * make it so are passed over.
 *
 * @param seed - any text, such as `2024-Q3 core audits`; kept with the sample so that it can be drawn again
 * @example
 * import { randomStream } from '@sightline/qaf';
 * const [one, again] = [randomStream('2024-Q3'), randomStream('2024-Q3')];
 * one.whole(1000) === again.whole(1000) // => true
 */
export function randomStream(seed: string): RandomStream {
  const hash = sha256(seed);
  const next = pcg32(BigInt(`0x${hash.slice(0, 16)}`), BigInt(`0x${hash.slice(16, 32)}`));
  return {
    whole: (below) => {
      const least = 2 ** 32 % below;
      let drawn = next();
      while (drawn < least) drawn = next();
      return drawn % below;
    },
  };
}
