import {
  addExact,
  compareExact,
  divideExact,
  multiplyExact,
  parseExact,
  SightlineError,
  subtractExact,
} from '@sightline/core';
import type { Exact } from '@sightline/core';

/** How a sample is dealt out over strata. */
export type Allocation =
  | { readonly by: 'size' }
  | { readonly by: 'equal' }
  /** By size times spread, so that uncertain strata get more. */
  | { readonly by: 'spread'; readonly standardDeviations: readonly Exact[] }
  /** By size times how many times as often one of the stratum is to be drawn; 1 is by size. */
  | { readonly by: 'oversample'; readonly factors: readonly Exact[] };

/** What each stratum gets. */
export type Allocated = {
  /** Before rounding, exact. */
  readonly shares: readonly Exact[];
  /** Whole numbers that come to the whole sample: the largest remainders round up, of alike ones the earlier. */
  readonly sizes: readonly number[];
};

/**
 * A sample dealt out over strata. Rounded by the largest remainder, so that it comes to the whole; never more than a
 * stratum has, and with `atLeastOne` never none of one that has any, where the sample is large enough.
 *
 * @param strata - how many each has
 * @throws {SightlineError} ALLOCATION_INVALID {problem}
 * @source Cochran (1977), Sampling Techniques, 3rd edition, sections 5.4 and 5.5 (Neyman)
 * @example
 * import { allocate } from '@sightline/qaf';
 * allocate(50, [333, 287, 199, 61], { by: 'size' }).sizes // => [19, 16, 11, 4]
 */
export function allocate(
  sample: number,
  strata: readonly number[],
  allocation: Allocation,
  atLeastOne = false,
): Allocated {
  const whole = strata.reduce((sum, size) => sum + size, 0);
  const counts = [sample, ...strata];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) refuse('count');
  if (sample > whole) refuse('sample-exceeds-strata');
  const factors = factorsOf(allocation);
  if (factors && factors.length !== strata.length) refuse('factors');
  if (factors?.some((factor) => compareExact(factor, '0') < 0)) refuse('factor-negative');

  const weights = strata.map((size, index): Exact => {
    if (allocation.by === 'size') return String(size);
    if (allocation.by === 'equal') return size > 0 ? '1' : '0';
    return multiplyExact(String(size), factors![index]!);
  });
  const sum = weights.reduce(addExact, '0');
  if (compareExact(sum, '0') === 0 && sample > 0) refuse('no-weight');
  const shares = weights.map((weight) =>
    sample === 0 ? '0' : divideExact(multiplyExact(String(sample), weight), sum),
  );
  return { shares, sizes: rounded(sample, shares, strata, atLeastOne) };
}

function factorsOf(allocation: Allocation): readonly Exact[] | undefined {
  if (allocation.by === 'spread') return allocation.standardDeviations;
  return allocation.by === 'oversample' ? allocation.factors : undefined;
}

function rounded(
  sample: number,
  shares: readonly Exact[],
  strata: readonly number[],
  atLeastOne: boolean,
): number[] {
  const sizes = shares.map((share, index) => {
    const { n, d } = parseExact(share);
    const least = atLeastOne && strata[index]! > 0 && sample >= strata.length ? 1 : 0;
    return Math.min(Math.max(Number(n / d), least), strata[index]!);
  });
  const remainder = (index: number): Exact => subtractExact(shares[index]!, String(sizes[index]!));
  // Of alike ones the earlier stays first.
  const byRemainder = (a: number, b: number): number => compareExact(remainder(b), remainder(a));
  const dealt = (): number => sizes.reduce((sum, size) => sum + size, 0);
  while (dealt() !== sample) {
    const more = dealt() < sample;
    const order = sizes.map((_, index) => index).sort(byRemainder);
    const at = more
      ? order.find((index) => sizes[index]! < strata[index]!)
      : order.findLast((index) => sizes[index]! > (atLeastOne ? 1 : 0));
    if (at === undefined) return sizes;
    sizes[at]! += more ? 1 : -1;
  }
  return sizes;
}

function refuse(problem: string): never {
  throw new SightlineError('ALLOCATION_INVALID', { problem });
}
