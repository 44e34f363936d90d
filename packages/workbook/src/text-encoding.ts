import { strToU8 } from 'fflate';

/** How the bytes of a text file spell characters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The characters of Windows-1252 from 0x80 to 0x9F; the rest equals Unicode. An undefined byte gives U+FFFD. */
const windows1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** How many of its first bytes tell whether a text without mark is UTF-16. */
const SAMPLE = 4096;

/**
 * The same text as UTF-8 without byte order mark. Text without mark whose every second byte is mostly zero is UTF-16,
 * as some databases write it. Text that is not valid UTF-8 and has no mark is taken as
 * Windows-1252, which is what Excel writes under the plain name CSV in this country.
 */
export function asUtf8(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly encoding: TextEncoding } {
  const utf16 = utf16AsUtf8(bytes);
  if (utf16 !== undefined) return utf16;
  let from = 0;
  // Programs that each add a mark leave several.
  while (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
  if (from > 0) return { bytes: bytes.subarray(from), encoding: 'utf-8' };
  if (isUtf8(bytes)) return { bytes, encoding: 'utf-8' };
  return { bytes: fromWindows1252(bytes), encoding: 'windows-1252' };
}

/** UTF-16 with or without byte order mark as UTF-8; undefined for what is not UTF-16. */
export function utf16AsUtf8(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly encoding: TextEncoding } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { bytes: fromUtf16(bytes, 2, 0), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { bytes: fromUtf16(bytes, 2, 1), encoding: 'utf-16be' };
  const zeros = [0, 0];
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd * 2 > pairs && even * 10 < odd) return { bytes: fromUtf16(bytes, 0, 0), encoding: 'utf-16le' };
  if (even * 2 > pairs && odd * 10 < even) return { bytes: fromUtf16(bytes, 0, 1), encoding: 'utf-16be' };
  return undefined;
}

function fromUtf16(bytes: Uint8Array, from: number, highByte: 0 | 1): Uint8Array {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const low = bytes[highByte === 1 ? at + 1 : at]!;
    const high = bytes[highByte === 1 ? at : at + 1]!;
    units.push(high * 256 + low);
    if (units.length === 4096) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  pieces.push(String.fromCharCode(...units));
  return strToU8(pieces.join(''));
}

function fromWindows1252(bytes: Uint8Array): Uint8Array {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 4096) {
    let piece = '';
    for (const byte of bytes.subarray(from, from + 4096)) {
      piece += byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80]! : String.fromCharCode(byte);
    }
    pieces.push(piece);
  }
  return strToU8(pieces.join(''));
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    at += 1;
    if (byte < 0x80) continue;
    const following =
      byte >= 0xf0 && byte <= 0xf4
        ? 3
        : byte >= 0xe0 && byte < 0xf0
          ? 2
          : byte >= 0xc2 && byte < 0xe0
            ? 1
            : -1;
    if (following < 0) return false;
    // The first of the following bytes rules out longer spellings than needed, surrogates and what is beyond U+10FFFF.
    const least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    for (let index = 0; index < following; index += 1) {
      const next = bytes[at]!;
      if (!(index === 0 ? next >= least && next <= most : (next & 0xc0) === 0x80)) return false;
      at += 1;
    }
  }
  return true;
}

/** Every engine has it; the types of this package name no engine. */
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text that UTF-8 spells. A byte order mark is part of it: it is none only where a file begins. */
export function textOfUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
