import { annexALists, columnsOf } from '@sightline/annex-a';
import type { AnnexARecords, ListColumn } from '@sightline/annex-a';
import { addDays, localDate } from '@sightline/core';
import type { ListKey, LocalDate } from '@sightline/core';

/** The day that the made-up lists describe. */
export const asAt = localDate('2024-03-31');

/** What a cell holds. `date` is a day as `YYYY-MM-DD`, to be written as a date cell. */
export type Cell = { readonly date: LocalDate } | string | number | null;

/** A list as another program is to write it. */
export type Sheet = {
  readonly key: ListKey;
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

const ROWS = 12;

// Text that writers are known to spoil: letters outside the first plane, markup, quotes, a line end, spaces at the
// ends, what looks like a formula or a number, an error's name inside a text.
const texts = [
  'Team A',
  'Équipe Ż',
  '雪 team 🌳',
  'R&D <b>"south"</b>',
  "O'Team",
  '=1+1',
  '+44',
  '007',
  ' two  spaces ',
  'first\nsecond',
  '1e5',
  'see #N/A',
];
const keys = ['0017', '007', 'C12', '1e3', 'Z/0009', '123456789012345678'];

/** Every list of the 2024 layout with every type of column, blanks among them. The same on every machine. */
export const madeUpLists: readonly Sheet[] = annexALists.map((list) => {
  const columns = columnsOf(list, '2024');
  return {
    key: list.key,
    name: `List_${list.number}`,
    headings: columns.map(({ name, nameByLayout }) => nameByLayout?.['2024'] ?? name),
    columns,
    rows: Array.from({ length: ROWS }, (_, row) =>
      columns.map((column, at) => cellOf(column, row, at, list.number)),
    ),
  };
});

function cellOf(column: ListColumn, row: number, at: number, list: number): Cell {
  const turn = row * 7 + at * 3 + list;
  // The first column of a record is filled, so that no row is blank.
  if (at > 0 && turn % 5 === 0) return null;
  switch (column.type) {
    case 'date':
      return { date: addDays(localDate('2004-02-29'), turn * 61) };
    case 'integer':
      return turn % 18;
    case 'code': {
      const codes = column.codes!.codes.filter(({ layouts = ['2024'] }) => layouts.includes('2024'));
      return codes[turn % codes.length]!.preferred;
    }
    case 'key':
      return `${keys[turn % keys.length]!}-${row}`;
    case 'text':
      return texts[turn % texts.length]!;
  }
}

/** The made-up lists as records, by column key. */
export const madeUpRecords: AnnexARecords = Object.fromEntries(
  madeUpLists.map(({ key, columns, rows }) => [
    key,
    rows.map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, at) =>
          cell === null
            ? []
            : [[columns[at]!.key, typeof cell === 'object' ? String(cell.date) : cell] as const],
        ),
      ),
    ),
  ]),
);
