/**
 * Whole numbers as they are written, of at most nine digits and without leading zeros, are numbered by themselves. So the
 * numbers of children, of which most lists have as many as records, are neither looked for nor held among the texts of a file.
 */
export const MOST_DIGITS = 9;

/** The number of `0`; that of `7` is 7 more. Texts of other kinds have smaller numbers. */
export const DIGIT_TEXTS = 2 ** 30;

const ZERO = 48;
const NINE = 57;

/** Number of the digits between two positions; -1 where they spell no such text. */
export function digitTextAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 1 || length > MOST_DIGITS || (length > 1 && bytes[start] === ZERO)) return -1;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < ZERO || byte > NINE) return -1;
    number = number * 10 + (byte - ZERO);
  }
  return DIGIT_TEXTS + number;
}

const spelt = new Uint8Array(MOST_DIGITS);

/** As {@link digitTextAt}, of a whole text. */
export function digitTextNumber(text: string): number {
  if (text.length > MOST_DIGITS) return -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > NINE) return -1;
    spelt[at] = unit;
  }
  return digitTextAt(spelt, 0, text.length);
}
