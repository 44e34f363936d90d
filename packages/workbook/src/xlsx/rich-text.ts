import type { ByteWindow } from '../scanning/byte-window.ts';
import type { Limits } from '../limits.ts';
import { withinLimit } from '../limits.ts';
import type { StringStore } from '../scanning/string-store.ts';
import { decodeXmlText } from './xml-text.ts';
import { Byte, isCharacterData, isName, nextTag, skipDeclaration, tagEnd } from './xml-bytes.ts';
import { textOfUtf8 } from '../scanning/text-encoding.ts';

/**
 * Reads the text inside `<si>` or `<is>`. After each read `end` is the position behind the closing tag; where the text may
 * go on behind what is seen, the end of that, and there is no text.
 */
export type RichTextReader = { end: number; readonly read: (from: number) => number };

/**
 * The runs of a rich text joined, phonetic runs left out.
 *
 * @param container - `si` or `is`
 * @returns a reader whose `read` gives the index of the text, or -1
 */
export function richTextReader(
  window: ByteWindow,
  container: 'si' | 'is',
  strings: StringStore,
  limits: Limits,
): RichTextReader {
  const reader = {
    end: 0,
    read: (from: number): number => {
      const { bytes, isLast } = window;
      // Nearly every text is one run, whose bytes alone decide which text it is; others are joined.
      let start = -1;
      let stop = -1;
      let joined: string | undefined;
      const append = (text: string): void => {
        joined = (joined ?? (start < 0 ? '' : decodeXmlText(bytes, start, stop))) + text;
        withinLimit(limits, 'stringLength', joined.length);
      };
      let phonetic = false;
      let inText = false;
      let at = from;
      for (;;) {
        at = nextTag(bytes, at) + 1;
        if (at > bytes.length) break;
        if (bytes[at] === Byte.bang || bytes[at] === Byte.question) {
          const literal = inText && isCharacterData(bytes, at) ? at + 8 : -1;
          at = skipDeclaration(bytes, at);
          const following = nextTag(bytes, at);
          if (following >= bytes.length && !isLast) {
            at = following;
            break;
          }
          if (literal >= 0) append(textOfUtf8(bytes.subarray(literal, Math.max(literal, at - 3))));
          if (inText && following > at) append(decodeXmlText(bytes, at, following));
          continue;
        }
        const closing = bytes[at] === Byte.slash;
        if (closing) at += 1;
        const name = nameStart(bytes, at);
        const nameStop = nameEnd(bytes, name);
        at = tagEnd(bytes, nameStop) + 1;
        const opening = !closing && bytes[at - 2] !== Byte.slash;
        if (closing && isName(bytes, name, nameStop, container)) break;
        if (isName(bytes, name, nameStop, 'rPh')) phonetic = opening;
        inText = opening && !phonetic && isName(bytes, name, nameStop, 't');
        if (!inText) continue;
        const textStop = nextTag(bytes, at);
        if (textStop >= bytes.length && !isLast) {
          at = textStop;
          break;
        }
        withinLimit(limits, 'stringLength', textStop - at);
        if (start < 0) {
          start = at;
          stop = textStop;
        } else {
          append(decodeXmlText(bytes, at, textStop));
        }
      }
      reader.end = at;
      if (at >= bytes.length && !isLast) return -1;
      if (joined !== undefined) return strings.intern(joined);
      return start < 0 ? strings.intern('') : strings.internXml(bytes, start, stop);
    },
  };
  return reader;
}

function nameStart(bytes: Uint8Array, at: number): number {
  let start = at;
  for (let index = at; index < bytes.length; index += 1) {
    const byte = bytes[index]!;
    if (byte === Byte.colon) start = index + 1;
    else if (byte <= Byte.space || byte === Byte.greaterThan || byte === Byte.slash) break;
  }
  return start;
}

function nameEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length) {
    const byte = bytes[end]!;
    if (byte <= Byte.space || byte === Byte.greaterThan || byte === Byte.slash) break;
    end += 1;
  }
  return end;
}

/** The shared strings of a workbook: for each, its index among the file's distinct texts. */
export function sharedStrings(window: ByteWindow, strings: StringStore, limits: Limits): Int32Array {
  const reader = richTextReader(window, 'si', strings, limits);
  let found = new Int32Array(1024);
  let count = 0;
  let { bytes } = window;
  let at = 0;
  let item = 0;
  for (;;) {
    if (at >= bytes.length) {
      if (window.isLast) return found.subarray(0, count);
      window.move(item);
      ({ bytes } = window);
      at = 0;
    }
    item = nextTag(bytes, at);
    at = item + 1;
    if (at >= bytes.length) continue;
    if (bytes[at] === Byte.bang || bytes[at] === Byte.question) {
      at = skipDeclaration(bytes, at);
      continue;
    }
    const name = nameStart(bytes, at);
    const stop = nameEnd(bytes, name);
    at = tagEnd(bytes, stop) + 1;
    if (!isName(bytes, name, stop, 'si')) continue;
    let text = -1;
    const isEmpty = bytes[at - 2] === Byte.slash;
    if (!isEmpty) {
      text = reader.read(at);
      at = reader.end;
    }
    if (at >= bytes.length && !window.isLast) continue;
    if (count === found.length) {
      const wider = new Int32Array(count * 2);
      wider.set(found);
      found = wider;
    }
    found[count] = isEmpty ? strings.intern('') : text;
    count += 1;
  }
}
