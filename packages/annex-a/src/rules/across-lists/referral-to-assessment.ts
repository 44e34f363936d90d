import { ABSENT } from '@sightline/core';
import type { ListView, RowTest } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { inWindow, windowStart } from './in-window.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { isLaterThan, isWithinWorkingDays } from './working-day-limits.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

/**
 * A referral or enquiry of the window, which an assessment should follow within `workingDays`; it is asked once these are
 * over. One that starts on the day itself counts, whenever it was authorised: that it was authorised before it started is told
 * of the assessment. An assessment that was going on already will do, as will an episode on list 6 that had not ended by then: the
 * child's case was open. Where a date of these could not be read nothing is told.
 */
function withoutAssessment(
  suffix: string,
  list: 'referrals' | 'section47',
  date: string,
  columns: readonly string[],
  asked: (records: ListView) => RowTest,
): RecordRule {
  return ruleAcrossLists(suffix, {
    ...derived,
    list,
    needs: {
      [list]: [date, 'childUniqueId', ...columns],
      assessments: spanColumns.assessments,
      childrenInNeed: ['childUniqueId', 'cinClosureDate'],
    },
    parameters: { workingDays: 10 },
    find: eachBeside(list, 'assessments', ({ records, others, lists, parameters }) => {
      const limit = parameters['workingDays']!;
      const isInWindow = inWindow(records);
      const isAsked = asked(records);
      const days = records.dates(date);
      const started = others.dates('assessmentStartDate');
      const authorised = others.dates('dateOfAuthorisation');
      const closed = lists.of('childrenInNeed').dates('cinClosureDate');
      return (row, theirs, child) => {
        const day = days[row]!;
        if (!isAsked(row) || !isInWindow(day) || !isLaterThan(records.snapshot, day, limit)) return false;
        const isInHand = (one: number): boolean =>
          started[one] === ABSENT || started[one]! < day
            ? authorised[one] === ABSENT || authorised[one]! >= day
            : isWithinWorkingDays(started[one]!, day, limit);
        const isOnStill = (one: number): boolean => closed[one] === ABSENT || closed[one]! >= day;
        return !theirs.some(isInHand) && !lists.rowsOf('childrenInNeed', child).some(isOnStill);
      };
    }),
  });
}

/** Whether a referral of the child that may have led to something came on or before a day. */
function otherReferral(lists: ListsView): (child: number, day: number) => boolean {
  const referrals = lists.of('referrals');
  const endedInNone = referrals.isCode('referralNfa', 'a');
  const referred = referrals.dates('dateOfReferral');
  // A date that is absent is before any day.
  return (child, day) =>
    lists.rowsOf('referrals', child).some((row) => !endedInNone(row) && referred[row]! <= day);
}

/**
 * A referral marked as ending in no further action that something follows from all the same. What another referral of the
 * child may have led to is not told. Work that goes on in a case open since before the window looks like what follows from
 * the referral: list 3 does not show the older referral.
 */
function followsFromNone(
  suffix: string,
  other: 'assessments' | 'section47' | 'childProtection',
  start: string,
  parameters: Readonly<Record<string, number>>,
  isSoonAfter: (day: number, referred: number, parameters: Readonly<Record<string, number>>) => boolean,
): RecordRule {
  return ruleAcrossLists(suffix, {
    ...derived,
    list: 'referrals',
    needs: {
      referrals: ['referralNfa', 'childUniqueId', 'dateOfReferral'],
      [other]: ['childUniqueId', start],
    },
    parameters,
    find: eachBeside('referrals', other, ({ records, others, lists, parameters }) => {
      const endedInNone = records.isCode('referralNfa', 'a');
      const referred = records.dates('dateOfReferral');
      const started = others.dates(start);
      const hasOther = otherReferral(lists);
      return (row, theirs, child) => {
        const day = referred[row]!;
        if (!endedInNone(row) || day === ABSENT) return false;
        const following = theirs.find(
          (one) => isSoonAfter(started[one]!, day, parameters) && !hasOther(child, started[one]!),
        );
        return against(others, following);
      };
    }),
  });
}

const withinDays = (day: number, referred: number, { days }: Readonly<Record<string, number>>): boolean =>
  day >= referred && day <= referred + days!;

/** Rules from contact to referral to assessment. Lists 1, 3 and 5 hold six months, which each rule heeds. */
export const referralToAssessmentRules: readonly RecordRule[] = [
  withoutAssessment('3-4', 'referrals', 'dateOfReferral', ['referralNfa'], (referrals) =>
    referrals.isCode('referralNfa', 'b'),
  ),
  withoutAssessment('5-4', 'section47', 'strategyDiscussionDate', [], () => () => true),
  followsFromNone(
    '3-NFA-4',
    'assessments',
    'assessmentStartDate',
    { workingDays: 10 },
    (day, referred, { workingDays }) => isWithinWorkingDays(day, referred, workingDays!),
  ),
  followsFromNone('3-NFA-PLAN', 'section47', 'strategyDiscussionDate', { days: 30 }, withinDays),
  followsFromNone('3-NFA-PLAN', 'childProtection', 'planStartDate', { days: 30 }, withinDays),
  // Only referrals so late in the window that a contact `workingDays` before them lies in it too. Whether the authority
  // records a contact for a direct referral Annex A does not say: one that does not switches the rule off.
  ruleAcrossLists('1-3', {
    ...derived,
    list: 'referrals',
    needs: {
      referrals: ['dateOfReferral', 'childUniqueId'],
      contacts: ['childUniqueId', 'dateOfContact'],
    },
    parameters: { workingDays: 3 },
    find: eachBeside('referrals', 'contacts', ({ records, others, parameters }) => {
      const limit = parameters['workingDays']!;
      const from = windowStart(others);
      const referred = records.dates('dateOfReferral');
      const contacted = others.dates('dateOfContact');
      return (row, theirs) =>
        referred[row]! <= records.snapshot &&
        isLaterThan(referred[row]!, from, limit) &&
        !theirs.some(
          (one) => contacted[one] === ABSENT || isWithinWorkingDays(referred[row]!, contacted[one]!, limit),
        );
    }),
  }),
  // List 3 cannot show a referral from before its six months, nor list 6 an episode that closed straight after the
  // assessment. So assessments are asked that began more than `workingDays` after the window did, which is the time that a
  // referral has to lead to one.
  ruleAcrossLists('4-3', {
    ...derived,
    list: 'assessments',
    needs: {
      assessments: ['assessmentStartDate', 'childUniqueId'],
      referrals: ['childUniqueId', 'dateOfReferral'],
      childrenInNeed: ['childUniqueId', 'cinStartDate'],
    },
    parameters: { workingDays: 10 },
    find: eachBeside('assessments', 'referrals', ({ records, others, lists, parameters }) => {
      const from = windowStart(others);
      const started = records.dates('assessmentStartDate');
      const referred = others.dates('dateOfReferral');
      const began = lists.of('childrenInNeed').dates('cinStartDate');
      return (row, theirs, child) => {
        const day = started[row]!;
        // A date that is absent is before any day.
        return (
          day <= records.snapshot &&
          isLaterThan(day, from, parameters['workingDays']!) &&
          !theirs.some((one) => referred[one]! <= day) &&
          !lists.rowsOf('childrenInNeed', child).some((one) => began[one]! <= day)
        );
      };
    }),
  }),
];
