import { annexALists } from '../annex-a-lists.ts';
import { columnRulesOf } from './column-rules.ts';
import { practiceRules } from './practice-rules.ts';
import { recordRules } from './record-rules.ts';
import type { RecordRule } from './record-rule.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure-rules.ts';

/**
 * Every rule that is checked, those of files and sheets first, then list by list and column by column, then those on
 * records, then those on practice.
 *
 * @example
 * import { annexARules } from '@sightline/annex-a';
 * annexARules.find((rule) => rule.id === 'AA-05-DATE-NORESULT').columns // => ['icpcResultedInPlan']
 */
export const annexARules: readonly Rule[] = [
  ...Object.values(structureRules),
  ...uniqueById(annexALists.flatMap((list) => [...columnRulesOf(list).values()].flatMap(rulesOf))),
  ...recordRules.map(ruleOf),
  ...practiceRules,
];

/** What a rule on records is, without how it is checked. */
function ruleOf({ id, about, severity, basis, list, columns, layouts, parameters }: RecordRule): Rule {
  return { id, about, severity, basis, list, columns, layouts, ...(parameters && { parameters }) };
}

function rulesOf(rules: {
  readonly type?: Rule;
  readonly required: readonly { readonly rule: Rule }[];
  readonly refused: readonly { readonly rule: Rule }[];
  readonly shape?: Rule;
}): Rule[] {
  const { type, required, refused, shape } = rules;
  return [type, ...required.map((one) => one.rule), ...refused.map((one) => one.rule), shape].filter(
    (rule) => rule !== undefined,
  );
}

function uniqueById(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
