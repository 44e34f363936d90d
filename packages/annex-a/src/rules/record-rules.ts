import type { ListKey } from '@sightline/core';
import { adoptersRules } from '../lists/adopters/adopters-rules.ts';
import { adoptionRules } from '../lists/adoption/adoption-rules.ts';
import { careLeaversRules } from '../lists/care-leavers/care-leavers-rules.ts';
import { childProtectionRules } from '../lists/child-protection/child-protection-rules.ts';
import { careDatesRules } from '../lists/children-in-care/care-dates-rules.ts';
import { placementRules } from '../lists/children-in-care/placement-rules.ts';
import { acrossListsRules } from './across-lists/across-lists-rules.ts';
import type { RecordRule } from './record-rule.ts';

/** Every rule on records, list by list, then those across lists. */
export const recordRules: readonly RecordRule[] = [
  ...childProtectionRules,
  ...careDatesRules,
  ...placementRules,
  ...careLeaversRules,
  ...adoptionRules,
  ...adoptersRules,
  ...acrossListsRules,
];

/** The rules that find fault with the records of a list. */
export function recordRulesOf(list: ListKey): readonly RecordRule[] {
  return recordRules.filter((rule) => rule.list === list);
}
