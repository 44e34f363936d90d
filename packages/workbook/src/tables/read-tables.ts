import type { ListKey, Table } from '@sightline/core';
import { BLOCK_CELLS, newCellBlock, putCell } from '../scanning/cell-block.ts';
import type { BlockVisitor, CellBlock } from '../scanning/cell-block.ts';
import type { CellFindingGroup } from './cell-finding.ts';
import { dateCellText } from './cell-reading.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { SheetCandidate, SheetChoice, SheetChooser } from './choose-sheet.ts';
import type { Inflate } from '../zip/inflate.ts';
import type { Limits } from '../limits.ts';
import type { HeadingMatches } from './match-headings.ts';
import { recordReading } from './record-reading.ts';
import type { RecordReading } from './record-reading.ts';
import { scanBlocks } from '../scanning/scan-sheets.ts';
import { CellKind } from '../scanning/sheet-visitor.ts';
import type { SheetDetails } from '../scanning/sheet-visitor.ts';

/** How tables are found in a file. */
export type ReadTablesOptions = {
  /** Decides instead of {@link chooseSheet}. */
  readonly choose?: SheetChooser;
  readonly limits?: Partial<Limits>;
  readonly inflate?: Inflate;
};

/** One sheet of a file, whether it was read as a list or not. */
export type ReadSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Absent where the sheet is no list. */
  readonly list?: ListKey;
  readonly chosenBy?: 'name' | 'headings';
  /** Row of the headings as Excel numbers it. */
  readonly headingRow?: number;
  readonly headings?: HeadingMatches;
  readonly records: number;
  /** Blank rows between the records, and rows whose cells all stand outside the list's columns. */
  readonly blankRows: number;
  /**
   * Rows, as Excel numbers them, that were left out because their only cell is a note of three words or more, such as
   * the filters that a report writes below its rows. A list of one column has none.
   */
  readonly proseRows: readonly number[];
  /** Positions, counted from 0, of columns that hold cells below the headings but have no heading; not read. */
  readonly unheaded: readonly number[];
};

/** A list read from a sheet. */
export type ReadTable = {
  readonly table: Table;
  /** Position in the file's sheets. */
  readonly sheet: number;
  /**
   * Faults of cells, one entry for each distinct value of a column; made when first asked for. {@link cellFindings} gives
   * one for each cell.
   */
  readonly faults: readonly CellFindingGroup[];
};

export type ReadTables = {
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly ReadSheet[];
  /** In the order of the sheets; two sheets may hold the same list. */
  readonly tables: readonly ReadTable[];
};

/** Rows in which headings are looked for. */
const PREVIEW_ROWS = 40;

/**
 * Reads the lists of a workbook or CSV file into typed columns, in one pass and with one parse for each distinct value.
 *
 * Sheets are found by their names or headings, headings within the first 40 rows. Rows are read in the order of their
 * numbers, however the file orders them. A column that is missing is absent
 * from the table, a cell that is not of its column's type is absent and kept as raw text; neither stops the reading.
 *
 * @param file - name (of the source, and of a CSV file's sheet) and bytes
 * @param candidates - the lists it may hold
 * @throws {WorkbookError} as `scanSheets` does
 * @example
 * import { readTables } from '@sightline/workbook';
 * const columns = [
 *   { key: 'child', name: 'Child ID', aliases: [], type: 'key' },
 *   { key: 'seen', name: 'Seen on', aliases: [], type: 'date' },
 * ];
 * const candidates = [{ spec: { key: 'visits', label: 'Visits', columns }, sheetNames: ['visits'] }];
 * const bytes = new TextEncoder().encode('Child ID,Seen on\n007,1/2/2024\n');
 * const { tables } = readTables({ name: 'visits.csv', bytes }, candidates);
 * const { seen } = tables[0].table.columns;
 * [seen.values[0], tables[0].faults[0].code] // => [19754, 'date-format']
 */
export function readTables(
  file: { readonly name: string; readonly bytes: Uint8Array },
  candidates: readonly SheetCandidate[],
  options: ReadTablesOptions = {},
): ReadTables {
  const choose = options.choose ?? ((preview) => chooseSheet(preview, candidates));
  const ends: SheetEnd[] = [];
  let reading: SheetReading | undefined;
  const visitor: BlockVisitor = {
    sheet: (name, _index, details) => {
      reading = sheetReading(file.name, name, details, choose);
      return true;
    },
    cells: (block) => reading!.cells(block),
    end: () => ends.push(reading!.end()),
  };
  const scanOptions = { ...options, name: file.name };
  const { kind } = scanBlocks(file.bytes, visitor, scanOptions);
  if (ends.some(({ inOrder }) => !inOrder)) {
    scanBlocks(file.bytes, sortingVisitor(file.name, choose, ends), scanOptions);
  }
  return {
    kind,
    sheets: ends.map(({ sheet }) => sheet),
    tables: ends.flatMap(({ read }, sheet) => (read === undefined ? [] : [readTable(read, sheet)])),
  };
}

function readTable({ table, faults }: NonNullable<SheetEnd['read']>, sheet: number): ReadTable {
  let made: readonly CellFindingGroup[] | undefined;
  return {
    table,
    sheet,
    get faults() {
      return (made ??= faults());
    },
  };
}

/** Reads the sheets whose rows were found out of order once more, sorted, into their places. */
function sortingVisitor(file: string, choose: SheetChooser, ends: SheetEnd[]): BlockVisitor {
  let cells: Cell[] = [];
  let reading: SheetReading | undefined;
  let place = 0;
  return {
    sheet: (name, index, details) => {
      if (ends[index]!.inOrder) return false;
      cells = [];
      reading = sheetReading(file, name, details, choose);
      place = index;
      return true;
    },
    cells: (block) => {
      for (let at = 0; at < block.count; at += 1) cells.push(cellOf(block, at));
    },
    end: () => {
      tellCells(
        cells.sort((a, b) => a[0] - b[0]),
        reading!.cells,
      );
      ends[place] = reading!.end();
    },
  };
}

type SheetReading = {
  readonly cells: BlockVisitor['cells'];
  readonly end: () => SheetEnd;
};

type SheetEnd = {
  readonly sheet: ReadSheet;
  readonly read?: { readonly table: Table; readonly faults: () => readonly CellFindingGroup[] };
  /** No row came after one of a higher number. */
  readonly inOrder: boolean;
};

type Cell = readonly [row: number, column: number, kind: number, number: number, text: number];

function sheetReading(file: string, name: string, details: SheetDetails, choose: SheetChooser): SheetReading {
  const { hidden } = details;
  let waiting: Cell[] | undefined = [];
  let records: RecordReading | undefined;
  let choice: SheetChoice | undefined;
  let lastRow = -1;
  let inOrder = true;

  const decide = (cells: readonly Cell[]): void => {
    waiting = undefined;
    choice = choose({ name, hidden, rows: previewRows(cells, details.text) });
    if (choice === undefined) return;
    records = recordReading(choice, details);
    tellCells(cells, records.cells);
  };

  return {
    cells: (block) => {
      const { count, rows } = block;
      for (let at = 0; at < count; at += 1) {
        if (rows[at]! < lastRow) inOrder = false;
        lastRow = rows[at]!;
      }
      let from = 0;
      if (waiting !== undefined) {
        while (from < count && rows[from]! < PREVIEW_ROWS) waiting.push(cellOf(block, from++));
        if (from < count) decide(waiting);
      }
      if (from < count) records?.cells(block, from);
    },
    end: () => {
      if (waiting !== undefined) decide(waiting);
      if (choice === undefined || records === undefined)
        return {
          sheet: { name, hidden, records: 0, blankRows: 0, proseRows: [], unheaded: [] },
          inOrder,
        };
      const { columns, invalid, faults, excelRow, blankRows, proseRows, unheaded } = records.end();
      const { spec, headingRow, headings, by } = choice;
      const firstRow = excelRow[0] ?? headingRow + 2;
      return {
        sheet: {
          name,
          hidden,
          list: spec.key,
          chosenBy: by,
          headingRow: headingRow + 1,
          headings,
          records: excelRow.length,
          blankRows,
          proseRows,
          unheaded,
        },
        inOrder,
        read: {
          table: {
            key: spec.key,
            rows: excelRow.length,
            columns,
            invalid,
            source: { file, sheet: name, firstRow, excelRow },
          },
          faults,
        },
      };
    },
  };
}

function cellOf({ rows, columns, kinds, numbers, texts }: CellBlock, at: number): Cell {
  return [rows[at]!, columns[at]!, kinds[at]!, numbers[at]!, texts[at]!];
}

/** Cells that were kept, by the block. */
function tellCells(cells: readonly Cell[], tell: BlockVisitor['cells']): void {
  const block = newCellBlock();
  for (const [row, column, kind, number, text] of cells) {
    putCell(block, row, column, kind, number, text);
    if (block.count < BLOCK_CELLS) continue;
    tell(block);
    block.count = 0;
  }
  tell(block);
}

/** The waiting cells as rows of text, so that headings can be compared. */
function previewRows(cells: readonly Cell[], textOf: (index: number) => string): string[][] {
  const rows: string[][] = [];
  for (const [row, column, kind, number, text] of cells) {
    const cellsOfRow = (rows[row] ??= []);
    cellsOfRow[column] =
      text >= 0 ? textOf(text) : kind === CellKind.date ? dateCellText(number) : String(number);
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}
