import type { Layout, ListKey } from '@sightline/core';
import type { Sheet } from './sheet.ts';

/** One way in which sheets and headings go wrong. */
export type SheetFault = {
  readonly name: string;
  readonly list: ListKey;
  /** Every rule that it breaks, by the words of the rules. */
  readonly rules: readonly string[];
  readonly layouts?: readonly Layout[];
  /** What becomes of the list's sheet. */
  readonly change: (sheet: Sheet) => readonly Sheet[];
};

const without = (sheet: Sheet, key: string): Sheet => {
  const at = sheet.columns.findIndex((column) => column.key === key);
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(at, 1),
    rows: sheet.rows.map((row) => row.toSpliced(at, 1)),
  };
};

const headed = (sheet: Sheet, key: string, heading: string): Sheet => ({
  ...sheet,
  columns: sheet.columns.map((column) => (column.key === key ? { ...column, heading } : column)),
});

const withColumn = (sheet: Sheet, heading: string, text: string): Sheet => ({
  ...sheet,
  columns: [...sheet.columns, { key: '', heading, type: 'text' }],
  rows: sheet.rows.map((row) => [...row, text]),
});

/** Every fault of sheets that can be planted; each of another list where two would hide each other. */
export const sheetFaults: readonly SheetFault[] = [
  { name: 'list-missing', list: 'earlyHelp', rules: ['AA-F-001'], change: () => [] },
  {
    name: 'tab-that-is-no-list',
    list: 'contacts',
    rules: ['AA-F-002'],
    change: (sheet) => [
      sheet,
      {
        name: 'Workings',
        titleRows: [],
        columns: [{ key: '', heading: 'Month', type: 'text' }],
        rows: [['March'], ['April']],
      },
    ],
  },
  {
    name: 'list-on-two-sheets',
    list: 'earlyHelp',
    rules: ['AA-F-003'],
    change: (sheet) => [sheet, { ...sheet, name: 'Early Help' }],
  },
  {
    name: 'headings-below-notes',
    list: 'contacts',
    rules: ['AA-F-004'],
    change: (sheet) => [
      { ...sheet, titleRows: [...sheet.titleRows, 'Drawn up for the inspection', 'Do not print'] },
    ],
  },
  {
    name: 'column-missing',
    list: 'contacts',
    rules: ['AA-F-005'],
    change: (sheet) => [without(sheet, 'contactSource')],
  },
  {
    name: 'heading-of-no-column',
    list: 'contacts',
    rules: ['AA-F-006'],
    change: (sheet) => [withColumn(sheet, 'Ward of residence', 'North')],
  },
  {
    name: 'column-twice',
    list: 'contacts',
    rules: ['AA-F-007'],
    change: (sheet) => [withColumn(sheet, 'Contact Source', 'q) 6: Police')],
  },
  {
    name: 'heading-in-other-words',
    list: 'contacts',
    rules: ['AA-F-008'],
    change: (sheet) => [headed(sheet, 'dateOfContact', 'Date contact received')],
  },
  {
    name: 'columns-in-another-order',
    list: 'contacts',
    rules: ['AA-F-009'],
    change: (sheet) => [
      {
        ...sheet,
        columns: [...sheet.columns.slice(1), sheet.columns[0]!],
        rows: sheet.rows.map((row) => [...row.slice(1), row[0]!]),
      },
    ],
  },
  {
    name: 'heading-of-a-later-layout',
    list: 'contacts',
    rules: ['AA-F-010'],
    layouts: ['2019', '2024'],
    change: (sheet) => [headed(sheet, 'gender', 'Sex')],
  },
  {
    name: 'list-without-records',
    list: 'earlyHelp',
    rules: ['AA-F-011'],
    change: (sheet) => [{ ...sheet, rows: [] }],
  },
  {
    name: 'blank-rows-among-the-records',
    list: 'contacts',
    rules: ['AA-F-012'],
    change: (sheet) => [
      {
        ...sheet,
        rows: sheet.rows.toSpliced(
          1,
          0,
          sheet.columns.map(() => null),
        ),
      },
    ],
  },
  {
    name: 'note-below-the-records',
    list: 'contacts',
    rules: ['AA-F-012'],
    change: (sheet) => [
      {
        ...sheet,
        rows: [
          ...sheet.rows,
          sheet.columns.map((_, at) => (at === 0 ? 'Applied filters: area is North, worker is any' : null)),
        ],
      },
    ],
  },
];
