// Cells of a file
export { filesIn } from './zip/files-in.ts';
export { scanSheets } from './scanning/scan-sheets.ts';
export type { ScanOptions, Scanned } from './scanning/scan-sheets.ts';
export { CellKind } from './scanning/sheet-visitor.ts';
export type { SheetDetails, SheetVisitor } from './scanning/sheet-visitor.ts';
export { defaultLimits } from './limits.ts';
export type { Limits } from './limits.ts';
export type { Inflate } from './zip/inflate.ts';
export type { TextEncoding } from './scanning/text-encoding.ts';
export { WorkbookError } from './workbook-error.ts';
export type { WorkbookErrorCode } from './workbook-error.ts';

// Lists and their columns
export type { CodeSpec, ColumnSpec, TableSpec } from './tables/table-spec.ts';
export { normalise } from './tables/normalise.ts';
export { matchHeadings } from './tables/match-headings.ts';
export type { HeadingMatch, HeadingMatches, HeadingSuggestion } from './tables/match-headings.ts';
export { chooseSheet } from './tables/choose-sheet.ts';
export type { SheetCandidate, SheetChoice, SheetChooser, SheetPreview } from './tables/choose-sheet.ts';

// Values of cells
export { readDateText } from './tables/date-text.ts';
export type { DateReading } from './tables/date-text.ts';
export { epochDayOfSerial } from './tables/date-serial.ts';
export { cellReader } from './tables/cell-reading.ts';
export { suggestCodes } from './tables/suggest-codes.ts';
export type { CodeSuggestion } from './tables/suggest-codes.ts';
export { isErrorText } from './tables/error-text.ts';
export type { CellReader, CellReading } from './tables/cell-reading.ts';

// Typed tables
export { readTables } from './tables/read-tables.ts';
export type { ReadSheet, ReadTable, ReadTables, ReadTablesOptions } from './tables/read-tables.ts';
export { cellFindings } from './tables/cell-findings.ts';
export type { CellFinding, CellFindingCode, CellFindingGroup } from './tables/cell-finding.ts';

// Writing
export { writeWorkbook } from './writing/write-workbook.ts';
export type { SheetColumn, SheetContent } from './writing/write-workbook.ts';
export { writeCsv } from './writing/write-csv.ts';
export type { WriteCsvOptions } from './writing/write-csv.ts';
