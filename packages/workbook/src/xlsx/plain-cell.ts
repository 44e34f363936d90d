import { MOST_DIGITS } from '../scanning/digit-texts.ts';
import { Byte } from './xml-bytes.ts';

/** A cell as nearly all are written. The same object is filled anew by each `read`, so that a cell costs none. */
export type PlainCell = {
  /** Column and row, counted from 0. */
  column: number;
  row: number;
  style: number;
  /** The value is a position among the shared strings; else a number. */
  isShared: boolean;
  /** A whole number of at most nine digits. */
  value: number;
  /** @returns the position behind the cell; -1 where it is written otherwise, or may go on behind what is seen */
  readonly read: (bytes: Uint8Array, from: number) => number;
};

/** No cell that is read here is longer. */
const LONGEST = 64;

const UPPER_A = 65;
const [LOWER_C, LOWER_R, LOWER_S, LOWER_T, LOWER_V] = [99, 114, 115, 116, 118];

/**
 * A reader of `<c r="AB12" s="1" t="s"><v>34</v></c>`, style and type there or not. It looks at each byte once and asks for
 * nothing that XML would also allow: of a cell that is written otherwise, it only says that it is.
 */
export function plainCell(): PlainCell {
  const cell: PlainCell = {
    column: 0,
    row: 0,
    style: 0,
    isShared: false,
    value: 0,
    read: (bytes, from) => {
      if (from + LONGEST > bytes.length) return -1;
      if (bytes[from + 1] !== LOWER_C || bytes[from + 2] !== Byte.space || bytes[from + 3] !== LOWER_R)
        return -1;
      if (bytes[from + 4] !== Byte.equals || bytes[from + 5] !== Byte.quote) return -1;
      let at = from + 6;
      let column = 0;
      let letter = bytes[at]! - UPPER_A;
      while (letter >= 0 && letter < 26 && at < from + 9) {
        column = column * 26 + letter + 1;
        letter = bytes[++at]! - UPPER_A;
      }
      const rowAt = at;
      let row = 0;
      let digit = bytes[at]! - Byte.zero;
      while (digit >= 0 && digit <= 9 && at < rowAt + MOST_DIGITS) {
        row = row * 10 + digit;
        digit = bytes[++at]! - Byte.zero;
      }
      if (column === 0 || row === 0 || bytes[at] !== Byte.quote) return -1;
      at += 1;
      let style = 0;
      if (bytes[at] === Byte.space && bytes[at + 1] === LOWER_S) {
        if (bytes[at + 2] !== Byte.equals || bytes[at + 3] !== Byte.quote) return -1;
        at += 4;
        const styleAt = at;
        digit = bytes[at]! - Byte.zero;
        while (digit >= 0 && digit <= 9 && at < styleAt + MOST_DIGITS) {
          style = style * 10 + digit;
          digit = bytes[++at]! - Byte.zero;
        }
        if (at === styleAt || bytes[at] !== Byte.quote) return -1;
        at += 1;
      }
      const isShared = bytes[at] === Byte.space;
      if (isShared) {
        if (bytes[at + 1] !== LOWER_T || bytes[at + 2] !== Byte.equals || bytes[at + 3] !== Byte.quote)
          return -1;
        if (bytes[at + 4] !== LOWER_S || bytes[at + 5] !== Byte.quote) return -1;
        at += 6;
      }
      if (bytes[at] !== Byte.greaterThan || bytes[at + 1] !== Byte.lessThan) return -1;
      if (bytes[at + 2] !== LOWER_V || bytes[at + 3] !== Byte.greaterThan) return -1;
      at += 4;
      const valueAt = at;
      let value = 0;
      digit = bytes[at]! - Byte.zero;
      while (digit >= 0 && digit <= 9 && at < valueAt + MOST_DIGITS) {
        value = value * 10 + digit;
        digit = bytes[++at]! - Byte.zero;
      }
      if (at === valueAt || bytes[at] !== Byte.lessThan) return -1;
      if (bytes[at + 1] !== Byte.slash || bytes[at + 2] !== LOWER_V || bytes[at + 3] !== Byte.greaterThan)
        return -1;
      if (bytes[at + 4] !== Byte.lessThan || bytes[at + 5] !== Byte.slash || bytes[at + 6] !== LOWER_C)
        return -1;
      if (bytes[at + 7] !== Byte.greaterThan) return -1;
      cell.column = column - 1;
      cell.row = row - 1;
      cell.style = style;
      cell.isShared = isShared;
      cell.value = value;
      return at + 8;
    },
  };
  return cell;
}
