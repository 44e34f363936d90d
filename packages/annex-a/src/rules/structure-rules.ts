import type { FindingBasis, FindingSeverity } from '@sightline/core';
import type { Rule } from './rule.ts';

const structureRule = (id: string, severity: FindingSeverity, basis: FindingBasis): Rule => ({
  id,
  about: 'structure',
  severity,
  basis,
  columns: [],
  layouts: ['2019', '2024', '2026'],
});

/** What can be wrong with files, sheets and headings, and with cells whatever their column. */
export const structureRules = {
  /** No sheet of any file is the list. */
  listMissing: structureRule('AA-F-001', 'error', 'ofsted'),
  /** A sheet that is neither a list nor known to be none; it is not read. */
  sheetUnknown: structureRule('AA-F-002', 'warning', 'ofsted'),
  /** A second sheet is the same list, or a file is given twice; it is not read. */
  listTwice: structureRule('AA-F-003', 'error', 'derived'),
  /** Above the headings stands more than the title of the template. */
  headingsLow: structureRule('AA-F-004', 'warning', 'ofsted'),
  columnMissing: structureRule('AA-F-005', 'error', 'ofsted'),
  headingUnknown: structureRule('AA-F-006', 'warning', 'derived'),
  /** Two headings of a sheet name one column; the first is read. */
  columnTwice: structureRule('AA-F-007', 'error', 'derived'),
  /** Headings are understood, though not written as in the template; told once a list. */
  headingsOtherwise: structureRule('AA-F-008', 'warning', 'tool'),
  /** Columns are not in the order of the template; told once a list. */
  columnsMoved: structureRule('AA-F-009', 'warning', 'tool'),
  /** What some lists say puts them in a later layout than others. */
  layoutsDiffer: structureRule('AA-F-010', 'warning', 'tool'),
  listEmpty: structureRule('AA-F-011', 'warning', 'derived'),
  /** Blank rows among the records, or a note below them; neither is read as a record. */
  rowsBesides: structureRule('AA-F-012', 'warning', 'tool'),
  /** A cell holds an error of the spreadsheet, such as `#N/A`, or 1 January 1900, which is its number 1. */
  errorCell: structureRule('AA-F-013', 'error', 'tool'),
  /** Text with spaces around it or more than one between words. */
  looseSpaces: structureRule('AA-F-014', 'warning', 'tool'),
  /** The snapshot lies ahead, or before the week that an inspection looks at. */
  snapshotUnlikely: structureRule('AA-F-015', 'warning', 'ofsted'),
  /** The number of records is not near that of the run before. */
  rowsChanged: {
    ...structureRule('AA-F-016', 'warning', 'derived'),
    parameters: { percent: 20, fewestRecords: 20 },
  },
} as const satisfies Record<string, Rule>;
