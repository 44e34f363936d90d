/** The bytes that XML and cell references are made of. */
export const Byte = {
  space: 32,
  bang: 33,
  quote: 34,
  apostrophe: 39,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  lessThan: 60,
  equals: 61,
  greaterThan: 62,
  question: 63,
  closingBracket: 93,
} as const;

/** Position behind the comment, CDATA or instruction whose `<` stands before `at`. */
export function skipDeclaration(bytes: Uint8Array, at: number): number {
  if (bytes[at] === Byte.bang && bytes[at + 1] === Byte.minus) return behind(bytes, at + 3, Byte.minus);
  if (isCharacterData(bytes, at)) return behind(bytes, at + 8, Byte.closingBracket);
  const end = bytes.indexOf(Byte.greaterThan, at);
  return end < 0 ? bytes.length : end + 1;
}

/** Whether the tag whose `<` stands before `at` is CDATA. */
export function isCharacterData(bytes: Uint8Array, at: number): boolean {
  return isName(bytes, at, at + 8, '![CDATA[');
}

/** Position behind the next `>` that two of a mark precede. */
function behind(bytes: Uint8Array, from: number, mark: number): number {
  let at = bytes.indexOf(Byte.greaterThan, from);
  while (at >= 0 && (at < from + 2 || bytes[at - 1] !== mark || bytes[at - 2] !== mark)) {
    at = bytes.indexOf(Byte.greaterThan, at + 1);
  }
  return at < 0 ? bytes.length : at + 1;
}

/** Position of the `>` of a tag, quoted attribute values passed over. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === Byte.greaterThan) return at;
    if (byte === Byte.quote || byte === Byte.apostrophe) {
      at = bytes.indexOf(byte, at + 1);
      if (at < 0) return bytes.length;
    }
    at += 1;
  }
  return at;
}

/** Position of the next `<`, or the end. */
export function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== Byte.lessThan) at += 1;
  return at;
}

/** Whether the bytes from `at` to `end` spell an ASCII name. */
export function isName(bytes: Uint8Array, at: number, end: number, name: string): boolean {
  if (end - at !== name.length) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * The number that bytes spell, as correctly rounded as `Number` would give it; NaN where they spell no finite one.
 * Up to 15 digits are an exact integer, and a power of ten up to 22 is exact too, so one division rounds once.
 */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === Byte.minus;
  if (negative) at += 1;
  let digits = 0;
  let mantissa = 0;
  let places = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte >= Byte.zero && byte <= Byte.nine) {
      mantissa = mantissa * 10 + (byte - Byte.zero);
      digits += 1;
      if (places >= 0) places += 1;
    } else if (byte === Byte.dot && places < 0) {
      places = 0;
    } else {
      return slowNumber(bytes, start, end);
    }
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, start, end);
  const value = places > 0 ? mantissa / powersOfTen[places]! : mantissa;
  return negative ? -value : value;
}

const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** No finite number needs more bytes, and a longer text costs nothing. */
const LONGEST_NUMBER = 400;

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_NUMBER) return NaN;
  const text = String.fromCharCode(...bytes.subarray(start, end)).trim();
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : NaN;
}
