import type { ListKey } from '@sightline/core';
import { childProtectionRules } from '../lists/child-protection/child-protection-rules.ts';
import { acrossListsRules } from './across-lists/across-lists-rules.ts';
import type { RecordRule } from './record-rule.ts';

/** Every rule on records, list by list, then those across lists. */
export const recordRules: readonly RecordRule[] = [...childProtectionRules, ...acrossListsRules];

/** The rules that find fault with the records of a list. */
export function recordRulesOf(list: ListKey): readonly RecordRule[] {
  return recordRules.filter((rule) => rule.list === list);
}
