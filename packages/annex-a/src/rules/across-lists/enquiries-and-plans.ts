import { ABSENT } from '@sightline/core';
import { childProtection } from '../../lists/child-protection/child-protection.ts';
import { section47 } from '../../lists/section47/section47.ts';
import type { RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { inWindow, windowStart } from './in-window.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { unread } from './unread.ts';
import { isLaterThan } from './working-day-limits.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

/** Rules that enquiries and conferences of list 5 and plans of list 7 tell one story. */
export const enquiriesAndPlansRules: readonly RecordRule[] = [
  // A plan that began in the window is open or ended in it, and so on list 7.
  ruleAcrossLists('5-7', {
    ...derived,
    list: 'section47',
    needs: {
      section47: ['icpcResultedInPlan', 'childUniqueId', 'icpcDate'],
      childProtection: ['childUniqueId'],
    },
    find: eachBeside('section47', 'childProtection', ({ records }) => {
      const isInWindow = inWindow(records);
      const ledToPlan = records.isCode('icpcResultedInPlan', 'a');
      const conference = records.dates('icpcDate');
      return (row, theirs) => theirs.length === 0 && ledToPlan(row) && isInWindow(conference[row]!);
    }),
  }),
  // List 7 holds the latest plan only. One that began before the conference is an earlier one; one that began after it
  // is told unless another conference of that day led to it, which list 5 shows as it lies in the window too.
  ruleAcrossLists('5-7-DATE', {
    ...derived,
    list: 'section47',
    needs: {
      section47: ['icpcDate', 'childUniqueId', 'icpcResultedInPlan'],
      childProtection: ['childUniqueId', 'planStartDate'],
    },
    find: eachBeside('section47', 'childProtection', ({ records, others, lists }) => {
      const isInWindow = inWindow(records);
      const ledToPlan = records.isCode('icpcResultedInPlan', 'a');
      const conference = records.dates('icpcDate');
      const start = others.dates('planStartDate');
      return (row, theirs, child) => {
        const day = conference[row]!;
        // A start that is absent is before any day.
        if (!ledToPlan(row) || !isInWindow(day) || theirs.some((plan) => start[plan]! <= day)) return false;
        const enquiries = lists.rowsOf('section47', child);
        const unexplained = theirs.find(
          (plan) => !enquiries.some((one) => ledToPlan(one) && conference[one] === start[plan]),
        );
        return against(others, unexplained);
      };
    }),
  }),
  // List 5 holds enquiries whose discussion lies in the window. A plan that began early in the window may come of a
  // discussion before it, which list 5 rightly lacks: its conference was due 15 working days later, and some are late. So
  // plans are asked that began more than `workingDays` after the window did, twice the time in which one is due. That a
  // plan was taken over from another authority Annex A does not say; such a plan is told too.
  ruleAcrossLists('7-5', {
    ...derived,
    list: 'childProtection',
    needs: {
      childProtection: ['planStartDate', 'childUniqueId'],
      section47: ['childUniqueId', 'icpcDate', 'icpcResultedInPlan'],
    },
    parameters: { workingDays: 30 },
    find: eachBeside('childProtection', 'section47', ({ records, others, parameters }) => {
      const from = windowStart(others);
      const start = records.dates('planStartDate');
      const conference = others.dates('icpcDate');
      const isUnread = unread(others, 'icpcDate');
      const ledToNone = others.isCode('icpcResultedInPlan', 'b');
      return (row, theirs) =>
        start[row]! <= records.snapshot &&
        isLaterThan(start[row]!, from, parameters['workingDays']!) &&
        !theirs.some((one) => isUnread(one) || (conference[one] === start[row] && !ledToNone(one)));
    }),
  }),
  ruleAcrossLists('5-NO-7', {
    ...derived,
    list: 'section47',
    needs: {
      section47: ['icpcResultedInPlan', 'childUniqueId', 'icpcDate'],
      childProtection: ['childUniqueId', 'planStartDate'],
    },
    find: eachBeside('section47', 'childProtection', ({ records, others }) => {
      const ledToNone = records.isCode('icpcResultedInPlan', 'b');
      const conference = records.dates('icpcDate');
      const start = others.dates('planStartDate');
      return (row, theirs) =>
        ledToNone(row) &&
        conference[row] !== ABSENT &&
        against(
          others,
          theirs.find((plan) => start[plan] === conference[row]),
        );
    }),
  }),
  // A plan that begins on the day of the discussion came of it; one that ends on the day was over.
  rulesOfList(section47)('ON-PLAN', {
    severity: 'warning',
    basis: 'ofsted',
    columns: ['icpcUnnecessary', 'childUniqueId', 'strategyDiscussionDate'],
    alsoNeeds: { childProtection: spanColumns.childProtection },
    find: eachBeside('section47', 'childProtection', ({ records, others }) => {
      const isUnnecessary = records.isCode('icpcUnnecessary', 'a');
      const discussed = records.dates('strategyDiscussionDate');
      const start = others.dates('planStartDate');
      const end = others.dates('planEndDate');
      const endIsUnread = unread(others, 'planEndDate');
      return (row, theirs) => {
        const day = discussed[row]!;
        if (!isUnnecessary(row) || day === ABSENT) return false;
        const covering = theirs.find(
          (plan) =>
            start[plan] !== ABSENT &&
            start[plan]! < day &&
            (end[plan] === ABSENT ? !endIsUnread(plan) : end[plan]! > day),
        );
        return against(others, covering);
      };
    }),
  }),
  // A blank says no more than a No that the child was protected; only text that could not be read is let pass.
  rulesOfList(childProtection)('EPO-BLANK', {
    severity: 'warning',
    basis: 'tool',
    columns: ['emergencyProtection', 'childUniqueId'],
    alsoNeeds: { childrenInCare: ['childUniqueId', 'legalStatus', 'legalStatusStart'] },
    find: eachBeside('childProtection', 'childrenInCare', ({ records, others }) => {
      const isMarked = records.isCode('emergencyProtection', 'a');
      const isUnread = unread(records, 'emergencyProtection');
      const isInWindow = inWindow(others);
      const isEmergency = others.isCode('legalStatus', 'L1', 'L2');
      const began = others.dates('legalStatusStart');
      return (row, theirs) =>
        !isMarked(row) &&
        !isUnread(row) &&
        against(
          others,
          theirs.find((one) => isEmergency(one) && isInWindow(began[one]!)),
        );
    }),
  }),
  // A child on short breaks is not in care for this.
  ruleAcrossLists('7-8', {
    ...derived,
    list: 'childProtection',
    needs: {
      childProtection: ['planStartDate', 'childUniqueId', 'planEndDate'],
      childrenInCare: [...spanColumns.childrenInCare, 'legalStatus'],
    },
    parameters: { days: 91 },
    find: eachBeside('childProtection', 'childrenInCare', ({ records, others, parameters }) => {
      const { open } = records;
      const planned = records.dates('planStartDate');
      const isInCare = others.open;
      const isShortBreak = others.isCode('legalStatus', 'V3', 'V4');
      const started = others.dates('dateStartedLookedAfter');
      const latest = records.snapshot - parameters['days']!;
      return (row, theirs) => {
        if (!open(row) || planned[row]! >= latest) return false;
        const long = theirs.find((one) => isInCare(one) && !isShortBreak(one) && started[one]! < latest);
        return (
          long !== undefined &&
          against(others, long, { days: records.snapshot - Math.max(planned[row]!, started[long]!) })
        );
      };
    }),
  }),
  ruleAcrossLists('UNBORN-8', {
    ...derived,
    list: 'childProtection',
    needs: { childProtection: ['age', 'childUniqueId'], childrenInCare: ['childUniqueId'] },
    find: eachBeside('childProtection', 'childrenInCare', ({ records, others }) => {
      const age = records.integers('age');
      return (row, theirs) => age[row] === -1 && against(others, theirs[0]);
    }),
  }),
];
