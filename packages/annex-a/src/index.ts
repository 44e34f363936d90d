// The lists as data
export { annexALists } from './annex-a-lists.ts';
export { columnsOf } from './columns-of.ts';
export { annexASchema } from './annex-a-schema.ts';
export type { Condition, ListColumn, ListSpec, ListWindow, RequiredWhen } from './list-spec.ts';
export type { Code, CodeList } from './codes/code-list.ts';

// From records
export { annexAFromRecords } from './annex-a-from-records.ts';
export type { AnnexARecords, RecordsOptions } from './annex-a-from-records.ts';

// To files
export { writeAnnexA } from './write-annex-a.ts';
export { writeAnnexACsv } from './write-annex-a-csv.ts';
export { writtenLists } from './written-lists.ts';
export type { WrittenList } from './written-lists.ts';

// Corrections
export { applyFixes } from './apply-fixes.ts';
export type { FixedCell, FixedDataset, FixOptions, RefusedFix } from './apply-fixes.ts';

// To another layout
export { migrate } from './migrate.ts';
export type { MigrationReport, WithoutPlace } from './migrate.ts';

// Checks
export { checkDataset } from './check-dataset.ts';
export type { CheckOptions } from './check-dataset.ts';
export { checkRecord } from './check-record.ts';
export { withFindings } from './with-findings.ts';

// Several extracts as one
export { stackExtracts } from './stack-extracts.ts';
export type { ExtractGap, StackedExtracts, StackedList } from './stack-extracts.ts';
export { annexARules } from './rules/annex-a-rules.ts';
export type { Profile, Rule } from './rules/rule.ts';
export { practiceRules } from './rules/practice-rules.ts';
export { practiceRulesFor } from './rules/practice-rules-for.ts';
export type { PracticeOptions } from './rules/practice-rules-for.ts';
export type { PracticeDefinition, PracticeRule } from './rules/practice-rule.ts';

// From files
export { readAnnexA } from './read-annex-a.ts';
export type { AnnexAFile } from './annex-a-file.ts';
export type { AnnexARead, ReadOptions } from './read-annex-a.ts';
export type { LayoutChoice, LayoutEvidence } from './layout-of.ts';
export type { ListProvenance, OtherSheet, Provenance } from './provenance.ts';
