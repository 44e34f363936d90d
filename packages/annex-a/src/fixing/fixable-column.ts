import { isPresent, textAt } from '@sightline/core';
import type { Column, Finding, Table } from '@sightline/core';
import { cellReader } from '@sightline/workbook';
import type { ListColumn } from '../lists/list-spec.ts';
import { readingOnce } from '../rules/reading-once.ts';
import { columnSpecOf } from '../reading/table-spec-of.ts';

/** What is written in a cell, what is wrong with it in a word of the program, and what it should be. */
export type WrittenCell = {
  readonly row: number;
  readonly raw: string;
  readonly kind: string;
  /** An empty text is a blank. */
  readonly fix?: Pick<NonNullable<Finding['fix']>, 'to' | 'certain'>;
};

/** A copy of one column in which cells are put right, one at a time. */
export type FixableColumn = {
  /** The cells that are still written otherwise than they are held, by row, in their order. */
  readonly written: ReadonlyMap<number, WrittenCell>;
  readonly put: (cell: WrittenCell, to: string) => void;
  readonly finish: () => { readonly column: Column; readonly raws: ReadonlyMap<number, string> };
};

/** A column of a table, to be fixed in a copy. */
export function fixableColumn(table: Table, column: ListColumn): FixableColumn {
  const held = table.columns[column.key]!;
  const raws = new Map(table.invalid[column.key]);
  const values = held.values.slice();
  const dictionary = 'dictionary' in held ? [...held.dictionary] : [];
  const reader = cellReader(columnSpecOf(column), false);
  const read = readingOnce(column);

  const cellAt = (row: number, raw: string): WrittenCell => {
    const { fault } = read(raw);
    // Reading finds no fault with spaces around a text.
    if (!fault) return { row, raw, kind: 'spaces', fix: { to: textAt(held, row) ?? '', certain: true } };
    if (!fault.fix) return { row, raw, kind: fault.code };
    // A value that is held is right, however the workbook counted its dates.
    const isValue = isPresent(held, row) && column.type !== 'code';
    return {
      row,
      raw,
      kind: fault.code,
      fix: isValue ? { to: textAt(held, row)!, certain: true } : fault.fix,
    };
  };
  const valueOf = (to: string): number => {
    const { value } = reader.text(to);
    if (!('dictionary' in held) || value === reader.absent) return value;
    const known = dictionary.indexOf(reader.dictionary[value]!);
    return known >= 0 ? known : dictionary.push(reader.dictionary[value]!) - 1;
  };

  const inOrder = [...raws].sort(([a], [b]) => a - b);
  const written = new Map(inOrder.map(([row, raw]) => [row, cellAt(row, raw)]));
  return {
    written,
    put: ({ row }, to) => {
      if (!isPresent(held, row)) values[row] = valueOf(to);
      raws.delete(row);
      written.delete(row);
    },
    finish: () => ({
      column: { ...held, values, ...('dictionary' in held && { dictionary }) } as Column,
      raws,
    }),
  };
}
