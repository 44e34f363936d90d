import { textOfUtf8 } from './text-encoding.ts';
import { decodeXmlText } from './xml-text.ts';

/** Every distinct text of a file once, by index. */
export type StringStore = {
  readonly text: (index: number) => string;
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

/**
 * A hash table from bytes to index, so that a text seen before costs no new string. The hash runs over UTF-16 units,
 * which for ASCII are the bytes themselves: text that came by either way meets in one table.
 */
export function stringStore(): StringStore {
  const texts: string[] = [];
  let hashes = new Int32Array(1024);
  let slots = new Int32Array(2048).fill(-1);
  let mask = slots.length - 1;
  // Texts that found no slot within the probes.
  const crowded = new Map<string, number>();

  const add = (text: string, hash: number, slot: number): number => {
    const index = texts.length;
    texts.push(text);
    if (index >= hashes.length) {
      const wider = new Int32Array(hashes.length * 2);
      wider.set(hashes);
      hashes = wider;
    }
    hashes[index] = hash;
    if (texts.length * 2 > slots.length) rehash();
    else if (slot < 0) crowded.set(text, index);
    else slots[slot] = index;
    return index;
  };

  const rehash = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    mask = slots.length - 1;
    crowded.clear();
    for (let index = 0; index < texts.length; index += 1) {
      let slot = spread(hashes[index]!) & mask;
      let probes = 0;
      for (; probes < MOST_PROBES && slots[slot] !== -1; probes += 1) slot = (slot + 1) & mask;
      if (probes < MOST_PROBES) slots[slot] = index;
      else crowded.set(texts[index]!, index);
    }
  };

  const intern = (text: string): number => {
    let hash = newHash;
    for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot]!;
      if (found === -1) return add(text, hash, slot);
      if (hashes[found] === hash && texts[found] === text) return found;
      slot = (slot + 1) & mask;
    }
    return crowded.get(text) ?? add(text, hash, -1);
  };

  const internAscii = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    let slot = spread(hash) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes += 1) {
      const found = slots[slot]!;
      if (found === -1) return add(textOfUtf8(bytes.subarray(start, end)), hash, slot);
      if (hashes[found] === hash && spells(texts[found]!, bytes, start, end)) return found;
      slot = (slot + 1) & mask;
    }
    const text = textOfUtf8(bytes.subarray(start, end));
    return crowded.get(text) ?? add(text, hash, -1);
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
    text: (index) => texts[index] ?? '',
    size: () => texts.length,
    intern,
    internAscii,
    internXml,
  };
}

/** Brings the high bits of a hash down, where the table looks. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function spells(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}
