import { normalise } from './normalise.ts';
import type { CodeSpec } from './table-spec.ts';

/** Where a normalised text leads: a position in the codes, and whether it is the text asked for. */
export type CodeMatch = { readonly position: number; readonly preferred: boolean };

/**
 * Every way of writing every code, normalised. Where two codes claim one text, the text asked for wins over a bare code,
 * that over a label, that over an alias, and then the earlier code.
 */
export function codeIndex(codes: readonly CodeSpec[]): ReadonlyMap<string, CodeMatch> {
  const index = new Map<string, CodeMatch>();
  const claim = (text: string, position: number, preferred: boolean): void => {
    const key = normalise(text);
    if (key !== '' && !index.has(key)) index.set(key, { position, preferred });
  };
  codes.forEach((code, position) => claim(code.preferred, position, true));
  codes.forEach((code, position) => claim(code.code, position, false));
  codes.forEach((code, position) => claim(code.label, position, false));
  codes.forEach((code, position) => code.aliases.forEach((alias) => claim(alias, position, false)));
  return index;
}
