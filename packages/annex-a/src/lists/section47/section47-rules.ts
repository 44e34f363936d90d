import { ABSENT, addMonthsToDay } from '@sightline/core';
import { both } from '../../rules/both.ts';
import { fewerThanSeen } from '../../rules/fewer-than-seen.ts';
import { givenWithout } from '../../rules/given-without.ts';
import { notBefore } from '../../rules/not-before.ts';
import { numberRange } from '../../rules/number-range.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { sameForChild } from '../../rules/same-for-child.ts';
import { section47 } from './section47.ts';

const rule = rulesOfList(section47);

/** What the dates and answers of a record of list 5 may contradict. */
const enquiryRules: readonly RecordRule[] = [
  // Open ones are accepted: nothing decided yet, or a conference needed and not held.
  rule('WINDOW', {
    about: 'structure',
    severity: 'warning',
    basis: 'ofsted',
    columns: ['strategyDiscussionDate', 'icpcDate', 'icpcUnnecessary'],
    parameters: { months: section47.window.months },
    find: eachRecord('section47', ({ dates, isCode, blank, snapshot }, _, parameters) => {
      const from = addMonthsToDay(snapshot, -parameters['months']!);
      const start = dates('strategyDiscussionDate');
      const conference = dates('icpcDate');
      const noneNeeded = both(isCode('icpcUnnecessary', 'a'), blank('icpcDate'));
      const heldBefore = (row: number): boolean => conference[row] !== ABSENT && conference[row]! < from;
      return (row) => start[row] !== ABSENT && start[row]! < from && (heldBefore(row) || noneNeeded(row));
    }),
  }),
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('section47', 'icpcDate', 'strategyDiscussionDate'),
  }),
  rule('UNNEC-DATE', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['icpcDate', 'icpcUnnecessary'],
    find: eachRecord('section47', ({ isCode, given }) =>
      both(isCode('icpcUnnecessary', 'a'), given('icpcDate')),
    ),
  }),
  rule('UNNEC-RESULT', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['icpcResultedInPlan', 'icpcUnnecessary'],
    find: eachRecord('section47', ({ isCode, given }) =>
      both(isCode('icpcUnnecessary', 'a'), given('icpcResultedInPlan')),
    ),
  }),
  rule('RESULT-NODATE', {
    severity: 'error',
    basis: 'ofsted',
    ...givenWithout('section47', 'icpcResultedInPlan', 'icpcDate'),
  }),
  rule('WEEKEND', {
    severity: 'warning',
    basis: 'derived',
    columns: ['icpcDate'],
    find: eachRecord('section47', ({ dates }) => {
      const conference = dates('icpcDate');
      return (row) => conference[row] !== ABSENT && daysAfterMonday(conference[row]!) >= 5;
    }),
  }),
];

/** What the counts of earlier enquiries and conferences on list 5 may contradict. */
const countRules: readonly RecordRule[] = [
  rule('COUNT-RANGE', {
    severity: 'error',
    basis: 'ofsted',
    ...numberRange('section47', ['s47Last12Months', 'icpcsLast12Months'], { min: 0, max: 12 }),
  }),
  rule('COUNT-SAME', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['s47Last12Months', 'icpcsLast12Months', 'childUniqueId'],
    find: sameForChild('section47', ['s47Last12Months', 'icpcsLast12Months']),
  }),
  rule('COUNT-MIN', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['s47Last12Months', 'strategyDiscussionDate', 'childUniqueId'],
    parameters: { months: 12 },
    find: fewerThanSeen('section47', {
      count: 's47Last12Months',
      events: 'strategyDiscussionDate',
      latest: 'strategyDiscussionDate',
    }),
  }),
  rule('ICPC-COUNT-MIN', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['icpcsLast12Months', 'icpcDate', 'strategyDiscussionDate', 'childUniqueId'],
    parameters: { months: 12 },
    find: fewerThanSeen('section47', {
      count: 'icpcsLast12Months',
      events: 'icpcDate',
      latest: 'strategyDiscussionDate',
    }),
  }),
  // To be looked at rather than wrong: of an enquiry a year ago only the conference may fall within the 12 months.
  rule('COUNT-ORDER', {
    severity: 'warning',
    basis: 'derived',
    columns: ['icpcsLast12Months', 's47Last12Months'],
    find: eachRecord('section47', ({ integers }) =>
      before(integers('s47Last12Months'), integers('icpcsLast12Months')),
    ),
  }),
];

/** What records of list 5 may contradict. */
export const section47Rules: readonly RecordRule[] = [...enquiryRules, ...countRules];

/** 0 for a Monday to 6 for a Sunday; day 0 is Thursday, 1 January 1970. */
function daysAfterMonday(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}
