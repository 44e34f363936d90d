import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { childProtection } from './child-protection.ts';

const rule = rulesOfList(childProtection);

/** What records of list 7 may contradict. */
export const childProtectionRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    columns: ['planEndDate', 'planStartDate'],
    find: eachRecord('childProtection', (plans) =>
      before(plans.dates('planEndDate'), plans.dates('planStartDate')),
    ),
  }),
];
