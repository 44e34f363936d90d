import type { RecordRule } from '../record-rule.ts';
import { eachRecord } from '../rules-of-list.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';

/** Rules that a child whose case is open on another list is on list 6 too. */
export const onListSixRules: readonly RecordRule[] = [
  ruleAcrossLists('6-7', {
    list: 'childProtection',
    severity: 'error',
    basis: 'ofsted',
    needs: {
      childProtection: ['childUniqueId', 'planStartDate', 'planEndDate'],
      childrenInNeed: ['childUniqueId'],
    },
    find: eachRecord('childProtection', ({ open, children }, lists) => (row) => {
      const child = children[row]!;
      return child >= 0 && open(row) && lists.rowsOf('childrenInNeed', child).length === 0;
    }),
  }),
];
