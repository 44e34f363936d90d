import { DATE_TEXTS, dateTextAt, dateTextNumber, dateTextOf } from './date-texts.ts';
import { textOfUtf8 } from './text-encoding.ts';
import { decodeXmlText } from '../xlsx/xml-text.ts';

/** Every distinct text of a file once, by index. */
export type StringStore = {
  readonly text: (index: number) => string;
  /** How many texts are held; dates are not. */
  readonly size: () => number;
  /** Index of a text. */
  readonly intern: (text: string) => number;
  /** Index of the text that plain ASCII bytes spell. @param hash - of these bytes, by {@link hashed} */
  readonly internAscii: (bytes: Uint8Array, start: number, end: number, hash: number) => number;
  /** Index of the text of XML character data, entities and escapes resolved. */
  readonly internXml: (bytes: Uint8Array, start: number, end: number) => number;
};

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;
const UNDERSCORE = 95;
const LOWER_X = 120;

/** Texts made to share a hash would else be compared each with each; at half load no others stand so close. */
const MOST_PROBES = 64;

/** The hash of a text of no length: FNV-1a with 32 bits. */
export const newHash = 0x811c9dc5 | 0;

/** The hash of a text one unit longer, so that a scanner has it when it comes to the end of a text. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Longer texts are rare, and compared as texts: so one of a million letters is not held twice. */
const LONGEST_SPELT = 64;

/**
 * A hash table from bytes to index, so that a text seen before costs no new string. The hash runs over UTF-16 units,
 * which for ASCII are the bytes themselves: text that came by either way meets in one table. Short ASCII is held as
 * bytes too: comparing bytes with a string costs several times as much. Its strings are made when one is asked for, all
 * at once, by one call of the decoder.
 */
export function stringStore(): StringStore {
  const texts: (string | undefined)[] = [];
  let size = 0;
  // From here on texts may still be bytes alone.
  let decoded = 0;
  // The bytes of all texts in their order, and where those of each end: none of a text that is long or no ASCII.
  let spelt = new Uint8Array(4096);
  let ends = new Int32Array(1024);
  let filled = 0;
  // Pairs of an index, counted from 1, and its hash.
  let slots = new Int32Array(4096);
  let mask = slots.length / 2 - 1;
  let hashes = new Int32Array(1024);
  // Texts that found no slot within the probes.
  const crowded = new Map<string, number>();

  const textOf = (index: number): string | undefined => {
    if (index >= decoded && index < size) {
      let start = decoded === 0 ? 0 : ends[decoded - 1]!;
      const base = start;
      const together = textOfUtf8(spelt.subarray(base, filled));
      for (; decoded < size; decoded += 1) {
        const end = ends[decoded]!;
        texts[decoded] ??= together.substring(start - base, end - base);
        start = end;
      }
    }
    return texts[index];
  };

  /** Gives a text its index; its bytes, if it has any, stand behind those held. */
  const add = (text: string | undefined, length: number, hash: number, slot: number): number => {
    const index = size;
    size += 1;
    texts.push(text);
    if (index >= ends.length) {
      ends = widened(ends);
      hashes = widened(hashes);
    }
    filled += length;
    ends[index] = filled;
    hashes[index] = hash;
    if (size * 4 > slots.length) {
      rehash();
    } else if (slot < 0) {
      crowded.set(textOf(index)!, DATE_TEXTS + index);
    } else {
      slots[slot] = size;
      slots[slot + 1] = hash;
    }
    return DATE_TEXTS + index;
  };

  const rehash = (): void => {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length / 2 - 1;
    crowded.clear();
    for (let index = 0; index < size; index += 1) {
      const hash = hashes[index]!;
      let slot = spread(hash) & mask;
      let probes = 0;
      for (; probes < MOST_PROBES && slots[slot * 2] !== 0; probes += 1) slot = (slot + 1) & mask;
      if (probes < MOST_PROBES) {
        slots[slot * 2] = index + 1;
        slots[slot * 2 + 1] = hash;
      } else {
        crowded.set(textOf(index)!, DATE_TEXTS + index);
      }
    }
  };

  const addText = (text: string, hash: number, slot: number): number => {
    if (text.length > LONGEST_SPELT || !isAscii(text)) return add(text, 0, hash, slot);
    makeRoom();
    for (let at = 0; at < text.length; at += 1) spelt[filled + at] = text.charCodeAt(at);
    return add(text, text.length, hash, slot);
  };

  const makeRoom = (): void => {
    if (filled + LONGEST_SPELT <= spelt.length) return;
    const wider = new Uint8Array(spelt.length * 2);
    wider.set(spelt);
    spelt = wider;
  };

  const intern = (text: string): number => {
    const date = dateTextNumber(text);
    if (date >= 0) return date;
    let hash = newHash;
    for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot * 2]!;
      if (found === 0) return addText(text, hash, slot * 2);
      if (slots[slot * 2 + 1] === hash && textOf(found - 1) === text) return DATE_TEXTS + found - 1;
      slot = (slot + 1) & mask;
    }
    return crowded.get(text) ?? addText(text, hash, -1);
  };

  const internAscii = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const length = end - start;
    if (length > LONGEST_SPELT || length === 0) return intern(textOfUtf8(bytes.subarray(start, end)));
    const date = length === 10 ? dateTextAt(bytes, start) : -1;
    if (date >= 0) return date;
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot * 2]!;
      if (found === 0) {
        makeRoom();
        for (let at = 0; at < length; at += 1) spelt[filled + at] = bytes[start + at]!;
        return add(undefined, length, hash, slot * 2);
      }
      if (slots[slot * 2 + 1] === hash) {
        const from = found === 1 ? 0 : ends[found - 2]!;
        if (ends[found - 1]! - from === length) {
          let at = 0;
          while (at < length && spelt[from + at] === bytes[start + at]) at += 1;
          if (at === length) return DATE_TEXTS + found - 1;
        }
      }
      slot = (slot + 1) & mask;
    }
    return intern(textOfUtf8(bytes.subarray(start, end)));
  };

  const internXml = (bytes: Uint8Array, start: number, end: number): number => {
    let hash = newHash;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]!;
      const special =
        byte >= 128 ||
        byte === AMPERSAND ||
        byte === CARRIAGE_RETURN ||
        (byte === UNDERSCORE && bytes[at + 1] === LOWER_X);
      if (special) return intern(decodeXmlText(bytes, start, end));
      hash = hashed(hash, byte);
    }
    return internAscii(bytes, start, end, hash);
  };

  return {
    text: (index) =>
      index >= DATE_TEXTS ? (textOf(index - DATE_TEXTS) ?? '') : index >= 0 ? dateTextOf(index) : '',
    size: () => size,
    intern,
    internAscii,
    internXml,
  };
}

/** Brings the high bits of a hash down, where the table looks. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}
