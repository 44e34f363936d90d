/**
 * The hash of a text, by words of four units from its beginning on; what is left is one more word with zeros behind, also
 * where nothing is left. Of a text of ASCII the units are its bytes, so that a scanner has the hash of bytes when it comes
 * to their end. By single bytes each would wait for the multiplication before it.
 */
export const newHash = 0;

/** The hash of a text four units longer. */
export function hashed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The hash of a whole text. @param rest - the word of the last units, fewer than four */
export function finished(hash: number, rest: number, length: number): number {
  return hashed(hash, rest) ^ length;
}

/** The word of fewer than four bytes. */
export function restOf(words: DataView, end: number, length: number): number {
  let word = 0;
  for (let at = end - (length & 3), shift = 0; at < end; at += 1, shift += 8) {
    word |= words.getUint8(at) << shift;
  }
  return word;
}

/** The hash of a text. */
export function hashOf(text: string): number {
  const { length } = text;
  const whole = length & ~3;
  let hash = newHash;
  for (let at = 0; at < whole; at += 4) hash = hashed(hash, wordAt(text, at, 4));
  return finished(hash, wordAt(text, whole, length - whole), length);
}

function wordAt(text: string, from: number, length: number): number {
  let word = 0;
  for (let at = 0; at < length; at += 1) word |= text.charCodeAt(from + at) << (at * 8);
  return word;
}
