import type { PlaceCounts } from '@sightline/core';
import { listOf } from './phrases.ts';

/** What the words of a measure need to know of its columns and exclusions. */
export type PlaceLabels = {
  /** Column key to heading. */
  readonly column: (key: string) => string;
  /** Exclusion code to words. */
  readonly exclusion: (code: string) => string;
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Headings are written with capitals; inside a sentence only abbreviations keep theirs. */
const insideSentence = (words: string): string =>
  words.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const entriesOf = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([oneKey, one], [otherKey, other]) => other - one || (oneKey < otherKey ? -1 : 1));

/**
 * The records that are in no part of the figure, in words: not yet due, unknown (by the field that is missing)
 * and excluded (by reason). Records outside the measure are not named.
 *
 * @example
 * import { placesWords } from '@sightline/reports';
 * const counts = { outside: 5, excluded: {}, notYetDue: 4, unknown: { start: 2 }, denominatorOnly: 3, numerator: 14 };
 * const labels = { column: () => 'Start date', exclusion: (code) => code };
 * placesWords(counts, labels) // => ['4 not yet due', '2 unknown: 2 with no start date']
 */
export const placesWords = (counts: PlaceCounts, labels: PlaceLabels): string[] => {
  const words: string[] = [];
  if (counts.notYetDue > 0) words.push(`${counts.notYetDue} not yet due`);
  const unknown = sumOf(counts.unknown);
  if (unknown > 0) {
    const parts = entriesOf(counts.unknown).map(
      ([field, count]) => `${count} with no ${insideSentence(labels.column(field))}`,
    );
    words.push(`${unknown} unknown: ${listOf(parts)}`);
  }
  for (const [code, count] of entriesOf(counts.excluded)) {
    words.push(`${count} left out: ${lowerFirst(labels.exclusion(code)).replace(/\.$/, '')}`);
  }
  return words;
};
