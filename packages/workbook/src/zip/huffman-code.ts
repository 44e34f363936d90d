/** A prefix code of the deflate format: from bits, the first lowest, to symbols. */
export type HuffmanCode = {
  /** By the next {@link SHORT} bits: the symbol times 16 plus the bits of its code; 0 where the code is longer, or none. */
  readonly short: Uint16Array;
  /** How many codes there are of each length. */
  readonly counts: Uint16Array;
  /** In the order of their codes. */
  readonly symbols: Uint16Array;
};

/** Bits that are looked up in one step. A longer table takes longer to make, and codes this long are rare. */
export const SHORT = 10;
const LONGEST = 15;

/**
 * The code whose symbols have these lengths; 0 for a symbol that has none.
 *
 * @throws {RangeError} where no code has such lengths, or where bits would stand for nothing; a code of one symbol may
 * @source RFC 1951, section 3.2.2
 */
export function huffmanCode(lengths: Uint8Array): HuffmanCode {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  let free = 1;
  let used = 0;
  const offsets = new Uint16Array(LONGEST + 2);
  const firstCodes = new Uint16Array(LONGEST + 2);
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length]!;
    free = free * 2 - count;
    if (free < 0) throw new RangeError('More codes than there can be');
    used += count;
    offsets[length + 1] = used;
    firstCodes[length + 1] = (firstCodes[length]! + count) * 2;
  }
  if (free > 0 && used > 1) throw new RangeError('Fewer codes than there must be');
  const symbols = new Uint16Array(used);
  const short = new Uint16Array(1 << SHORT);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    symbols[offsets[length]!] = symbol;
    offsets[length]! += 1;
    if (length > SHORT) return;
    const step = 1 << length;
    for (let at = reversed(firstCodes[length]!, length); at < short.length; at += step) {
      short[at] = symbol * 16 + length;
    }
    firstCodes[length]! += 1;
  });
  return { short, counts, symbols };
}

/** What {@link HuffmanCode.short} would hold for a code of any length; bits that are no code throw a RangeError. */
export function longCode({ counts, symbols }: HuffmanCode, bits: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    code |= (bits >>> (length - 1)) & 1;
    const count = counts[length]!;
    if (code - first < count) return symbols[index + code - first]! * 16 + length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new RangeError('No code');
}

/** Codes are written with their highest bit first. */
function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((code >>> bit) & 1) << (length - 1 - bit);
  return turned;
}
