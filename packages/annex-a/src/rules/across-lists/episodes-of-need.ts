import { ABSENT, addMonthsToDay } from '@sightline/core';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { inWindow } from './in-window.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { unread } from './unread.ts';
import { isLaterThan } from './working-day-limits.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

/**
 * The child's latest assessment found no need, yet what was open then still is. Told only where the starts of all the
 * child's assessments could be read, and not of what began after the assessment.
 */
const noSupportButOpen = (other: 'childrenInNeed' | 'childProtection' | 'childrenInCare'): RecordRule =>
  ruleAcrossLists('4-NOSUPPORT-6', {
    ...derived,
    list: 'assessments',
    needs: {
      assessments: ['requiresSupport', 'childUniqueId', 'assessmentStartDate', 'dateOfAuthorisation'],
      [other]: spanColumns[other],
    },
    parameters: { workingDays: 20 },
    find: eachBeside('assessments', other, ({ records, others, lists, parameters }) => {
      const needsNone = records.isCode('requiresSupport', 'b');
      const started = records.dates('assessmentStartDate');
      const authorised = records.dates('dateOfAuthorisation');
      const { open } = others;
      const began = others.dates(spanColumns[other][1]);
      return (row, theirs, child) => {
        const day = authorised[row]!;
        if (!needsNone(row) || !isLaterThan(records.snapshot, day, parameters['workingDays']!)) return false;
        const isLatest = lists
          .rowsOf('assessments', child)
          .every((one) => one === row || (started[one] !== ABSENT && started[one]! < started[row]!));
        return (
          isLatest &&
          against(
            others,
            theirs.find((one) => open(one) && began[one]! <= day),
          )
        );
      };
    }),
  });

/** A visit on another list is later than the day on which list 6 says the child was last seen. */
const visitAfterLastSeen = (
  other: 'childProtection' | 'childrenInCare',
  visitColumn: 'lastStatutoryVisit' | 'lastVisit',
): RecordRule =>
  ruleAcrossLists('6-LASTSEEN', {
    severity: 'warning',
    basis: 'tool',
    list: 'childrenInNeed',
    needs: { childrenInNeed: ['dateLastSeen', 'childUniqueId'], [other]: ['childUniqueId', visitColumn] },
    find: eachBeside('childrenInNeed', other, ({ records, others }) => {
      const seen = records.dates('dateLastSeen');
      const visit = others.dates(visitColumn);
      return (row, theirs) =>
        seen[row] !== ABSENT &&
        against(
          others,
          theirs.find((one) => visit[one]! > seen[row]! && visit[one]! <= records.snapshot),
        );
    }),
  });

/**
 * Something began before every episode that list 6 has of the child, and had not ended when the episode began: what had
 * ended by then belongs to an earlier one.
 */
const beganBeforeEpisode = (
  suffix: string,
  list: 'assessments' | 'childProtection' | 'childrenInCare',
  onlyOpen: boolean,
): RecordRule => {
  const [, start, end] = spanColumns[list];
  return ruleAcrossLists(suffix, {
    ...derived,
    list,
    needs: { [list]: [start, 'childUniqueId', end], childrenInNeed: ['childUniqueId', 'cinStartDate'] },
    find: eachBeside(list, 'childrenInNeed', ({ records, others }) => {
      const { open } = records;
      const started = records.dates(start);
      const ended = records.dates(end);
      const endIsUnread = unread(records, end);
      const began = others.dates('cinStartDate');
      return (row, theirs) => {
        const day = started[row]!;
        // A start that is absent is before any day.
        if (day === ABSENT || theirs.some((one) => began[one]! <= day) || (onlyOpen && !open(row)))
          return false;
        const isOnStill = (one: number): boolean =>
          ended[row] === ABSENT ? !endIsUnread(row) : ended[row]! > began[one]!;
        return against(others, theirs.find(isOnStill));
      };
    }),
  });
};

/** Rules on an episode of need and what lists 2, 3, 4, 7 and 8 say of its time. */
export const episodesOfNeedRules: readonly RecordRule[] = [
  noSupportButOpen('childrenInNeed'),
  noSupportButOpen('childProtection'),
  noSupportButOpen('childrenInCare'),
  // Lists 3 and 6 reach back equally far.
  ruleAcrossLists('6-3-START', {
    severity: 'warning',
    basis: 'ofsted',
    list: 'childrenInNeed',
    needs: {
      childrenInNeed: ['cinStartDate', 'childUniqueId'],
      referrals: ['childUniqueId', 'dateOfReferral'],
    },
    find: eachBeside('childrenInNeed', 'referrals', ({ records, others }) => {
      const isInWindow = inWindow(others);
      const began = records.dates('cinStartDate');
      const referred = others.dates('dateOfReferral');
      return (row, theirs) =>
        isInWindow(began[row]!) &&
        !theirs.some((one) => referred[one] === ABSENT || referred[one] === began[row]);
    }),
  }),
  // An episode begins with a referral. So one that begins after the child's latest referral, unless that ended in no
  // further action, speaks of a referral that list 3 lacks; and one that began in the `months` before it, on a day that
  // list 3 has no referral of, should be among the earlier referrals that it counts.
  ruleAcrossLists('6-3-COUNT', {
    ...derived,
    list: 'referrals',
    needs: {
      referrals: ['referralsLast12Months', 'childUniqueId', 'dateOfReferral', 'referralNfa'],
      childrenInNeed: ['childUniqueId', 'cinStartDate'],
    },
    parameters: { months: 12 },
    find: eachBeside('referrals', 'childrenInNeed', ({ records, others, lists, parameters }) => {
      const referred = records.dates('dateOfReferral');
      const count = records.integers('referralsLast12Months');
      const led = records.isCode('referralNfa', 'b');
      const began = others.dates('cinStartDate');
      return (row, theirs, child) => {
        const day = referred[row]!;
        if (day === ABSENT || theirs.length === 0) return false;
        const referrals = lists.rowsOf('referrals', child);
        if (referrals.some((one) => referred[one] === ABSENT || referred[one]! > day)) return false;
        const later = theirs.find((one) => began[one]! > day && began[one]! <= records.snapshot);
        if (later !== undefined && led(row)) return against(others, later);
        const from = addMonthsToDay(day, -parameters['months']!);
        const isEarlier = (one: number): boolean => one > from && one < day;
        const earlier = new Set(referrals.map((one) => referred[one]!).filter(isEarlier));
        const unseen = theirs.find((one) => isEarlier(began[one]!) && !earlier.has(began[one]!));
        return (
          count[row] !== ABSENT &&
          count[row]! <= earlier.size &&
          against(others, unseen, { number: earlier.size + 1 })
        );
      };
    }),
  }),
  visitAfterLastSeen('childProtection', 'lastStatutoryVisit'),
  visitAfterLastSeen('childrenInCare', 'lastVisit'),
  beganBeforeEpisode('7-6-START', 'childProtection', false),
  beganBeforeEpisode('8-6-START', 'childrenInCare', false),
  beganBeforeEpisode('4-6-START', 'assessments', true),
  // Local practice may allow both; Annex A does not say whether, so each is told and an authority that allows it switches
  // the rule off.
  ruleAcrossLists('2-6', {
    ...derived,
    list: 'earlyHelp',
    needs: { earlyHelp: spanColumns.earlyHelp, childrenInNeed: spanColumns.childrenInNeed },
    find: eachBeside('earlyHelp', 'childrenInNeed', ({ records, others }) => {
      const { open } = records;
      const isInNeed = others.open;
      return (row, theirs) => open(row) && against(others, theirs.find(isInNeed));
    }),
  }),
];
