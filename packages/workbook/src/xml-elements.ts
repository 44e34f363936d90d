import { strFromU8 } from 'fflate';
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

const tagPattern =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;
const attributePattern = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of a small part such as the list of sheets. Cells and shared strings, which are large, have scanners of
 * their own.
 */
export function* xmlTags(bytes: Uint8Array): Generator<XmlTag> {
  for (const found of strFromU8(bytes).matchAll(tagPattern)) {
    const name = found[2];
    if (name === undefined) continue;
    const attributes = found[3] ?? '';
    yield {
      name,
      opens: found[1] === '',
      closes: found[1] === '/' || found[4] === '/',
      attribute: (wanted) => {
        for (const [, attribute, quoted, apostrophed] of attributes.matchAll(attributePattern)) {
          if (attribute === wanted) return unescapeEntities(quoted ?? apostrophed ?? '');
        }
        return undefined;
      },
    };
  }
}
