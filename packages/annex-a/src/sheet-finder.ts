import { chooseSheet, normalise } from '@sightline/workbook';
import type { SheetCandidate, SheetChooser } from '@sightline/workbook';
import { annexALists } from './annex-a-lists.ts';
import { listsNotRead } from './lists/lists-not-read.ts';
import type { OtherSheet } from './provenance.ts';
import { tableSpecOf } from './table-spec-of.ts';

/** Tabs of Ofsted's workbook that are not lists. */
const notLists = ['Front_Sheet', 'FAQ_and_changes', 'Guidance', 'Codes_used'].map(normalise);

const candidates: readonly SheetCandidate[] = annexALists.map((list) => ({
  spec: tableSpecOf(list),
  sheetNames: [list.title, ...list.sheetNames],
}));

// Lists share half of their headings: what is not read must be known as well, lest it be taken for what is.
const candidatesNotRead: readonly SheetCandidate[] = listsNotRead.map((list) => ({
  spec: {
    key: list.key,
    label: list.name,
    columns: list.headings.map((heading) => ({ key: heading, name: heading, aliases: [], type: 'text' })),
  },
  sheetNames: list.sheetNames,
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
      const choice = chooseSheet(preview, [...candidates, ...candidatesNotRead]);
      if (choice && candidates.some(({ spec }) => spec === choice.spec)) return choice;
      const key = choice?.spec.key ?? keyNamed(preview.name);
      const notRead = listsNotRead.find((list) => list.key === key);
      const read = annexALists.find((list) => list.key === key);
      if (notRead)
        reasons.set(preview.name, {
          why: 'not-read-in-this-version',
          list: notRead.key,
          number: notRead.number,
        });
      else if (read) reasons.set(preview.name, { why: 'no-headings', list: read.key, number: read.number });
      return undefined;
    },
    whyNot: (sheet) => reasons.get(sheet) ?? { why: 'not-a-list' },
  };
}

function keyNamed(sheet: string): string | undefined {
  const name = normalise(sheet);
  const named = [...candidates, ...candidatesNotRead].find(({ sheetNames }) =>
    sheetNames.some((known) => normalise(known) === name),
  );
  return named?.spec.key;
}
