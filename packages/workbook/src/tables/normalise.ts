/**
 * Text as it is compared: trimmed, spaces of every kind (and zero bytes, which some
 * systems pad with) collapsed to one, case folded, curly quotes and long dashes
 * made plain. What stands for nothing (an empty text, a dash, the text `nan`) gives an empty text.
 *
 * @example
 * import { normalise } from '@sightline/workbook';
 * normalise(' Child\u2019s  \u00a0Name ') // => "child's name"
 * normalise('\u2013') // => ''
 */
export function normalise(text: string): string {
  const plain = isPlain.test(text) ? text.toLowerCase() : madePlain(text);
  return plain === '-' || plain === 'nan' ? '' : plain;
}

/** ASCII words, one space between them, without the grave accent, which some write for an apostrophe: most texts. */
const isPlain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

function madePlain(text: string): string {
  return text
    .replaceAll(/[\s\0\u00a0\u200b\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u201a\u201b\u0060\u00b4\u2032]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replaceAll(longDashes, '-');
}

/** Long dashes, non-breaking hyphens and minus signs made plain. */
export function plainDashes(text: string): string {
  return text.replaceAll(longDashes, '-');
}

const longDashes = /[\u2010-\u2015\u2212]/g;

/** The text of a cell without spaces around it, each run of spaces inside made one; blanks give an empty text. */
export function tidyText(text: string): string {
  const tidy = untidy.test(text) ? text.replaceAll(/[\s\0\u00a0\u200b\u2060\ufeff]+/g, ' ').trim() : text;
  return tidy.length <= 3 && normalise(tidy) === '' ? '' : tidy;
}

/** A space at an end, two together, or one that is not the plain space. */
const untidy = /^ | $| {2}|[^\S ]|[\0\u200b\u2060\ufeff]/;
