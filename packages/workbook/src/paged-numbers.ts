/** Numbers by position. Positions may be set in any order and far apart; what was never set has the value it began with. */
export type PagedNumbers<Values extends Int32Array | Float64Array> = {
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  /** The first numbers as one array, for which the pages are given up: both together would be the list twice. */
  readonly joined: (length: number) => Values;
};

const BITS = 12;
const SIZE = 2 ** BITS;

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
  return {
    get: (at) => pages[at >>> BITS]?.[at & (SIZE - 1)] ?? initial,
    set: (at, value) => {
      const page = at >>> BITS;
      while (pages.length <= page) pages.push(undefined);
      const held = (pages[page] ??= newValues(SIZE).fill(initial) as Values);
      held[at & (SIZE - 1)] = value;
    },
    joined: (length) => {
      const whole = newValues(length).fill(initial) as Values;
      pages.forEach((page, index) => {
        const from = index * SIZE;
        if (page !== undefined && from < length) whole.set(page.subarray(0, length - from), from);
      });
      pages.length = 0;
      return whole;
    },
  };
}
