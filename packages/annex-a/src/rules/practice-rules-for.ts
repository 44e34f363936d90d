import type { Dataset, Settings } from '@sightline/core';
import type { PracticeRule } from './practice-rule.ts';
import { practiceRules } from './practice-rules.ts';
import { isInProfile } from './rule.ts';
import type { Profile } from './rule.ts';

/** Which practice rules are asked, and an authority's changes to them. */
export type PracticeOptions = {
  /** `ofsted` unless stated. */
  readonly profile?: Profile;
  /** By rule id: rules switched off, another severity. */
  readonly rules?: NonNullable<Settings['rules']>;
};

/**
 * The practice rules that are asked of a dataset: of the lists that it has, in their layout, in the profile, and not
 * switched off; with the severity that the authority chose.
 *
 * @example
 * import { annexAFromRecords, practiceRulesFor } from '@sightline/annex-a';
 * import { localDate } from '@sightline/core';
 * const { dataset } = annexAFromRecords({ childProtection: [] }, { asAt: localDate('2025-03-31') });
 * practiceRulesFor(dataset).map(({ id }) => id) // => ['AA-07-REVIEW-3M', 'AA-07-REVIEW-6M']
 */
export function practiceRulesFor(
  { tables, layouts }: Pick<Dataset, 'tables' | 'layouts'>,
  { profile = 'ofsted', rules = {} }: PracticeOptions = {},
): readonly PracticeRule[] {
  return practiceRules
    .filter((rule) => {
      const layout = layouts[rule.list];
      return (
        tables[rule.list] !== undefined &&
        (layout === undefined || rule.layouts.includes(layout)) &&
        isInProfile(rule, profile) &&
        !rules[rule.id]?.off
      );
    })
    .map((rule) => ({ ...rule, severity: rules[rule.id]?.severity ?? rule.severity }));
}
