import { normalise } from './normalise.ts';
import { similarity } from './similarity.ts';
import type { CodeSpec } from './table-spec.ts';

/** A code that a text may have been meant for; never taken without being asked. */
export type CodeSuggestion = {
  readonly code: string;
  /** The cell text asked for. */
  readonly preferred: string;
  /** 0 to 1; the likelier the higher. */
  readonly score: number;
};

const SUGGESTED_FROM = 0.6;

/** Of shorter texts one letter makes another code: `F3` is not nearly `F4`. */
const SHORTEST_COMPARED = 4;

/**
 * The codes that a text looks like, likeliest first, where it is none of them: by the spelling of a code that is most
 * like it. Nothing is suggested for a text of fewer than four letters.
 *
 * @param codes - as in the column's specification
 * @example
 * import { suggestCodes } from '@sightline/workbook';
 * const codes = [
 *   { code: 'a', label: 'Male', preferred: 'a) Male', aliases: [] },
 *   { code: 'b', label: 'Female', preferred: 'b) Female', aliases: [] },
 * ];
 * suggestCodes('Femaile', codes).map(({ preferred }) => preferred) // => ['b) Female']
 */
export function suggestCodes(text: string, codes: readonly CodeSpec[]): CodeSuggestion[] {
  const written = normalise(text);
  if (written.length < SHORTEST_COMPARED) return [];
  return codes
    .map(({ code, label, preferred, aliases }) => {
      const spellings = [preferred, label, ...aliases].map(normalise);
      const comparable = spellings.filter(({ length }) => length >= SHORTEST_COMPARED);
      return { code, preferred, score: Math.max(0, ...comparable.map((one) => similarity(one, written))) };
    })
    .filter(({ score }) => score >= SUGGESTED_FROM)
    .sort((a, b) => b.score - a.score);
}
