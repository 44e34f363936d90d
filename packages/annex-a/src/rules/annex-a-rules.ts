import { annexALists } from '../lists/annex-a-lists.ts';
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
  // A rule may look at single cells and at whole records; the second names all of its columns.
  ...uniqueById([
    ...annexALists.flatMap((list) => [...columnRulesOf(list).values()].flatMap(rulesOf)),
    ...recordRuleEntries(),
  ]),
  ...practiceRules,
];

/** A rule that is checked on one list after another is one rule, and of no list where these differ. */
function recordRuleEntries(): Rule[] {
  const rules = new Map<string, Rule>();
  for (const recordRule of recordRules) {
    const { list, ...rule } = ruleOf(recordRule);
    const known = rules.get(rule.id);
    if (!known) rules.set(rule.id, { ...rule, list });
    else if (known.list !== list) rules.set(rule.id, { ...rule, columns: known.columns });
  }
  return [...rules.values()];
}

/** What a rule on records is, without how it is checked. */
function ruleOf({
  id,
  about,
  severity,
  basis,
  list,
  columns,
  layouts,
  parameters,
}: RecordRule): Rule & Pick<RecordRule, 'list'> {
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
