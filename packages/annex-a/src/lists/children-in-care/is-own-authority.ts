import { normalise } from '@sightline/workbook';

/** Words that say what kind of authority it is, not which. */
const KINDS =
  /\b(?:london borough|royal borough|metropolitan borough|borough|council|county|city|unitary|authority|of|the|and|lb|mbc|bc|cc|la)\b/g;

/**
 * Whether the place of a placement, as written, is the authority's own area.
 *
 * @param place - an authority's name or GSS code, or a code of the list
 * @returns undefined where nobody can tell: a confidential placement, a DfE number, a name of which the other is a part
 *   (Somerset is not North Somerset, but Newcastle is Newcastle upon Tyne)
 */
export function isOwnAuthority(
  place: string,
  authority: { readonly code: string; readonly name: string },
): boolean | undefined {
  if (place === 'CON') return undefined;
  if (['NIR', 'WAL', 'SCO', 'NUK'].includes(place)) return false;
  if (/^[ENSW]\d{8}$/i.test(place))
    return authority.code === '' ? undefined : place.toLowerCase() === authority.code.toLowerCase();
  const words = wordsOf(place);
  const own = wordsOf(authority.name);
  if (words.size === 0 || own.size === 0) return undefined;
  const shared = [...words].filter((word) => own.has(word)).length;
  if (shared === words.size && shared === own.size) return true;
  return shared === words.size || shared === own.size ? undefined : false;
}

/** The words that name an authority, in no order: "Bristol, City of" is "Bristol City Council". Numbers name none. */
function wordsOf(name: string): Set<string> {
  const words = normalise(name)
    .replaceAll("'", '')
    .replaceAll(/[^a-z]+/g, ' ')
    .replaceAll(KINDS, ' ');
  return new Set(words.split(' ').filter((word) => word !== ''));
}
