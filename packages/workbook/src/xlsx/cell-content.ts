import { strToU8 } from 'fflate';
import type { ByteWindow } from '../scanning/byte-window.ts';
import type { Limits } from '../limits.ts';
import { richTextReader } from './rich-text.ts';
import type { StringStore } from '../scanning/string-store.ts';
import { Byte, isName, nextTag, skipDeclaration, tagEnd } from './xml-bytes.ts';
import { escapeXml } from './xml-escape.ts';
import { decodeXmlText, textUpToTag } from './xml-text.ts';

/** What stands inside `<c>`. The same object is filled anew by each `read`, so that a cell costs none. */
export type CellContent = {
  /** Position behind the closing tag; the end of what is seen, or behind it, where the cell may go on there. */
  end: number;
  /** The bytes that the value is part of: the worksheet's, or its own where comments or literal sections break it up. */
  source: Uint8Array;
  valueStart: number;
  /** Equal to the start where the cell has no value. */
  valueEnd: number;
  /** Index of the inline text, or -1. */
  inlineText: number;
  /** Text of a formula for which no value is stored, as a cell shows it; else undefined. */
  uncomputed: string | undefined;
  readonly read: (from: number) => void;
};

const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_V = 118;

/** A reader of the cells in a window on a worksheet; each `read` starts behind the opening tag. */
export function cellContent(window: ByteWindow, strings: StringStore, limits: Limits): CellContent {
  const inline = richTextReader(window, 'is', strings, limits);
  const content: CellContent = {
    end: 0,
    source: window.bytes,
    valueStart: 0,
    valueEnd: 0,
    inlineText: -1,
    uncomputed: undefined,
    read: (from) => {
      const { bytes } = window;
      const length = bytes.length;
      content.source = bytes;
      content.valueStart = content.valueEnd = 0;
      content.inlineText = -1;
      content.uncomputed = undefined;
      let hasValue = false;
      let formulaStart = -1;
      let at = from;
      while (at < length) {
        while (at < length && bytes[at] !== Byte.lessThan) at += 1;
        at += 1;
        let byte = bytes[at]!;
        if (byte === Byte.bang || byte === Byte.question) {
          at = skipDeclaration(bytes, at);
          continue;
        }
        const closing = byte === Byte.slash;
        if (closing) byte = bytes[++at]!;
        let name = at;
        while (byte > Byte.space && byte !== Byte.greaterThan && byte !== Byte.slash) {
          at += 1;
          if (byte === Byte.colon) name = at;
          byte = bytes[at]!;
        }
        const nameEnd = at;
        const letter = nameEnd - name === 1 ? bytes[name] : 0;
        if (byte !== Byte.greaterThan) at = tagEnd(bytes, at);
        at += 1;
        if (closing) {
          if (letter === LOWER_C) break;
          continue;
        }
        const isEmpty = bytes[at - 2] === Byte.slash;
        if (letter === LOWER_V) {
          hasValue = true;
          if (!isEmpty) at = readValue(bytes, at);
        } else if (letter === LOWER_F) {
          formulaStart = at;
        } else if (!isEmpty && isName(bytes, name, nameEnd, 'is')) {
          content.inlineText = inline.read(at);
          at = inline.end;
        }
      }
      content.end = at;
      if (formulaStart >= 0 && !hasValue) {
        content.uncomputed = '=' + decodeXmlText(bytes, formulaStart, nextTag(bytes, formulaStart));
      }
    },
  };

  const readValue = (bytes: Uint8Array, from: number): number => {
    let at = from;
    while (at < bytes.length && bytes[at] !== Byte.lessThan) at += 1;
    content.valueStart = from;
    content.valueEnd = at;
    if (bytes[at + 1] !== Byte.bang && bytes[at + 1] !== Byte.question) return at;
    const { text, end } = textUpToTag(bytes, from);
    content.source = strToU8(escapeXml(text));
    content.valueStart = 0;
    content.valueEnd = content.source.length;
    return end;
  };
  return content;
}
