import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListView, RowTest } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachBeside } from './each-beside.ts';
import { inWindow, windowStart } from './in-window.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import type { AcrossListsRule } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';

/** Some records of a list are of children who have no record at all on list 6. */
function notOnListSix(
  list: ListKey,
  columns: readonly string[],
  asked: (records: ListView) => RowTest,
): Pick<AcrossListsRule, 'list' | 'needs' | 'find'> {
  return {
    list,
    needs: { [list]: columns, childrenInNeed: ['childUniqueId'] },
    find: eachBeside(list, 'childrenInNeed', ({ records }) => {
      const isAsked = asked(records);
      return (row, theirs) => theirs.length === 0 && isAsked(row);
    }),
  };
}

const endedInWindow =
  (end: string) =>
  (records: ListView): RowTest => {
    const isInWindow = inWindow(records);
    const ends = records.dates(end);
    return (row) => isInWindow(ends[row]!);
  };

/**
 * Rules that a child who had a service is on list 6 too. List 6 holds whoever was open in the last six months, so a
 * record is asked only where it shows a service in that time.
 */
export const onListSixRules: readonly RecordRule[] = [
  ruleAcrossLists('6-7', {
    severity: 'error',
    basis: 'ofsted',
    ...notOnListSix('childProtection', spanColumns.childProtection, ({ open }) => open),
  }),
  ruleAcrossLists('6-8', {
    severity: 'error',
    basis: 'ofsted',
    ...notOnListSix('childrenInCare', spanColumns.childrenInCare, ({ open }) => open),
  }),
  ruleAcrossLists('6-4', {
    severity: 'error',
    basis: 'ofsted',
    ...notOnListSix('assessments', spanColumns.assessments, ({ open }) => open),
  }),
  ruleAcrossLists('7-END-6', {
    severity: 'warning',
    basis: 'derived',
    ...notOnListSix('childProtection', ['childUniqueId', 'planEndDate'], endedInWindow('planEndDate')),
  }),
  ruleAcrossLists('8-END-6', {
    severity: 'warning',
    basis: 'derived',
    ...notOnListSix('childrenInCare', ['childUniqueId', 'dateCeased'], endedInWindow('dateCeased')),
  }),
  // Where no conference was needed the case may have closed straight after assessment, which list 6 leaves out. An
  // enquiry from before the window is asked only while it is undecided, and so still going on.
  ruleAcrossLists('5-6', {
    severity: 'warning',
    basis: 'derived',
    ...notOnListSix(
      'section47',
      ['childUniqueId', 'icpcUnnecessary', 'strategyDiscussionDate'],
      (enquiries) => {
        const isInWindow = inWindow(enquiries);
        const discussed = enquiries.dates('strategyDiscussionDate');
        const isNeeded = enquiries.isCode('icpcUnnecessary', 'b');
        const isUndecided = enquiries.blank('icpcUnnecessary');
        return (row) =>
          (isNeeded(row) && isInWindow(discussed[row]!)) ||
          (isUndecided(row) && discussed[row] !== ABSENT && discussed[row]! <= enquiries.snapshot);
      },
    ),
  }),
  // Not where the assessment ended before the window: what it led to may have ended too.
  ruleAcrossLists('4-SUPPORT-6', {
    severity: 'warning',
    basis: 'derived',
    ...notOnListSix(
      'assessments',
      ['childUniqueId', 'requiresSupport', 'dateOfAuthorisation'],
      (assessments) => {
        const from = windowStart(assessments);
        const needsSupport = assessments.isCode('requiresSupport', 'a');
        const authorised = assessments.dates('dateOfAuthorisation');
        return (row) => needsSupport(row) && (authorised[row] === ABSENT || authorised[row]! >= from);
      },
    ),
  }),
];
