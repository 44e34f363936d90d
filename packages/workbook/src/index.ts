// Cells of a file
export { filesIn } from './files-in.ts';
export { scanSheets } from './scan-sheets.ts';
export type { ScanOptions, Scanned } from './scan-sheets.ts';
export { CellKind } from './sheet-visitor.ts';
export type { SheetDetails, SheetVisitor } from './sheet-visitor.ts';
export { defaultLimits } from './limits.ts';
export type { Limits } from './limits.ts';
export type { Inflate } from './inflate.ts';
export type { TextEncoding } from './text-encoding.ts';
export { WorkbookError } from './workbook-error.ts';
export type { WorkbookErrorCode } from './workbook-error.ts';

// Lists and their columns
export type { CodeSpec, ColumnSpec, TableSpec } from './table-spec.ts';
export { normalise } from './normalise.ts';
export { matchHeadings } from './match-headings.ts';
export type { HeadingMatch, HeadingMatches, HeadingSuggestion } from './match-headings.ts';
export { chooseSheet } from './choose-sheet.ts';
export type { SheetCandidate, SheetChoice, SheetChooser, SheetPreview } from './choose-sheet.ts';

// Values of cells
export { readDateText } from './date-text.ts';
export type { DateReading } from './date-text.ts';
export { epochDayOfSerial } from './date-serial.ts';
export { cellReader } from './cell-reading.ts';
export { suggestCodes } from './suggest-codes.ts';
export type { CodeSuggestion } from './suggest-codes.ts';
export { isErrorText } from './error-text.ts';
export type { CellReader, CellReading } from './cell-reading.ts';

// Typed tables
export { readTables } from './read-tables.ts';
export type { ReadSheet, ReadTable, ReadTables, ReadTablesOptions } from './read-tables.ts';
export { cellFindings } from './cell-findings.ts';
export type { CellFinding, CellFindingCode, CellFindingGroup } from './cell-finding.ts';

// Writing
export { writeWorkbook } from './write-workbook.ts';
export type { SheetColumn, SheetContent } from './write-workbook.ts';
export { writeCsv } from './write-csv.ts';
export type { WriteCsvOptions } from './write-csv.ts';
