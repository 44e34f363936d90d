import { DIGIT_TEXTS, MOST_DIGITS } from '../scanning/digit-texts.ts';
import { CellKind } from '../scanning/sheet-visitor.ts';

const BEYOND = 10 ** MOST_DIGITS;

/** The whole number that a text spells, or that a number is; -1 of all other cells. Both are read alike, but for dates. */
export function digitsOf(kind: number, number: number, text: number): number {
  if (kind === CellKind.text) return text - DIGIT_TEXTS >= 0 ? text - DIGIT_TEXTS : -1;
  if (kind !== CellKind.number || !(number >= 0) || number >= BEYOND || number !== Math.floor(number))
    return -1;
  return number;
}
