import { isPresent, textAt } from '@sightline/core';
import type { Dataset, Table } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListColumn, ListSpec } from '../lists/list-spec.ts';

/** A list as it is written: headings and cells as Ofsted's template has them. */
export type WrittenList = {
  readonly list: ListSpec;
  readonly columns: readonly { readonly heading: string; readonly type: ListColumn['type'] }[];
  /** Dates as `YYYY-MM-DD`; null is a blank. */
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/**
 * The lists that a dataset holds, in Ofsted's order: their columns in the order of the template, headed as in the
 * list's layout, codes in the text that is asked for. A cell that could not be read is its text. A column that the
 * table lacks is left out: a blank would say something else.
 *
 * For writers of other formats; `writeAnnexA` and `writeAnnexACsv` make files of them.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, writtenLists } from '@sightline/annex-a';
 * const records = { contacts: [{ childUniqueId: '0017', gender: 'a' }] };
 * const [contacts] = writtenLists(annexAFromRecords(records, { asAt: localDate('2024-03-31') }).dataset);
 * [contacts.columns[1].heading, contacts.rows[0][1]] // => ['Gender', 'a) Male']
 */
export function writtenLists(dataset: Dataset): WrittenList[] {
  return annexALists.flatMap((list) => {
    const table = dataset.tables[list.key];
    if (!table) return [];
    const layout = dataset.layouts[list.key];
    const columns = list.columns.filter(({ key }) => table.columns[key]);
    const cells = columns.map((column) => cellsOf(table, column));
    return {
      list,
      columns: columns.map(({ name, nameByLayout = {}, type }) => ({
        heading: (layout && nameByLayout[layout]) ?? name,
        type,
      })),
      rows: Array.from({ length: table.rows }, (_, row) => cells.map((cell) => cell(row))),
    };
  });
}

function cellsOf(table: Table, { key, codes }: ListColumn): (row: number) => string | number | null {
  const column = table.columns[key]!;
  const raws = table.invalid[key];
  const preferred = new Map(codes?.codes.map((code) => [code.code, code.preferred]));
  return (row) => {
    if (!isPresent(column, row)) return raws?.get(row) ?? null;
    if (column.type === 'integer') return column.values[row]!;
    const text = textAt(column, row)!;
    return preferred.get(text) ?? text;
  };
}
