import { pagedNumbers } from './paged-numbers.ts';

/** What a column knows of the texts of a file: a position by string index, or -1. */
export type TextPositions = {
  readonly get: (text: number) => number;
  /** Only where there is none yet. */
  readonly set: (text: number, position: number) => void;
};

/**
 * Positions by text for each of many columns that read one file. Most texts stand in one column only: these are kept in
 * one place for all. Pages of each column's own would be as long as the file has texts, however few of them the column has.
 *
 * @returns a function that gives one more column its positions
 */
export function textPositions(): () => TextPositions {
  const owners = pagedNumbers(integers, -1);
  const ofOwner = pagedNumbers(integers, -1);
  let columns = 0;
  return () => {
    const column = columns++;
    const shared = pagedNumbers(integers, -1);
    return {
      get: (text) => (owners.get(text) === column ? ofOwner.get(text) : shared.get(text)),
      set: (text, position) => {
        if (owners.get(text) >= 0) {
          shared.set(text, position);
        } else {
          owners.set(text, column);
          ofOwner.set(text, position);
        }
      },
    };
  };
}

const integers = (length: number): Int32Array => new Int32Array(length);
