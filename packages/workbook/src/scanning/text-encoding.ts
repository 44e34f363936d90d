import { strToU8 } from 'fflate';
import type { ByteSource, ByteWindow } from './byte-window.ts';
import { byteWindow } from './byte-window.ts';

/** How the bytes of a text file spell characters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The characters of Windows-1252 from 0x80 to 0x9F; the rest equals Unicode. An undefined byte gives U+FFFD. */
const windows1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** How many of its first bytes tell whether a text without mark is UTF-16. */
const SAMPLE = 4096;

/** How much of a text in another encoding is turned into UTF-8 at a time. */
const TURNED = 2 ** 15;

/**
 * The same text as UTF-8 without byte order mark. Text without mark whose every second byte is mostly zero is UTF-16,
 * as some databases write it. Text that is not valid UTF-8 and has no mark is taken as
 * Windows-1252, which is what Excel writes under the plain name CSV in this country.
 */
export function asUtf8(bytes: Uint8Array): { readonly text: ByteSource; readonly encoding: TextEncoding } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: fromUtf16(byteWindow(bytes), utf16), encoding: utf16.encoding };
  let from = 0;
  // Programs that each add a mark leave several.
  while (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
  if (from > 0) return { text: bytes.subarray(from), encoding: 'utf-8' };
  if (isUtf8(bytes)) return { text: bytes, encoding: 'utf-8' };
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
}

/** A part of a workbook in UTF-8; it may be written in UTF-16 too, with or without byte order mark. */
export function partAsUtf8(part: ByteSource): ByteSource {
  const window = byteWindow(part);
  while (!window.isLast && window.bytes.length < SAMPLE) window.move(0);
  const utf16 = utf16Of(window.bytes);
  if (utf16 !== undefined) return fromUtf16(window, utf16);
  return part instanceof Uint8Array ? part : seenThrough(window);
}

function* seenThrough(window: ByteWindow): Generator<Uint8Array> {
  for (; !window.isLast; window.move(window.bytes.length)) yield window.bytes;
  yield window.bytes;
}

type Utf16 = {
  readonly encoding: 'utf-16le' | 'utf-16be';
  /** Bytes of the mark. */
  readonly from: number;
};

function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', from: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', from: 2 };
  const zeros = [0, 0];
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd * 2 > pairs && even * 10 < odd) return { encoding: 'utf-16le', from: 0 };
  if (even * 2 > pairs && odd * 10 < even) return { encoding: 'utf-16be', from: 0 };
  return undefined;
}

function* fromUtf16(window: ByteWindow, { encoding, from }: Utf16): Generator<Uint8Array> {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  let at = from;
  for (;;) {
    const units: number[] = [];
    for (; at + 1 < window.bytes.length && units.length < TURNED / 4; at += 2) {
      units.push(window.bytes[at + high]! * 256 + window.bytes[at + low]!);
    }
    const isEnd = window.isLast && at + 1 >= window.bytes.length;
    // A character of two units stays together.
    if (!isEnd && (units.at(-1)! & 0xfc00) === 0xd800) {
      units.pop();
      at -= 2;
    }
    if (units.length > 0) yield strToU8(String.fromCharCode(...units));
    if (isEnd) return;
    if (at + 3 >= window.bytes.length && !window.isLast) {
      window.move(at);
      at = 0;
    }
  }
}

function* fromWindows1252(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += TURNED) {
    let piece = '';
    for (const byte of bytes.subarray(from, from + TURNED)) {
      piece += byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80]! : String.fromCharCode(byte);
    }
    yield strToU8(piece);
  }
}

/** How many of the first bytes are ASCII, at least: seen four at a time. */
function asciiBeginning(bytes: Uint8Array): number {
  const skipped = -bytes.byteOffset & 3;
  if (bytes.length < skipped + 4) return 0;
  for (let at = 0; at < skipped; at += 1) if (bytes[at]! > 127) return 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + skipped, (bytes.length - skipped) >> 2);
  let word = 0;
  while (word < words.length && (words[word]! & 0x80808080) === 0) word += 1;
  return skipped + word * 4;
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = asciiBeginning(bytes);
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
