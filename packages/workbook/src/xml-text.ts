import { strFromU8 } from 'fflate';

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text of XML character data in UTF-8: entities, line ends and the `_x000D_` escapes of spreadsheets resolved. */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number): string {
  const raw = strFromU8(bytes.subarray(start, end));
  return unescapeSpreadsheetText(unescapeEntities(raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw));
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
function unescapeSpreadsheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_whole, hex) =>
    String.fromCharCode(parseInt(hex as string, 16)),
  );
}
