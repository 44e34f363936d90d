import { headingIndex, headingText, matchHeadings } from './match-headings.ts';
import type { HeadingMatches } from './match-headings.ts';
import { normalise } from './normalise.ts';
import type { TableSpec } from './table-spec.ts';

/** The beginning of a sheet, enough to tell what it holds. */
export type SheetPreview = {
  readonly name: string;
  readonly hidden: boolean;
  /** The first 40 rows as text; rows and cells may be blank. */
  readonly rows: readonly (readonly string[])[];
};

/** A list and the names its sheet may bear. */
export type SheetCandidate = { readonly spec: TableSpec; readonly sheetNames: readonly string[] };

/** What a sheet is to be read as. */
export type SheetChoice = {
  readonly spec: TableSpec;
  /** Counted from 0. */
  readonly headingRow: number;
  readonly headings: HeadingMatches;
  readonly by: 'name' | 'headings';
};

/** Decides what a sheet is read as; undefined leaves it out. */
export type SheetChooser = (preview: SheetPreview) => SheetChoice | undefined;

type Scored = {
  readonly candidate: SheetCandidate;
  readonly row: number;
  readonly count: number;
  readonly share: number;
};

/** A sheet that is not named after a list must hold at least this many of its headings, and half of them. */
const FEWEST_HEADINGS = 3;
const SMALLEST_SHARE = 0.5;

/**
 * Finds the list that a sheet holds and the row of its headings: the list the sheet is named after, unless the headings
 * say clearly that it is another; else the list with most headings on one row.
 *
 * Of headings that are merged over two rows, the lower row is taken: where one of its cells is blank, the cell above is
 * its heading if it names a column. A heading merged over several columns is that of the first of them.
 *
 * @example
 * import { chooseSheet } from '@sightline/workbook';
 * const column = { key: 'date', name: 'Date of visit', aliases: [], type: 'date' };
 * const candidate = { spec: { key: 'visits', label: 'Visits', columns: [column] }, sheetNames: ['Visits'] };
 * const preview = { name: 'VISITS ', hidden: false, rows: [['All visits'], [], ['Date of visit', 'Notes']] };
 * const choice = chooseSheet(preview, [candidate]);
 * [choice.spec.key, choice.headingRow, choice.by] // => ['visits', 2, 'name']
 */
export function chooseSheet(
  preview: SheetPreview,
  candidates: readonly SheetCandidate[],
): SheetChoice | undefined {
  const rows = preview.rows.map((row) => Array.from(row, (cell) => headingText(cell ?? '')));
  const indices = candidates.map(({ spec }) => headingIndex(spec));
  // Most rows are records, of which no list need be asked.
  const mayName = rows.map((cells) => cells.some((text) => indices.some((index) => index.has(text))));
  const scored = candidates.map((candidate) => bestRow(rows, mayName, candidate));
  const best = bestOf(scored);
  if (best === undefined) return undefined;
  const name = normalise(preview.name);
  const named = bestOf(
    scored.filter(({ candidate }) => candidate.sheetNames.some((known) => normalise(known) === name)),
  );
  if (named !== undefined && (named.count * 2 >= best.count || !isConvincing(best)))
    return choice(preview, named, 'name');
  return isConvincing(best) ? choice(preview, best, 'headings') : undefined;
}

function choice(preview: SheetPreview, { candidate, row }: Scored, by: 'name' | 'headings'): SheetChoice {
  const { spec } = candidate;
  const own = preview.rows[row] ?? [];
  const above = preview.rows[row - 1] ?? [];
  const cells = Array.from({ length: Math.max(own.length, above.length) }, (_, position) => {
    const cell = own[position] ?? '';
    const upper = above[position] ?? '';
    const isMerged = headingText(cell) === '' && headingIndex(spec).has(headingText(upper));
    return isMerged ? upper : cell;
  });
  return { spec, headingRow: row, headings: matchHeadings(cells, spec), by };
}

function isConvincing({ count, share, candidate }: Scored): boolean {
  return count >= Math.min(FEWEST_HEADINGS, candidate.spec.columns.length) && share >= SMALLEST_SHARE;
}

/** @param mayName - of each row, whether it has a heading of any list */
function bestRow(
  rows: readonly (readonly string[])[],
  mayName: readonly boolean[],
  candidate: SheetCandidate,
): Scored {
  let row = 0;
  let count = 0;
  rows.forEach((cells, index) => {
    if (mayName[index] !== true && mayName[index - 1] !== true) return;
    const named = columnsNamed(cells, rows[index - 1] ?? [], candidate.spec);
    if (named > count) {
      row = index;
      count = named;
    }
  });
  return { candidate, row, count, share: count / Math.max(1, candidate.spec.columns.length) };
}

/** How many columns of a list a row names, each once; where a cell is blank, by the cell above it. */
function columnsNamed(cells: readonly string[], above: readonly string[], spec: TableSpec): number {
  const index = headingIndex(spec);
  const named = new Set<string>();
  for (let position = 0; position < Math.max(cells.length, above.length); position += 1) {
    const column = index.get(cells[position] || (above[position] ?? ''))?.column;
    if (column !== undefined) named.add(column);
  }
  return named.size;
}

function bestOf(scored: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined;
  for (const next of scored) {
    if (next.count === 0) continue;
    if (
      best === undefined ||
      next.count > best.count ||
      (next.count === best.count && next.share > best.share)
    ) {
      best = next;
    }
  }
  return best;
}
