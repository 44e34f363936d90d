/** Numbers by position. Positions may be set in any order and far apart; what was never set has the value it began with. */
export type PagedNumbers<Values extends Int32Array | Float64Array> = {
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  /** By position without its last {@link PAGE_BITS}, for loops to which a call for each number would be dear. */
  readonly pages: (Values | undefined)[];
  /** The page of a position, made if it is not there. */
  readonly page: (at: number) => Values;
  /** The first numbers as one array, for which the pages are given up: both together would be the list twice. */
  readonly joined: (length: number) => Values;
};

/** The last bits of a position are its place on the page. */
export const PAGE_BITS = 12;
const SIZE = 2 ** PAGE_BITS;
export const PAGE_MASK = SIZE - 1;

/**
 * Numbers kept in pages of 4,096 that are made when first written to. An array that doubles would leave behind as much
 * again as it holds, for every column of a list, and have room for every text of a file where a column holds few.
 *
 * @param newValues - makes an array of zeros
 * @param initial - value of what was never set
 */
export function pagedNumbers<Values extends Int32Array | Float64Array>(
  newValues: (length: number) => Values,
  initial: number,
): PagedNumbers<Values> {
  const pages: (Values | undefined)[] = [];
  const pageOf = (at: number): Values => {
    const page = at >>> PAGE_BITS;
    while (pages.length <= page) pages.push(undefined);
    return (pages[page] ??= newValues(SIZE).fill(initial) as Values);
  };
  return {
    pages,
    page: pageOf,
    get: (at) => pages[at >>> PAGE_BITS]?.[at & PAGE_MASK] ?? initial,
    set: (at, value) => {
      (pages[at >>> PAGE_BITS] ?? pageOf(at))[at & PAGE_MASK] = value;
    },
    joined: (length) => {
      const whole = newValues(length) as Values;
      for (let from = 0; from < length; from += SIZE) {
        const page = pages[from / SIZE];
        if (page === undefined) whole.fill(initial, from, from + SIZE);
        else whole.set(page.subarray(0, length - from), from);
      }
      pages.length = 0;
      return whole;
    },
  };
}
