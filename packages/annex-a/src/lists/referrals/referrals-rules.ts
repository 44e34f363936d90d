import { fewerThanSeen } from '../../rules/fewer-than-seen.ts';
import { numberRange } from '../../rules/number-range.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { rulesOfList } from '../../rules/rules-of-list.ts';
import { sameForChild } from '../../rules/same-for-child.ts';
import { countOf } from '../../rules/share-above.ts';
import { referrals } from './referrals.ts';

const rule = rulesOfList(referrals);

/** What records of list 3 may contradict. */
export const referralsRules: readonly RecordRule[] = [
  rule('COUNT-RANGE', {
    severity: 'error',
    basis: 'ofsted',
    ...numberRange('referrals', ['referralsLast12Months'], { min: 0, max: 12 }),
  }),
  rule('COUNT-SAME', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['referralsLast12Months', 'childUniqueId'],
    find: sameForChild('referrals', ['referralsLast12Months']),
  }),
  rule('COUNT-MIN', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['referralsLast12Months', 'dateOfReferral', 'childUniqueId'],
    parameters: { months: 12 },
    find: fewerThanSeen('referrals', {
      count: 'referralsLast12Months',
      events: 'dateOfReferral',
      latest: 'dateOfReferral',
    }),
  }),
  rule('NFA-SHARE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['referralNfa'],
    parameters: { fewest: 20 },
    find: (lists, parameters) => {
      const { table, isCode, known } = lists.of('referrals');
      const number = countOf(table.rows, known('referralNfa'));
      const count = countOf(table.rows, isCode('referralNfa', 'a'));
      const isAllOrNone = count === 0 || count === number;
      return isAllOrNone && number >= parameters['fewest']! ? [{ params: { count, number } }] : [];
    },
  }),
  // The worker decides: one team at the front door is how many authorities work.
  rule('TEAM-GENERIC', {
    severity: 'warning',
    basis: 'tool',
    columns: ['allocatedWorker'],
    parameters: { fewest: 20 },
    find: (lists, parameters) => {
      const { table, column, known } = lists.of('referrals');
      const number = countOf(table.rows, known('allocatedWorker'));
      const workers = new Set(column('allocatedWorker').values.filter((worker) => worker >= 0));
      return workers.size === 1 && number >= parameters['fewest']! ? [{ params: { number } }] : [];
    },
  }),
];
