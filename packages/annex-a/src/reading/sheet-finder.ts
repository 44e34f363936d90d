import { chooseSheet, normalise } from '@sightline/workbook';
import type { SheetCandidate, SheetChooser } from '@sightline/workbook';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import type { OtherSheet } from './provenance.ts';
import { tableSpecOf } from './table-spec-of.ts';

/** Tabs of Ofsted's workbook that are not lists. */
const notLists = ['Front_Sheet', 'FAQ_and_changes', 'Guidance', 'Codes_used'].map(normalise);

const candidates: readonly SheetCandidate[] = annexALists.map((list) => ({
  spec: tableSpecOf(list),
  sheetNames: [list.title, ...list.sheetNames],
}));

/** Chooses what the sheets of one file are read as, and remembers why one is not. */
export type SheetFinder = {
  readonly choose: SheetChooser;
  readonly whyNot: (sheet: string) => Omit<OtherSheet, 'file' | 'sheet'>;
};

/** A finder for the sheets of one file. */
export function sheetFinder(): SheetFinder {
  const reasons = new Map<string, Omit<OtherSheet, 'file' | 'sheet'>>();
  return {
    choose: (preview) => {
      if (notLists.includes(normalise(preview.name))) return undefined;
      const choice = chooseSheet(preview, candidates);
      if (choice) return choice;
      const named = listNamed(preview.name);
      if (named) reasons.set(preview.name, { why: 'no-headings', list: named.key, number: named.number });
      else if (preview.rows.some((cells) => cells.some((cell) => normalise(cell) !== '')))
        reasons.set(preview.name, { why: 'unknown' });
      return undefined;
    },
    whyNot: (sheet) => reasons.get(sheet) ?? { why: 'not-a-list' },
  };
}

function listNamed(sheet: string): ListSpec | undefined {
  const name = normalise(sheet);
  return annexALists.find(({ title, sheetNames }) =>
    [title, ...sheetNames].some((known) => normalise(known) === name),
  );
}
