// Makes annex-a.xlsx from the readable lists in source/: `pnpm run workbook` in this folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { annexALists } from '@sightline/annex-a';
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

/** The bytes of the example workbook. */
export const councilWorkbook = (): Uint8Array =>
  writeWorkbook(
    annexALists.flatMap((list) => {
      const [headings = [], ...rows] = rowsOf(readFileSync(here(`source/${list.key}.csv`)));
      const types = list.columns.map(({ type }) => type);
      return [
        {
          name: `List_${list.number}`,
          columns: headings.map((heading, column) => ({
            heading: heading ?? '',
            type:
              types[column] === 'date'
                ? ('date' as const)
                : types[column] === 'integer'
                  ? ('number' as const)
                  : ('text' as const),
          })),
          rows: rows.map((row) =>
            headings.map((_, column) => {
              const text = row[column];
              if (text === undefined || text === null || text === '') return null;
              if (types[column] === 'date') return dateOr(text);
              return types[column] === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
            }),
          ),
        },
      ];
    }),
  );

/** The day that the example's lists describe. */
export const asAt = localDate('2026-03-31');

if (process.argv[1] === here(import.meta.url).pathname) {
  writeFileSync(here('annex-a.xlsx'), councilWorkbook());
}
