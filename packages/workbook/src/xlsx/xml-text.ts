import { Byte, isCharacterData, nextTag, skipDeclaration } from './xml-bytes.ts';
import { textOfUtf8 } from '../scanning/text-encoding.ts';

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text of XML character data in UTF-8: entities, line ends and the `_x000D_` escapes of spreadsheets resolved. */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number): string {
  const raw = textOfUtf8(bytes.subarray(start, end));
  return unescapeSpreadsheetText(unescapeEntities(raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw));
}

/**
 * The text from a position up to the next tag, with comments and instructions left out and literal sections as they
 * stand.
 *
 * @returns the text, and the position of the tag's `<`
 */
export function textUpToTag(
  bytes: Uint8Array,
  from: number,
): { readonly text: string; readonly end: number } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const stop = nextTag(bytes, at);
    if (stop > at) pieces.push(decodeXmlText(bytes, at, stop));
    const mark = bytes[stop + 1];
    if (mark !== Byte.bang && mark !== Byte.question) return { text: pieces.join(''), end: stop };
    at = skipDeclaration(bytes, stop + 1);
    if (isCharacterData(bytes, stop + 1)) {
      const literal = stop + 1 + '![CDATA['.length;
      pieces.push(textOfUtf8(bytes.subarray(literal, Math.max(literal, at - ']]>'.length))));
    }
  }
}

/** Resolves the five named entities and character references; what is neither stays as it stands. */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return namedEntities.get(name as string) ?? whole;
      const point = decimal === undefined ? parseInt(hex as string, 16) : parseInt(decimal as string, 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Spreadsheets write characters that XML forbids as `_xHHHH_`, and a literal underscore before such as `_x005F_`. */
export function unescapeSpreadsheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_whole, hex) =>
    String.fromCharCode(parseInt(hex as string, 16)),
  );
}
