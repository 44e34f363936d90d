import { writtenLists } from '@sightline/annex-a';
import type { Dataset, ListKey } from '@sightline/core';

/** A cell of a sheet as it is written. */
export type Cell = string | number | null;

/** A sheet before it is written: what stands above the headings, the headings, and a row for each record. */
export type Sheet = {
  readonly name: string;
  /** The list that it is; absent of other tabs. */
  readonly list?: ListKey;
  readonly titleRows: readonly string[];
  readonly columns: readonly {
    readonly key: string;
    readonly heading: string;
    readonly type: 'date' | 'number' | 'text';
  }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The sheets of a dataset, as Ofsted's template has them. */
export function sheetsOf(dataset: Dataset): Sheet[] {
  return writtenLists(dataset).map(({ list, columns, rows }) => ({
    name: `List_${list.number}`,
    list: list.key,
    titleRows: [list.title],
    columns: columns.map(({ heading, type }, index) => ({
      key: list.columns.filter(({ key }) => dataset.tables[list.key]!.columns[key])[index]!.key,
      heading,
      type: type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text',
    })),
    rows,
  }));
}
