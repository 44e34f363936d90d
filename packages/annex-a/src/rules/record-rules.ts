import type { ListKey } from '@sightline/core';
import { assessmentsRules } from '../lists/assessments/assessments-rules.ts';
import { childProtectionRules } from '../lists/child-protection/child-protection-rules.ts';
import { childrenInNeedRules } from '../lists/children-in-need/children-in-need-rules.ts';
import { contactsRules } from '../lists/contacts/contacts-rules.ts';
import { earlyHelpRules } from '../lists/early-help/early-help-rules.ts';
import { referralsRules } from '../lists/referrals/referrals-rules.ts';
import { section47Rules } from '../lists/section47/section47-rules.ts';
import { acrossListsRules } from './across-lists/across-lists-rules.ts';
import { everyListRules } from './every-list/every-list-rules.ts';
import type { RecordRule } from './record-rule.ts';

/** Every rule on records: those that lists have in common, then list by list, then those across lists. */
export const recordRules: readonly RecordRule[] = [
  ...everyListRules,
  ...contactsRules,
  ...earlyHelpRules,
  ...referralsRules,
  ...assessmentsRules,
  ...section47Rules,
  ...childrenInNeedRules,
  ...childProtectionRules,
  ...acrossListsRules,
];

/** The rules that find fault with the records of a list. */
export function recordRulesOf(list: ListKey): readonly RecordRule[] {
  return recordRules.filter((rule) => rule.list === list);
}
