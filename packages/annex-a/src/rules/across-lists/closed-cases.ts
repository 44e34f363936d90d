import { ABSENT, addMonthsToDay } from '@sightline/core';
import { childrenInNeed } from '../../lists/children-in-need/children-in-need.ts';
import type { RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { inWindow } from './in-window.ts';
import { mayBeOpen } from './may-be-open.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { unread } from './unread.ts';

const ofListSix = rulesOfList(childrenInNeed);

/** The day on which what a record is about began, of the lists of what happened to a child. */
const began = {
  contacts: 'dateOfContact',
  earlyHelp: 'assessmentStartDate',
  referrals: 'dateOfReferral',
  assessments: 'assessmentStartDate',
  section47: 'strategyDiscussionDate',
  childProtection: 'planStartDate',
  childrenInCare: 'dateStartedLookedAfter',
} as const;

/** A child with a second record on list 6 that is open is not closed. */
const closedButOpen = (other: 'assessments' | 'childProtection' | 'childrenInCare'): RecordRule =>
  ruleAcrossLists('CLOSED-OPEN', {
    list: 'childrenInNeed',
    severity: 'warning',
    basis: 'derived',
    needs: {
      childrenInNeed: ['cinClosureDate', 'cinStartDate', 'childUniqueId'],
      [other]: spanColumns[other],
    },
    find: eachBeside('childrenInNeed', other, ({ records, others, lists }) => {
      const closed = records.dates('cinClosureDate');
      const isOnStill = mayBeOpen(records);
      const { open } = others;
      return (row, theirs, child) =>
        closed[row] !== ABSENT &&
        closed[row]! <= records.snapshot &&
        !lists.rowsOf('childrenInNeed', child).some(isOnStill) &&
        against(others, theirs.find(open));
    }),
  });

/**
 * Asked of closures in the window of list 6, which is as long as that of list 3, so that a newer referral can be seen. A
 * referral on the day of the closure is newer; a later record of the child on list 6 is as good as one.
 */
const eventAfterClosure = (
  other: 'assessments' | 'section47' | 'childProtection' | 'childrenInCare',
): RecordRule =>
  ruleAcrossLists('CLOSED-AFTER', {
    list: 'childrenInNeed',
    severity: 'warning',
    basis: 'derived',
    needs: {
      childrenInNeed: ['cinClosureDate', 'cinStartDate', 'childUniqueId'],
      referrals: ['childUniqueId', 'dateOfReferral'],
      [other]: ['childUniqueId', began[other]],
    },
    find: eachBeside('childrenInNeed', other, ({ records, others, lists }) => {
      const isInWindow = inWindow(records);
      const closed = records.dates('cinClosureDate');
      const started = records.dates('cinStartDate');
      const referred = lists.of('referrals').dates('dateOfReferral');
      const event = others.dates(began[other]);
      const mayLieBetween = (day: number, from: number, to: number): boolean =>
        day === ABSENT || (day >= from && day <= to);
      return (row, theirs, child) => {
        const from = closed[row]!;
        if (!isInWindow(from)) return false;
        const unexplained = theirs.find((one) => {
          const to = event[one]!;
          return (
            to > from &&
            !lists.rowsOf('referrals', child).some((one) => mayLieBetween(referred[one]!, from, to)) &&
            !lists
              .rowsOf('childrenInNeed', child)
              .some((one) => one !== row && mayLieBetween(started[one]!, from, to))
          );
        });
        return against(others, unexplained);
      };
    }),
  });

/** Only closures in the window are asked: of older ones the end of care and the order may be on no list any more. */
const adoptedReason = ofListSix('ADOPTED-REASON', {
  severity: 'warning',
  basis: 'derived',
  columns: ['reasonForClosure', 'childUniqueId', 'cinClosureDate'],
  alsoNeeds: {
    childrenInCare: ['childUniqueId', 'reasonCeased'],
    adoption: ['childUniqueId', 'adoptionOrderDate'],
  },
  find: eachBeside('childrenInNeed', 'childrenInCare', ({ records, others, lists }) => {
    const isAdopted = records.isCode('reasonForClosure', 'RC1');
    const closed = records.dates('cinClosureDate');
    const isInWindow = inWindow(records);
    const endedByAdoption = others.isCode('reasonCeased', 'E11', 'E12');
    const isUnread = unread(others, 'reasonCeased');
    const hasOrder = lists.of('adoption').given('adoptionOrderDate');
    return (row, theirs, child) =>
      isAdopted(row) &&
      (closed[row] === ABSENT || isInWindow(closed[row]!)) &&
      !theirs.some((one) => endedByAdoption(one) || isUnread(one)) &&
      !lists.rowsOf('adoption', child).some(hasOrder);
  }),
});

/** A child who died has no later event on another list. */
const eventAfterDeath = (
  other: 'contacts' | 'earlyHelp' | 'referrals' | 'assessments' | 'section47',
): RecordRule =>
  ofListSix('DIED', {
    severity: 'warning',
    basis: 'derived',
    columns: ['reasonForClosure', 'childUniqueId', 'cinClosureDate'],
    alsoNeeds: { [other]: ['childUniqueId', began[other]] },
    find: eachBeside('childrenInNeed', other, ({ records, others }) => {
      const isDead = records.isCode('reasonForClosure', 'RC2');
      const closed = records.dates('cinClosureDate');
      const event = others.dates(began[other]);
      return (row, theirs) =>
        isDead(row) &&
        closed[row] !== ABSENT &&
        against(
          others,
          theirs.find((one) => event[one]! > closed[row]!),
        );
    }),
  });

/** Nor is the child on a plan or in care, or on list 9, which holds the living alone. */
const livingAfterDeath = (
  other: 'childProtection' | 'childrenInCare' | 'careLeavers',
  columns: readonly string[],
): RecordRule =>
  ofListSix('DIED', {
    severity: 'warning',
    basis: 'derived',
    columns: ['reasonForClosure', 'childUniqueId'],
    alsoNeeds: { [other]: columns },
    find: eachBeside('childrenInNeed', other, ({ records, others }) => {
      const isDead = records.isCode('reasonForClosure', 'RC2');
      const isLive = others.spec.openSpan ? others.open : () => true;
      return (row, theirs) => isDead(row) && against(others, theirs.find(isLive));
    }),
  });

/**
 * Lists 7 and 8 tell of six months and of the child's latest plan and care only: a plan or care that ended before the
 * window does not keep a long case from being told.
 */
const longCase = ofListSix('LONG', {
  severity: 'warning',
  basis: 'tool',
  columns: ['cinStartDate', 'childUniqueId', 'caseStatus'],
  alsoNeeds: { childProtection: ['childUniqueId'], childrenInCare: ['childUniqueId'] },
  parameters: { months: 24 },
  find: eachBeside('childrenInNeed', 'childProtection', ({ records, lists, parameters }) => {
    const onPlanOfNeed = records.isCode('caseStatus', 'c');
    const started = records.dates('cinStartDate');
    const latest = addMonthsToDay(records.snapshot, -parameters['months']!);
    return (row, plans, child) =>
      onPlanOfNeed(row) &&
      started[row] !== ABSENT &&
      started[row]! < latest &&
      plans.length === 0 &&
      lists.rowsOf('childrenInCare', child).length === 0;
  }),
});

/** Rules on an episode of list 6 that is over, or has lasted long, while other lists say otherwise. */
export const closedCasesRules: readonly RecordRule[] = [
  closedButOpen('assessments'),
  closedButOpen('childProtection'),
  closedButOpen('childrenInCare'),
  eventAfterClosure('assessments'),
  eventAfterClosure('section47'),
  eventAfterClosure('childProtection'),
  eventAfterClosure('childrenInCare'),
  adoptedReason,
  eventAfterDeath('contacts'),
  eventAfterDeath('earlyHelp'),
  eventAfterDeath('referrals'),
  eventAfterDeath('assessments'),
  eventAfterDeath('section47'),
  livingAfterDeath('childProtection', spanColumns.childProtection),
  livingAfterDeath('childrenInCare', spanColumns.childrenInCare),
  livingAfterDeath('careLeavers', ['childUniqueId']),
  longCase,
];
