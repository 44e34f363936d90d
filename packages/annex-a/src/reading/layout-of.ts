import type { Column, Layout } from '@sightline/core';
import { normalise } from '@sightline/workbook';
import type { FoundSheet } from './found-sheet.ts';
import type { ListColumn, ListSpec } from '../lists/list-spec.ts';

/** What a list is taken to be of, and how that is known. */
export type LayoutChoice = {
  readonly layout: Layout;
  /**
   * - `heading`: a heading is worded as in this layout (Sex) or as before another (Gender).
   * - `columns`, `codes`: the list has a column, or holds a code, that earlier layouts do not have.
   * - `option`: the caller said so, and nothing in the list says otherwise.
   * - `no-later-columns`: the list has none of the columns that later layouts brought.
   * - `other-lists`: the list could be of several, and other lists are of this one.
   * - `assumed`: nothing says.
   */
  readonly why: 'heading' | 'columns' | 'codes' | 'option' | 'no-later-columns' | 'other-lists' | 'assumed';
  /** The headings and codes that say so. */
  readonly evidence: readonly LayoutEvidence[];
};

/** A heading that a sheet has, or a code that a column holds. */
export type LayoutEvidence = { readonly column: string; readonly heading?: string; readonly code?: string };

/** Layouts that something in a list allows. */
type Sign = LayoutEvidence & {
  readonly why: 'heading' | 'columns' | 'codes';
  readonly layouts: readonly Layout[];
};

const USUAL: Layout = '2024';

/** What a sheet says of its layout, and the layouts that this leaves. */
type Told = {
  readonly list: ListSpec;
  readonly signs: readonly Sign[];
  readonly possible: readonly Layout[];
};

/**
 * The layout of each sheet, in their order. What a sheet itself says comes first: the wording of its headings,
 * columns and codes that came later; then what the caller says, as far as the sheet allows it; then that columns
 * which came later are not there; then what the other sheets say; then 2024.
 */
export function layoutsOf(found: readonly FoundSheet[], stated: Layout | undefined): LayoutChoice[] {
  const told = found.map(toldBy);
  const own = told.map((one) => ownLayout(one, stated));
  const others = own.flatMap((choice) => (choice ? [choice.layout] : []));
  return told.map((one, at) => own[at] ?? layoutAmong(one, others));
}

/** What a sheet says by itself or with what the caller says; undefined where that leaves several layouts. */
function ownLayout({ list, signs, possible }: Told, stated: Layout | undefined): LayoutChoice | undefined {
  const [first] = possible;
  if (possible.length === 1) return chosen(first!, signs);
  if (stated && possible.includes(stated)) return { layout: stated, why: 'option', evidence: [] };
  if (stated) return chosen(first! > stated ? first! : possible.at(-1)!, signs);
  const earliest = list.layouts[0]!;
  const mayHaveLater = list.columns.some(({ layouts }) => layouts?.includes(earliest) === false);
  const hasLater = signs.some(({ why }) => why === 'columns');
  return mayHaveLater && !hasLater && first === earliest
    ? { layout: earliest, why: 'no-later-columns', evidence: [] }
    : undefined;
}

/** Of the layouts that a sheet leaves, the latest that others are of, or the usual one. */
function layoutAmong({ signs, possible }: Told, others: readonly Layout[]): LayoutChoice {
  const followed = possible.filter((layout) => others.includes(layout)).at(-1);
  if (followed) return { layout: followed, why: 'other-lists', evidence: [] };
  const layout = possible.includes(USUAL) ? USUAL : possible[0]!;
  return signs.some(({ why }) => why !== 'heading')
    ? chosen(layout, signs)
    : { layout, why: 'assumed', evidence: [] };
}

/** A choice by the signs that rule out every layout before it, or else those after it. */
function chosen(layout: Layout, signs: readonly Sign[]): LayoutChoice {
  const later = signs.filter(({ layouts }) => layouts[0] === layout);
  const telling = later.length > 0 ? later : signs;
  const { why } = telling[0]!;
  const evidence = telling
    .filter((sign) => sign.why === why)
    .map(({ why: _, layouts: __, ...seen }): LayoutEvidence => seen);
  return { layout, why, evidence };
}

function toldBy(found: FoundSheet): Told {
  const { list } = found;
  const signs = [...signsOfHeadings(found), ...signsOfCodes(found)];
  const possible = list.layouts.filter((layout) => signs.every(({ layouts }) => layouts.includes(layout)));
  return { list, signs, possible: possible.length > 0 ? possible : list.layouts };
}

function signsOfHeadings({ list, sheet }: FoundSheet): Sign[] {
  return (sheet.headings?.matches ?? []).flatMap(({ column: key, heading }): Sign[] => {
    const column = list.columns.find((one) => one.key === key)!;
    if (column.layouts) return [{ why: 'columns', layouts: column.layouts, column: key, heading }];
    const layouts = column.nameByLayout ? layoutsOfHeading(list, column, heading) : [];
    return layouts.length > 0 ? [{ why: 'heading', layouts, column: key, heading }] : [];
  });
}

function layoutsOfHeading(list: ListSpec, column: ListColumn, heading: string): Layout[] {
  return list.layouts.filter(
    (layout) => normalise(column.nameByLayout?.[layout] ?? column.name) === normalise(heading),
  );
}

/** Codes that came later. One that has gone since is no sign: it is written on long after. */
function signsOfCodes({ list, table }: FoundSheet): Sign[] {
  return list.columns.flatMap(({ key, codes }) =>
    (codes?.codes ?? []).flatMap(({ code, layouts = list.layouts }): Sign[] =>
      !layouts.includes(list.layouts[0]!) && isHeld(table.columns[key], code)
        ? [{ why: 'codes', layouts, column: key, code }]
        : [],
    ),
  );
}

function isHeld(column: Column | undefined, code: string): boolean {
  if (!column || !('dictionary' in column)) return false;
  const index = column.dictionary.indexOf(code);
  return index >= 0 && column.values.includes(index);
}
