import type { Random } from './random.ts';

/** What may stand where a number, a reference, a name or a text is awaited. */
const VALUES = [
  '', '-1', '0', '00', '1', '-0', '1e308', '1e999', '-1e999', '1e-400', 'NaN', 'Infinity', '0x10', '1_000', '9'.repeat(400),
  '2958466', '60', '-693594', '4294967296', '99999999999999999999', 'ZZZZ999999999', 'A0', 'A-1', 'XFD1048576', 'XFE1',
  '$A$1', 'a1', '1A', 'R1C1', '__proto__', 'constructor', 'List_8', '../../x', 'sheet1.xml', '/', '&amp;', '&lol9;',
  '&#0;', '&#x110000;', '&#xD800;', '&#9999999;', '&', '_x0000_', '_xD83D_', '\u0000', '\ufffe', '\u{1f333}', ' \u00a0 ',
  's', 'b', 'e', 'd', 'str', 'inlineStr', 'n', 'hidden', '2024-02-30', '2024-02-29T25:00:00', '[h]:mm', '"', "'", ']]>',
]; // prettier-ignore
const NAMES = [
  'c',
  'row',
  'v',
  'f',
  'is',
  't',
  'si',
  'r',
  'rPh',
  'sheetData',
  'sheet',
  'x:c',
  'xf',
  'cellXfs',
  'numFmt',
  'Relationship',
  'worksheet',
];
/** A part that has grown this long is left as it is. */
const LONGEST = 500_000;
const TAG = /<[^<>]{0,200}>/g;
const ATTRIBUTE = /="[^"<>]{0,100}"/g;
const TEXT = />[^<>]{1,100}</g;

const entities =
  '<!DOCTYPE a [<!ENTITY lol "lol">' +
  Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level === 0 ? '' : level};`.repeat(10)}">`,
  ).join('') +
  '<!ENTITY file SYSTEM "file:///etc/hostname">]>';

/** Markup with something in it that its reader may not be ready for. */
export function mutateMarkup(markup: string, random: Random): string {
  let text = markup;
  for (let times = 1 + random.below(3); times > 0 && text.length < LONGEST; times -= 1)
    text = oneChange(text, random);
  return text;
}

function oneChange(text: string, random: Random): string {
  const value = (): string => {
    const one = random.oneOf(VALUES);
    return random.chance(0.02) ? one.repeat(Math.ceil(20_000 / Math.max(1, one.length))) : one;
  };
  const insert = (piece: string): string => {
    const tag = found(text, TAG, random);
    const at =
      tag === undefined ? random.below(text.length + 1) : tag.at + (random.chance(0.5) ? tag.length : 0);
    return text.slice(0, at) + piece + text.slice(at);
  };
  const instead = (pattern: RegExp, piece: (old: string) => string): string => {
    const place = found(text, pattern, random);
    if (place === undefined) return text;
    const end = place.at + place.length;
    return text.slice(0, place.at) + piece(text.slice(place.at, end)) + text.slice(end);
  };
  /** Often few times, seldom enough of them to show work that grows faster than the input. */
  const several = (piece: string): string =>
    piece.repeat(random.chance(0.05) ? Math.ceil(200_000 / Math.max(1, piece.length)) : 1 + random.below(40));
  switch (random.below(17)) {
    case 0:
    case 1:
      return instead(ATTRIBUTE, () => `="${value()}"`);
    case 2:
    case 3:
      return instead(TEXT, () => `>${value()}<`);
    case 4:
      return instead(TAG, () => '');
    case 5:
      return instead(TAG, (tag) => several(tag));
    case 6:
      return instead(TAG, (tag) => tag.replace(/^<(\/?)[\w:.-]+/, `<$1${random.oneOf(NAMES)}`));
    case 7:
      return instead(TAG, (tag) =>
        tag.replace(/\/?>$/, `${several(` ${random.oneOf(['r', 's', 't', 'x:r', 'a'])}="${value()}"`)}$&`),
      );
    case 8: {
      const a = random.below(text.length + 1);
      const b = random.below(text.length + 1);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return random.chance(0.5)
        ? text.slice(0, from) + text.slice(to)
        : text.slice(0, from) + text.slice(from, to).repeat(random.chance(0.02) ? 50 : 2) + text.slice(to);
    }
    case 9:
      return text.slice(0, random.below(text.length + 1));
    case 10:
      return entities + instead(TEXT, () => '>&lol9;&file;<');
    case 11: {
      const name = random.oneOf(NAMES);
      const opened = several(`<${name}>`);
      return insert(opened + (random.chance(0.5) ? opened.replaceAll('<', '</') : ''));
    }
    case 12:
      return insert(
        several(
          random.oneOf([
            '<!--',
            '-->',
            '<![CDATA[',
            ']]>',
            '<?',
            '?>',
            '<',
            '>',
            '</',
            '/>',
            '<!',
            '&',
            '"',
            "'",
            '<c',
            '<row',
            '<is>',
            '<t>',
          ]),
        ),
      );
    case 13:
      return insert(`<!--${value()}-->`);
    case 14:
      return insert(`<![CDATA[${value()}]]>`);
    case 15:
      return text.replaceAll(/<(\/?)(\w)/g, '<$1x:$2');
    default:
      return insert(
        `<row r="${value()}"><c r="${value()}" t="${value()}" s="${value()}"><v>${value()}</v></c></row>`,
      );
  }
}

/** One of the places that a pattern matches. */
function found(text: string, pattern: RegExp, random: Random): { at: number; length: number } | undefined {
  // From a place by chance on, so that a long part is not searched whole each time.
  pattern.lastIndex = random.below(text.length + 1);
  const match = pattern.exec(text) ?? pattern.exec(text);
  return match === null ? undefined : { at: match.index, length: match[0].length };
}
