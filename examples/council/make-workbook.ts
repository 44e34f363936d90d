// Makes annex-a.xlsx from the readable lists in source/: `pnpm run workbook` in this folder.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { annexALists, columnsOf } from '@sightline/annex-a';
import { localDate, parseLocalDate } from '@sightline/core';
import { scanSheets, writeWorkbook } from '@sightline/workbook';

type Cell = string | null;

const here = (path: string): URL => new URL(path, import.meta.url);

/** The cells of a CSV file as text, with the heading row first. */
const rowsOf = (bytes: Uint8Array): Cell[][] => {
  const rows: Cell[][] = [];
  const cells: { row: number; column: number; text: number }[] = [];
  const scanned = scanSheets(bytes, {
    sheet: () => true,
    cell: (row, column, _kind, _number, text) => void cells.push({ row, column, text }),
  });
  for (const { row, column, text } of cells) {
    rows[row] ??= [];
    rows[row][column] = scanned.text(text);
  }
  return rows;
};

/** `31/03/2026` as a date; whatever is not one stays as it is written. */
const dateOr = (text: string) => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return parseLocalDate(`${year}-${month}-${day}`) ?? text;
};

/** How a column is written: what is no date or number in it stays text. */
const typeOf = (type: string): 'date' | 'number' | 'text' =>
  type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text';

/** A cell of the source as the workbook holds it. */
const cellOf = (text: Cell | undefined, type: 'date' | 'number' | 'text') => {
  if (text === undefined || text === null || text === '') return null;
  if (type === 'date') return dateOr(text);
  return type === 'number' && /^-?\d+$/.test(text) ? Number(text) : text;
};

/** The bytes of the example workbook: all eleven lists, those without a source with their headings only. */
export const councilWorkbook = (): Uint8Array =>
  writeWorkbook(
    annexALists.map((list) => {
      const columns = columnsOf(list, '2019').map(({ name, type }) => ({
        heading: name,
        type: typeOf(type),
      }));
      const source = here(`source/${list.key}.csv`);
      const [, ...rows] = existsSync(source) ? rowsOf(readFileSync(source)) : [];
      return {
        name: `List_${list.number}`,
        columns,
        rows: rows.map((row) => columns.map(({ type }, column) => cellOf(row[column], type))),
      };
    }),
  );

/** The day that the example's lists describe. */
export const asAt = localDate('2026-03-31');

if (process.argv[1] === here(import.meta.url).pathname) {
  writeFileSync(here('annex-a.xlsx'), councilWorkbook());
}
