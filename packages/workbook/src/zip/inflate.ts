import { huffmanCode, longCode, SHORT } from './huffman-code.ts';
import type { HuffmanCode } from './huffman-code.ts';

/**
 * Unpacks raw deflate data: at once, or in pieces, each of which need last only until the next is asked for. A caller
 * that has a faster way, such as Node's `inflateRawSync`, hands it in; what comes back at once is held whole while it is
 * read.
 *
 * @param packed - the deflate stream, without header
 * @param size - bytes that it should give; more is an error and need not be returned
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array | Iterable<Uint8Array>;

/** How far back a match may begin. */
const HISTORY = 2 ** 15;
const PIECE = 2 ** 16;
const LONGEST_MATCH = 258;
/** Where a window is given out; behind it there is room for the match that reaches beyond. */
const FULL = HISTORY + PIECE;

const END_OF_BLOCK = 256;
/** Of the symbols from 257 on: the shortest match, and the bits that follow and add to it. */
const lengthBits = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
);
const lengths = firstOf(3, lengthBits);
lengths[28] = LONGEST_MATCH;
/** Of the symbols of a distance, likewise. */
const distanceBits = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
const distances = firstOf(1, distanceBits);
/** The order in which a block states the lengths of the code that its codes are written in. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function firstOf(least: number, bits: Uint8Array): Uint16Array {
  let next = least;
  return Uint16Array.from(bits, (count) => (next += 1 << count) - (1 << count));
}

const fixedLengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);

type Codes = { readonly literals: HuffmanCode; readonly distances: HuffmanCode };

/**
 * The portable way, in pieces, so that a part of any size takes the room of one piece. Written here since the streams
 * of other libraries make new buffers for every piece: on a sheet of 22 MiB fflate's took 70 MiB, this one 1 MiB,
 * in the same time as unpacking it whole.
 *
 * @throws {RangeError} for what is no deflate stream, ends early or gives more than was stated
 * @source RFC 1951
 */
export function* portableInflate(packed: Uint8Array, size: number): Generator<Uint8Array> {
  const window = new Uint8Array(FULL + LONGEST_MATCH);
  let filled = 0;
  // Where the next byte is taken from; and bits that were taken and are not yet used, the first lowest.
  let at = 0;
  let hold = 0;
  let held = 0;
  let isLastBlock = false;
  /** Bytes of a stored block that are still to come. */
  let stored = 0;
  /** The codes of the block that is being read, unless it is a stored one. */
  let codes: Codes | undefined;
  let fixed: Codes | undefined;

  /** Takes bits until there are 25 at least. Behind the end they are zeros, which {@link inTime} finds out. */
  const fill = (): void => {
    while (held <= 24) {
      hold |= (at < packed.length ? packed[at]! : 0) << held;
      at += 1;
      held += 8;
    }
  };
  const inTime = (): void => {
    if (at - (held >>> 3) > packed.length) throw new RangeError('Ends early');
  };
  const bits = (count: number): number => {
    fill();
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  };

  const beginBlock = (): void => {
    isLastBlock = bits(1) === 1;
    const kind = bits(2);
    if (kind === 0) {
      at -= held >>> 3;
      hold = held = 0;
      stored = bits(16);
      if (bits(16) !== (stored ^ 0xffff)) throw new RangeError('No length of a stored block');
      at -= held >>> 3;
      hold = held = 0;
    } else if (kind === 1) {
      codes = fixed ??= {
        literals: huffmanCode(fixedLengths),
        distances: huffmanCode(new Uint8Array(32).fill(5)),
      };
    } else if (kind === 2) {
      codes = readCodes();
    } else {
      throw new RangeError('No such block');
    }
    inTime();
  };

  const readCodes = (): Codes => {
    const literals = bits(5) + 257;
    const all = literals + bits(5) + 1;
    const stated = bits(4) + 4;
    const ofLengths = new Uint8Array(lengthOrder.length);
    for (const symbol of lengthOrder.slice(0, stated)) ofLengths[symbol] = bits(3);
    const code = huffmanCode(ofLengths);
    const found = new Uint8Array(all);
    for (let index = 0; index < all;) {
      fill();
      const entry = longCode(code, hold);
      bits(entry & 15);
      const symbol = entry >>> 4;
      if (symbol < 16) {
        found[index] = symbol;
        index += 1;
      } else {
        const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
        if (index + times > all || (symbol === 16 && index === 0)) throw new RangeError('No such lengths');
        if (symbol === 16) found.fill(found[index - 1]!, index, index + times);
        index += times;
      }
    }
    return {
      literals: huffmanCode(found.subarray(0, literals)),
      distances: huffmanCode(found.subarray(literals)),
    };
  };

  const copyStored = (): void => {
    const bytes = packed.subarray(at, at + Math.min(stored, window.length - filled));
    if (bytes.length === 0) throw new RangeError('Ends early');
    window.set(bytes, filled);
    filled += bytes.length;
    at += bytes.length;
    stored -= bytes.length;
  };

  /** Unpacks until the block ends or the window is full. What it uses all the time is held in variables of its own. */
  const decode = ({ literals, distances: ofDistances }: Codes): void => {
    const shortLiterals = literals.short;
    const shortDistances = ofDistances.short;
    const end = packed.length;
    const mask = (1 << SHORT) - 1;
    let [from, bit, left, to] = [at, hold, held, filled];
    while (to < FULL) {
      while (left <= 24) {
        bit |= (from < end ? packed[from]! : 0) << left;
        from += 1;
        left += 8;
      }
      const entry = shortLiterals[bit & mask]! || longCode(literals, bit);
      bit >>>= entry & 15;
      left -= entry & 15;
      if (entry < END_OF_BLOCK * 16) {
        window[to] = entry >>> 4;
        to += 1;
        continue;
      }
      if (entry >>> 4 === END_OF_BLOCK) {
        codes = undefined;
        break;
      }
      const symbol = (entry >>> 4) - END_OF_BLOCK - 1;
      if (symbol >= lengths.length) throw new RangeError('No such length');
      const extra = lengthBits[symbol]!;
      const stop = to + lengths[symbol]! + (bit & ((1 << extra) - 1));
      bit >>>= extra;
      left -= extra;
      while (left <= 24) {
        bit |= (from < end ? packed[from]! : 0) << left;
        from += 1;
        left += 8;
      }
      const back = shortDistances[bit & mask]! || longCode(ofDistances, bit);
      bit >>>= back & 15;
      left -= back & 15;
      while (left <= 24) {
        bit |= (from < end ? packed[from]! : 0) << left;
        from += 1;
        left += 8;
      }
      const far = back >>> 4;
      if (far >= distances.length) throw new RangeError('No such distance');
      const more = distanceBits[far]!;
      let source = to - distances[far]! - (bit & ((1 << more) - 1));
      bit >>>= more;
      left -= more;
      if (source < 0) throw new RangeError('Refers to before the beginning');
      for (; to < stop; to += 1, source += 1) window[to] = window[source]!;
    }
    [at, hold, held, filled] = [from, bit, left, to];
    inTime();
  };

  let start = 0;
  let given = 0;
  for (;;) {
    const isDone = isLastBlock && stored === 0 && codes === undefined;
    if (isDone || filled >= FULL) {
      given += filled - start;
      if (given > size) throw new RangeError('Gives more than was stated');
      yield window.subarray(start, filled);
      if (isDone) return;
      window.copyWithin(0, filled - HISTORY, filled);
      start = filled = HISTORY;
    }
    if (stored > 0) copyStored();
    else if (codes !== undefined) decode(codes);
    else beginBlock();
  }
}
