import { isPresent, textAt } from '@sightline/core';
import type { Column, Table } from '@sightline/core';

/** From this many words on a text by itself is a sentence, not a value. */
const FEWEST_WORDS = 3;

/**
 * A table without the notes that some exports write below the last record, such as the filters that were set.
 *
 * A note stands alone in its row: a text of three words or more, or one that begins with "Applied filters", where no
 * other column is filled; so do the lines that follow it. Above the last full record nothing is taken for a note.
 *
 * @returns the records, and the rows of the notes as Excel numbers them
 */
export function withoutNotes(table: Table): { readonly table: Table; readonly noteRows: readonly number[] } {
  const first = firstNote(table);
  if (first === table.rows) return { table, noteRows: [] };
  const { excelRow } = table.source;
  return {
    table: {
      ...table,
      rows: first,
      columns: mapValues(table.columns, (column) => firstRows(column, first)),
      invalid: mapValues(table.invalid, (raws) => new Map([...raws].filter(([row]) => row < first))),
      source: { ...table.source, excelRow: excelRow.slice(0, first) },
    },
    noteRows: [...excelRow.slice(first)],
  };
}

function firstNote(table: Table): number {
  let first = table.rows;
  for (let row = table.rows - 1; row >= 0; row--) {
    const text = onlyText(table, row);
    if (text === undefined) break;
    if (isNote(text)) first = row;
  }
  return first;
}

/** What stands in a row of which one cell is filled, unless it is a date, count or code. */
function onlyText(table: Table, row: number): string | undefined {
  const keys = Object.keys(table.columns);
  const filled = keys.filter(
    (key) => isPresent(table.columns[key]!, row) || table.invalid[key]?.has(row) === true,
  );
  const [key] = filled;
  if (keys.length === 1 || filled.length !== 1 || key === undefined) return undefined;
  const column = table.columns[key]!;
  const isText = column.type === 'key' || column.type === 'text';
  return isPresent(column, row) && !isText
    ? undefined
    : (table.invalid[key]?.get(row) ?? textAt(column, row));
}

function isNote(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= FEWEST_WORDS || /^applied filters?\b/i.test(text.trim());
}

/** The text of a note does not stay behind in a dictionary. */
function firstRows(column: Column, rows: number): Column {
  if (!('dictionary' in column)) return { ...column, values: column.values.slice(0, rows) } as Column;
  const values = column.values.slice(0, rows);
  if (column.type === 'code') return { ...column, values };
  const used = values.reduce((most, index) => Math.max(most, index), -1);
  return { ...column, values, dictionary: column.dictionary.slice(0, used + 1) };
}

function mapValues<A, B>(entries: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
}
