import { normalise } from './normalise.ts';
import type { TableSpec } from './table-spec.ts';
import { similarity } from './similarity.ts';

/** A heading that names a column. */
export type HeadingMatch = {
  /** Key of the column. */
  readonly column: string;
  /** Position of the cell, counted from 0. */
  readonly position: number;
  readonly heading: string;
  /** The heading asked for, or one of its other names. */
  readonly by: 'name' | 'alias';
};

/** A heading that may have been meant for a column; never taken without being asked. */
export type HeadingSuggestion = {
  readonly column: string;
  readonly position: number;
  readonly heading: string;
  /** 0 to 1; the likelier the higher. */
  readonly score: number;
};

/** How the headings of a sheet and the columns of a list fit. */
export type HeadingMatches = {
  /** In the order of the list's columns. */
  readonly matches: readonly HeadingMatch[];
  /** Headings that name no column, in the order of the sheet. */
  readonly unmatched: readonly { readonly position: number; readonly heading: string }[];
  /** Headings that name a column which another heading has taken. */
  readonly duplicates: readonly HeadingMatch[];
  /** Keys of the columns that no heading names. */
  readonly missing: readonly string[];
  /** For missing columns, likeliest first. */
  readonly suggestions: readonly HeadingSuggestion[];
};

type Named = { readonly column: string; readonly by: 'name' | 'alias' };

const SUGGESTED_FROM = 0.6;
/** Headings that are compared for likeness, of those that name no column: a sheet with more is not one of ours. */
const MOST_COMPARED = 100;
/** A longer text is a paragraph, not a heading. */
const LONGEST_HEADING = 2000;

const indices = new WeakMap<TableSpec, ReadonlyMap<string, Named>>();

/**
 * Matches headings to columns: exact after {@link normalise}, the heading asked for before its other names. A heading
 * that merely contains another is not a match; where it looks alike it is a suggestion.
 *
 * @param cells - the heading row, blank cells as empty texts
 * @param spec - the list
 * @example
 * import { matchHeadings } from '@sightline/workbook';
 * const spec = {
 *   key: 'visits',
 *   label: 'Visits',
 *   columns: [{ key: 'date', name: 'Date of visit', aliases: ['Visit date'], type: 'date' }],
 * };
 * const { matches, unmatched } = matchHeadings(['Visit  date', 'Notes'], spec);
 * [matches[0].column, matches[0].by, unmatched[0].heading] // => ['date', 'alias', 'Notes']
 */
export function matchHeadings(cells: readonly string[], spec: TableSpec): HeadingMatches {
  const index = headingIndex(spec);
  const taken = new Map<string, HeadingMatch>();
  const duplicates: HeadingMatch[] = [];
  const unmatched: { position: number; heading: string }[] = [];
  cells.forEach((heading, position) => {
    const text = headingText(heading);
    if (text === '') return;
    const named = index.get(text);
    if (named === undefined) {
      unmatched.push({ position, heading });
      return;
    }
    const match = { ...named, position, heading };
    const rival = taken.get(named.column);
    if (rival === undefined) taken.set(named.column, match);
    else if (rival.by === 'alias' && match.by === 'name') {
      taken.set(named.column, match);
      duplicates.push(rival);
    } else duplicates.push(match);
  });
  const missing = spec.columns.filter((column) => !taken.has(column.key)).map((column) => column.key);
  return {
    matches: spec.columns.flatMap((column) => taken.get(column.key) ?? []),
    unmatched,
    duplicates,
    missing,
    suggestions: suggestionsFor(missing, unmatched, spec),
  };
}

/** The text of a heading as it is compared; empty for what is too long to be one. */
export function headingText(cell: string): string {
  return cell.length > LONGEST_HEADING ? '' : normalise(cell);
}

/** The columns of a list by their headings, as {@link headingText} gives them. Made once for a list. */
export function headingIndex(spec: TableSpec): ReadonlyMap<string, Named> {
  const known = indices.get(spec);
  if (known !== undefined) return known;
  const index = new Map<string, Named>();
  for (const column of spec.columns) index.set(normalise(column.name), { column: column.key, by: 'name' });
  for (const column of spec.columns) {
    for (const alias of column.aliases) {
      const text = normalise(alias);
      if (text !== '' && !index.has(text)) index.set(text, { column: column.key, by: 'alias' });
    }
  }
  indices.set(spec, index);
  return index;
}

function suggestionsFor(
  missing: readonly string[],
  unmatched: readonly { readonly position: number; readonly heading: string }[],
  spec: TableSpec,
): HeadingSuggestion[] {
  const found: HeadingSuggestion[] = [];
  for (const column of spec.columns) {
    if (!missing.includes(column.key)) continue;
    const names = [column.name, ...column.aliases].map(normalise);
    for (const { position, heading } of unmatched.slice(0, MOST_COMPARED)) {
      const text = headingText(heading);
      const score = Math.max(...names.map((name) => similarity(name, text)));
      if (score >= SUGGESTED_FROM) found.push({ column: column.key, position, heading, score });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.position - b.position);
}
