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
  /** A second sheet is the same list; it is not read. */
  listTwice: structureRule('AA-F-003', 'error', 'derived'),
  columnMissing: structureRule('AA-F-005', 'error', 'ofsted'),
  headingUnknown: structureRule('AA-F-006', 'warning', 'derived'),
  /** Two headings of a sheet name one column; the first is read. */
  columnTwice: structureRule('AA-F-007', 'error', 'derived'),
  /** What some lists say puts them in a later layout than others. */
  layoutsDiffer: structureRule('AA-F-010', 'warning', 'tool'),
  /** A cell holds an error of the spreadsheet, such as `#N/A`. */
  errorCell: structureRule('AA-F-013', 'error', 'tool'),
  /** Text with spaces around it or more than one between words. */
  looseSpaces: structureRule('AA-F-014', 'warning', 'tool'),
} as const satisfies Record<string, Rule>;
