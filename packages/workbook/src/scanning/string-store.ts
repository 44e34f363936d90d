import { dateTextAt, dateTextNumber, dateTextOf } from './date-texts.ts';
import { DIGIT_TEXTS, digitTextAt, digitTextNumber } from './digit-texts.ts';
import { textOfUtf8 } from './text-encoding.ts';
import { finished, hashed, hashOf, newHash, restOf } from './text-hash.ts';
import { decodeXmlText } from '../xlsx/xml-text.ts';

/** Every distinct text of a file once, by index. */
export type StringStore = {
  readonly text: (index: number) => string;
  /** How many texts are held; dates and whole numbers are not. */
  readonly size: () => number;
  /** Index of a text. */
  readonly intern: (text: string) => number;
  /** Index of the text that plain ASCII bytes spell. */
  readonly internAscii: (bytes: Uint8Array, start: number, end: number) => number;
  /**
   * As `internAscii`, of bytes that spell neither a date nor a whole number and whose hash is known.
   *
   * @param rest - the word of the last bytes, fewer than four
   */
  readonly internHashed: (
    words: DataView,
    start: number,
    length: number,
    hash: number,
    rest: number,
  ) => number;
  /** Index of the text of XML character data, entities and escapes resolved. */
  readonly internXml: (bytes: Uint8Array, start: number, end: number) => number;
};

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;
const UNDERSCORE = 95;
const LOWER_X = 120;

/** Texts made to share a hash would else be compared each with each; at half load no others stand so close. */
const MOST_PROBES = 64;

/** Index of the first text that is neither a date nor a whole number: dates have smaller ones, whole numbers greater. */
const FIRST_TEXT = 2 ** 18;

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
  // The bytes of all texts in their order, each filled up with zeros to whole words, and where those of each begin; how many
  // bytes each has: none where a text is long or no ASCII.
  let spelt = new Uint8Array(4096);
  let words = wordsOf(spelt);
  let begins = new Int32Array(1024);
  let lengths = new Uint8Array(1024);
  let filled = 0;
  // Pairs of an index, counted from 1, and its hash.
  let slots = new Int32Array(4096);
  let mask = slots.length / 2 - 1;
  let hashes = new Int32Array(1024);
  // Texts that found no slot within the probes.
  const crowded = new Map<string, number>();

  const textOf = (index: number): string | undefined => {
    if (index >= decoded && index < size) {
      const base = begins[decoded]!;
      const together = textOfUtf8(spelt.subarray(base, filled));
      for (; decoded < size; decoded += 1) {
        const start = begins[decoded]! - base;
        texts[decoded] ??= together.substring(start, start + lengths[decoded]!);
      }
    }
    return texts[index];
  };

  /** Gives a text its index; its bytes, if it has any, stand behind those held. */
  const add = (text: string | undefined, length: number, hash: number, slot: number): number => {
    const index = size;
    size += 1;
    texts.push(text);
    if (index >= begins.length) {
      begins = widened(begins);
      hashes = widened(hashes);
      const wider = new Uint8Array(lengths.length * 2);
      wider.set(lengths);
      lengths = wider;
    }
    begins[index] = filled;
    lengths[index] = length;
    hashes[index] = hash;
    filled += (length + 3) & ~3;
    if (size * 4 > slots.length) {
      rehash();
    } else if (slot < 0) {
      crowded.set(textOf(index)!, FIRST_TEXT + index);
    } else {
      slots[slot] = size;
      slots[slot + 1] = hash;
    }
    return FIRST_TEXT + index;
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
        crowded.set(textOf(index)!, FIRST_TEXT + index);
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
    words = wordsOf(spelt);
  };

  const intern = (text: string): number => {
    const date = dateTextNumber(text);
    if (date >= 0) return date;
    const digits = digitTextNumber(text);
    if (digits >= 0) return digits;
    const hash = hashOf(text);
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot * 2]!;
      if (found === 0) return addText(text, hash, slot * 2);
      if (slots[slot * 2 + 1] === hash && textOf(found - 1) === text) return FIRST_TEXT + found - 1;
      slot = (slot + 1) & mask;
    }
    return crowded.get(text) ?? addText(text, hash, -1);
  };

  const internHashed: StringStore['internHashed'] = (read, start, length, hash, rest) => {
    if (length > LONGEST_SPELT || length === 0) return intern(textOfUtf8(bytesOf(read, start, length)));
    const whole = length & ~3;
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot * 2]!;
      if (found === 0) {
        makeRoom();
        for (let at = 0; at < whole; at += 4)
          words.setInt32(filled + at, read.getInt32(start + at, true), true);
        if (whole < length) words.setInt32(filled + whole, rest, true);
        return add(undefined, length, hash, slot * 2);
      }
      if (slots[slot * 2 + 1] === hash && lengths[found - 1] === length) {
        const begin = begins[found - 1]!;
        let at = 0;
        while (at < whole && words.getInt32(begin + at, true) === read.getInt32(start + at, true)) at += 4;
        if (at === whole && (whole === length || words.getInt32(begin + whole, true) === rest)) {
          return FIRST_TEXT + found - 1;
        }
      }
      slot = (slot + 1) & mask;
    }
    return intern(textOfUtf8(bytesOf(read, start, length)));
  };

  // The bytes that texts were last read from.
  let source: Uint8Array = spelt;
  let sourceWords = words;

  const internAscii = (bytes: Uint8Array, start: number, end: number): number => {
    const length = end - start;
    const known = length === 10 ? dateTextAt(bytes, start) : digitTextAt(bytes, start, end);
    if (known >= 0) return known;
    if (bytes !== source) {
      source = bytes;
      sourceWords = wordsOf(bytes);
    }
    let hash = newHash;
    for (let at = start; at + 3 < end; at += 4) hash = hashed(hash, sourceWords.getInt32(at, true));
    const rest = restOf(sourceWords, end, length);
    return internHashed(sourceWords, start, length, finished(hash, rest, length), rest);
  };

  const internXml = (bytes: Uint8Array, start: number, end: number): number => {
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]!;
      const special =
        byte >= 128 ||
        byte === AMPERSAND ||
        byte === CARRIAGE_RETURN ||
        (byte === UNDERSCORE && bytes[at + 1] === LOWER_X);
      if (special) return intern(decodeXmlText(bytes, start, end));
    }
    return internAscii(bytes, start, end);
  };

  return {
    text: (index) => {
      if (index >= DIGIT_TEXTS) return String(index - DIGIT_TEXTS);
      if (index >= FIRST_TEXT) return textOf(index - FIRST_TEXT) ?? '';
      return index >= 0 ? dateTextOf(index) : '';
    },
    size: () => size,
    intern,
    internAscii,
    internHashed,
    internXml,
  };
}

/** For reading bytes four at a time. */
export function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function bytesOf(words: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset + start, length);
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
