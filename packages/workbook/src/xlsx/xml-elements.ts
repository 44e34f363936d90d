import { strFromU8 } from 'fflate';
import { Byte, nextTag, skipDeclaration, tagEnd } from './xml-bytes.ts';
import { unescapeEntities } from './xml-text.ts';

/** A tag of a small XML part. */
export type XmlTag = {
  /** Name without namespace prefix. */
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Value of an attribute by its name without prefix. */
  readonly attribute: (name: string) => string | undefined;
};

/**
 * The tags of a small part such as the list of sheets. Cells and shared strings, which are large, have scanners of
 * their own. No regular expression: one would take time by the square of the length of a part made to that end.
 */
export function* xmlTags(bytes: Uint8Array): Generator<XmlTag> {
  let at = nextTag(bytes, 0) + 1;
  while (at < bytes.length) {
    if (bytes[at] === Byte.bang || bytes[at] === Byte.question) {
      at = skipDeclaration(bytes, at);
    } else {
      const end = tagEnd(bytes, at);
      if (end >= bytes.length) return;
      yield xmlTag(strFromU8(bytes.subarray(at, end)));
      at = end;
    }
    at = nextTag(bytes, at) + 1;
  }
}

function xmlTag(text: string): XmlTag {
  const closing = text.startsWith('/');
  const from = closing ? 1 : 0;
  let nameEnd = from;
  while (nameEnd < text.length && !isSpace(text, nameEnd) && text[nameEnd] !== '/') nameEnd += 1;
  return {
    name: withoutPrefix(text.slice(from, nameEnd)),
    opens: !closing,
    closes: closing || text.endsWith('/'),
    attribute: (name) => attributeOf(text, nameEnd, name),
  };
}

function attributeOf(text: string, from: number, wanted: string): string | undefined {
  let at = from;
  for (;;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) return undefined;
    let open = equals + 1;
    while (isSpace(text, open)) open += 1;
    const quote = text[open];
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close < 0) return undefined;
    if (withoutPrefix(text.slice(at, equals).trim()) === wanted) {
      return unescapeEntities(text.slice(open + 1, close));
    }
    at = close + 1;
  }
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= Byte.space;
}

function withoutPrefix(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
