import { checkDataset, readAnnexA } from '@sightline/annex-a';
import { localDate, SightlineError } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { CellKind, filesIn, scanSheets } from '@sightline/workbook';
import type { SheetVisitor } from '@sightline/workbook';

const asAt = localDate('2024-03-31');

/** Enough for every seed; a hostile file meets them soon. */
const limits = {
  inflatedBytes: 2 ** 26,
  entries: 1000,
  sheets: 50,
  columns: 16_384,
  rows: 1_048_576,
  cells: 500_000,
  stringLength: 200_000,
};

/**
 * Has every reader read a file, and the checks go over what was read.
 *
 * @returns the codes of the errors by name that were thrown, or `read`
 * @throws what is no such error, or what is read and cannot be
 */
export function judge(name: string, bytes: Uint8Array): string {
  return [
    outcome(() => scan(name, bytes)),
    outcome(() => {
      for (const file of filesIn({ name, bytes }, { limits })) {
        const { dataset } = readAnnexA([file], { asAt, limits });
        examine(dataset);
        checkDataset(dataset, { profile: 'all' });
      }
    }),
  ].join(' ');
}

function outcome(act: () => void): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof SightlineError) return error.code;
    throw error;
  }
}

function scan(name: string, bytes: Uint8Array): void {
  let open = false;
  const kinds: readonly number[] = Object.values(CellKind);
  let textOf: (index: number) => string = () => '';
  const visitor: SheetVisitor = {
    sheet: (_, __, details) => {
      must(!open, 'a sheet begins before the one before it ends');
      open = true;
      textOf = details.text;
      return true;
    },
    cell: (row, column, kind, number, text) => {
      must(Number.isInteger(row) && row >= 0 && row < limits.rows, 'a row is out of its limits');
      must(
        Number.isInteger(column) && column >= 0 && column < limits.columns,
        'a column is out of its limits',
      );
      must(kinds.includes(kind), 'a cell is of no kind');
      const isText = kind === CellKind.text || kind === CellKind.error;
      must(
        isText ? text >= 0 && Number.isNaN(number) : text === -1 && Number.isFinite(number),
        'a cell has no value',
      );
      if (isText)
        must(textOf(text).length > 0 && textOf(text).length <= limits.stringLength, 'a text has no length');
    },
    end: () => {
      open = false;
    },
  };
  scanSheets(bytes, visitor, { name, limits });
  must(!open, 'a sheet does not end');
}

/** Columns are as long as their table, and hold what their type may hold. */
function examine(dataset: Dataset): void {
  for (const [key, table] of Object.entries(dataset.tables)) {
    const { columns, invalid, rows, source } = table!;
    must(source.excelRow.length === rows, `${key}: rows without a place`);
    for (const [name, column] of Object.entries(columns)) {
      must(column.values.length === rows, `${key}.${name}: its length`);
      for (const row of invalid[name]?.keys() ?? [])
        must(row >= 0 && row < rows, `${key}.${name}: raw text of no row`);
      if (!('dictionary' in column)) continue;
      for (const index of column.values)
        must(index >= -1 && index < column.dictionary.length, `${key}.${name}: an index of nothing`);
    }
  }
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Read, but ${what}`);
}
