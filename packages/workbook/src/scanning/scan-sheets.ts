import { newCellBlock } from './cell-block.ts';
import type { BlockVisitor, CellBlock } from './cell-block.ts';
import { fileSignature } from './file-signature.ts';
import type { Inflate } from '../zip/inflate.ts';
import { portableInflate } from '../zip/inflate.ts';
import type { Limits } from '../limits.ts';
import { defaultLimits } from '../limits.ts';
import { scanCsv } from './scan-csv.ts';
import { scanXlsx } from '../xlsx/scan-xlsx.ts';
import type { SheetVisitor } from './sheet-visitor.ts';
import { stringStore } from './string-store.ts';
import type { TextEncoding } from './text-encoding.ts';

/** How a file is to be read. */
export type ScanOptions = {
  /** Those not given are the defaults. */
  readonly limits?: Partial<Limits>;
  readonly inflate?: Inflate;
  /** The file's name; the one sheet of a CSV file is called by it, without folder and ending. */
  readonly name?: string;
};

/** What a scan leaves behind: the sheets and the text that string indices stand for. */
export type Scanned = {
  readonly kind: 'xlsx' | 'csv';
  /** Names of the sheets, in order; those the visitor skipped too. */
  readonly sheets: readonly string[];
  /** Only of a CSV file. */
  readonly encoding?: TextEncoding;
  readonly text: (index: number) => string;
};

/**
 * Tells a visitor of every filled cell of an .xlsx workbook or a CSV file, in one pass, with numbers only.
 *
 * Formulas are their last computed value. Sheets come in the order of their tabs; hidden ones are read too. Which of
 * the two kinds a file is shows in its first bytes, never in its name. Checksums of the container are not verified.
 *
 * @param bytes - the file
 * @param visitor - is told of sheets and cells
 * @throws {WorkbookError} NOT_A_WORKBOOK, ENCRYPTED_WORKBOOK, OLD_XLS, TRUNCATED_ZIP, CORRUPT_PART,
 *   UNKNOWN_COMPRESSION, MISSING_PART, UNCLOSED_QUOTE, LIMIT_EXCEEDED
 * @example
 * import { scanSheets } from '@sightline/workbook';
 * const cells = [];
 * const visitor = { sheet: () => true, cell: (row, column, kind, number, text) => cells.push([row, column, text]) };
 * const scanned = scanSheets(new TextEncoder().encode('team,child\nNorth,17\n'), visitor, { name: 'teams.csv' });
 * cells.map(([row, column, text]) => [row, column, scanned.text(text)])
 * // => [[0, 0, 'team'], [0, 1, 'child'], [1, 0, 'North'], [1, 1, '17']]
 */
export function scanSheets(bytes: Uint8Array, visitor: SheetVisitor, options: ScanOptions = {}): Scanned {
  const cells = ({ count, rows, columns, kinds, numbers, texts }: CellBlock): void => {
    for (let at = 0; at < count; at += 1) {
      visitor.cell(rows[at]!, columns[at]!, kinds[at]!, numbers[at]!, texts[at]!);
    }
  };
  return scanBlocks(
    bytes,
    { sheet: visitor.sheet.bind(visitor), cells, end: () => visitor.end?.() },
    options,
  );
}

/** Tells of the cells by the block: a call for each costs as much as finding it. Throws as {@link scanSheets} does. */
export function scanBlocks(bytes: Uint8Array, visitor: BlockVisitor, options: ScanOptions): Scanned {
  const limits = { ...defaultLimits, ...options.limits };
  const strings = stringStore();
  const block = newCellBlock();
  const cells = (): void => {
    try {
      if (block.count > 0) visitor.cells(block);
    } finally {
      block.count = 0;
    }
  };
  const end = (): void => {
    cells();
    visitor.end();
  };
  const teller: BlockVisitor = { sheet: visitor.sheet, cells, end };
  try {
    if (fileSignature(bytes) === 'zip') {
      const sheets = scanXlsx(bytes, teller, block, strings, limits, options.inflate ?? portableInflate);
      return { kind: 'xlsx', sheets, text: strings.text };
    }
    const name = sheetNameOf(options.name ?? '');
    const encoding = scanCsv(bytes, teller, block, strings, limits, name);
    return { kind: 'csv', sheets: [name], encoding, text: strings.text };
  } catch (error) {
    // What stands before a fault is told.
    cells();
    throw error;
  }
}

function sheetNameOf(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return base.replace(/\.(?:csv|tsv|txt)$/i, '');
}
