// Definitions are data
export type {
  Aggregate,
  Cohort,
  Companion,
  Definition,
  Grain,
  Measure,
  ParameterSpec,
  Source,
} from './definition.ts';
export type { CompareOp, ElapsedUnit, Expr, RelatedExpr } from './expr.ts';

// Writing expressions
export {
  absent,
  add,
  age,
  aggregate,
  and,
  band,
  between,
  caseOf,
  coalesce,
  difference,
  earliest,
  elapsed,
  eq,
  field,
  ge,
  greatest,
  gt,
  isFalse,
  isIn,
  isTrue,
  isUnknown,
  latest,
  le,
  least,
  literalBoolean,
  literalCode,
  literalDate,
  literalInteger,
  literalText,
  lt,
  moment,
  ne,
  not,
  or,
  outer,
  parameter,
  periodStart,
  present,
  product,
  related,
  snapshot,
  sum,
} from './build.ts';
export type { Operand, WhenAbsent } from './build.ts';

// Measuring
export { evaluate } from './evaluate.ts';
export type { EvaluateOptions } from './evaluate.ts';
export { coverageOf, refusalOf } from './refusal.ts';
export type { Refusal } from './refusal.ts';
export { ageBands, builtInDimensions } from './breakdown.ts';
export type { DimensionSetting } from './breakdown.ts';
export { annualisation, midYearOf } from './rate.ts';
export { populationSchema } from './population-schema.ts';
export type { Annualised } from './rate.ts';
export { parametersOf } from './parameters.ts';
export type { ParameterChoices, ParameterValue } from './parameters.ts';
export { keysOf, members } from './members.ts';
export type { MemberOptions } from './members.ts';
export type { Side } from './cohort.ts';
export { places } from './places.ts';
export type { Place, PlaceLabel, Placement } from './place.ts';
export type { ReadOptions } from './reading.ts';
export { recordOf, siteOf, whereOfSite } from './record-site.ts';
export type { RecordSite } from './record-site.ts';
export { memberAt } from './member-at.ts';
export type { Member } from './member-at.ts';

// Telling members as findings
export { memberFindings } from './member-findings.ts';
export type { MemberFindingOptions, MemberFindings, MemberSource } from './member-findings.ts';

// Explaining one record
export { explain } from './explanation/explain.ts';
export type { ClauseRole, ExplainOptions, ExplainedClause, Explanation } from './explanation/explain.ts';
export type { ExplainedNode, NodeResult } from './explanation/shown.ts';

// In words
export { describe } from './description/describe.ts';
export type { Sentence, SentencePart } from './description/describe.ts';

// Reading a definition
export { checkDefinition } from './check-definition.ts';
export { definitionSchema, exprSchema, measureSchema } from './definition-schema.ts';
export { parseDefinition } from './parse-definition.ts';
export { fieldsUsed } from './fields-used.ts';
export { childrenOf, firstFieldOf, holdsKind, read } from './tree.ts';
export type { Child, NodeOf, Reader } from './tree.ts';
