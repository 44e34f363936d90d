// The lists as data
export { annexALists } from './lists/annex-a-lists.ts';
export { columnsOf } from './lists/columns-of.ts';
export { annexASchema } from './dataset/annex-a-schema.ts';
export type { Condition, ListColumn, ListSpec, ListWindow, RequiredWhen } from './lists/list-spec.ts';
export type { Code, CodeList } from './codes/code-list.ts';

// From records
export { annexAFromRecords } from './reading/annex-a-from-records.ts';
export type { AnnexARecords, RecordsOptions } from './reading/annex-a-from-records.ts';

// To files
export { writeAnnexA } from './writing/write-annex-a.ts';
export { writeAnnexACsv } from './writing/write-annex-a-csv.ts';
export { writtenLists } from './writing/written-lists.ts';
export type { WrittenList } from './writing/written-lists.ts';

// Corrections
export { applyFixes } from './fixing/apply-fixes.ts';
export type { FixedCell, FixedDataset, FixOptions, RefusedFix } from './fixing/apply-fixes.ts';

// To another layout
export { migrate } from './writing/migrate.ts';
export type { MigrationReport, WithoutPlace } from './writing/migrate.ts';

// Checks
export { checkDataset } from './checking/check-dataset.ts';
export type { CheckOptions } from './checking/check-dataset.ts';
export { checkRecord } from './checking/check-record.ts';
export { withFindings } from './dataset/with-findings.ts';

// Several extracts as one
export { stackExtracts } from './stacking/stack-extracts.ts';
export type { ExtractGap, StackedExtracts, StackedList } from './stacking/stack-extracts.ts';
export { annexARules } from './rules/annex-a-rules.ts';
export type { Profile, Rule } from './rules/rule.ts';
export { practiceRules } from './rules/practice-rules.ts';
export { practiceRulesFor } from './rules/practice-rules-for.ts';
export type { PracticeOptions } from './rules/practice-rules-for.ts';
export type { PracticeDefinition, PracticeRule } from './rules/practice-rule.ts';

// From files
export { readAnnexA } from './reading/read-annex-a.ts';
export type { AnnexAFile } from './reading/annex-a-file.ts';
export type { AnnexARead, ReadOptions } from './reading/read-annex-a.ts';
export type { LayoutChoice, LayoutEvidence } from './reading/layout-of.ts';
export type { ListProvenance, OtherSheet, Provenance } from './reading/provenance.ts';
