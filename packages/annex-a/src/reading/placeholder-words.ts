import { normalise } from '@sightline/workbook';

/**
 * Words that are written where there is nothing to write. In a column of codes a word that is one of their spellings is
 * that code, such as "Unknown" of sex or gender.
 */
export const placeholderWords: readonly string[] = [
  'N/A',
  'N.A.',
  'NA',
  'None',
  'Null',
  'Unknown',
  'Not known',
  '.',
  '--',
];

/** A date of birth that is none. */
export const unbornWord = 'Unborn';

const known = new Set([...placeholderWords, unbornWord].map(normalise));

/** Whether a text that gave no value says something all the same: there is one, and it does not stand for nothing. */
export function isWritten(raw: string | undefined): boolean {
  return raw !== undefined && !known.has(normalise(raw));
}
