import { isPresent } from '@sightline/core';
import type { FindingSeverity } from '@sightline/core';
import type { ListsView } from '../lists-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { mayBeOpen } from './may-be-open.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';

type OpenList = 'assessments' | 'childProtection' | 'childrenInCare';

/** The status of list 6 says that the child has a record that is open on another list, and there is none. */
function statusWithout(suffix: string, code: string, other: OpenList, severity: FindingSeverity): RecordRule {
  return ruleAcrossLists(suffix, {
    list: 'childrenInNeed',
    severity,
    basis: 'ofsted',
    needs: { childrenInNeed: ['caseStatus', 'childUniqueId'], [other]: spanColumns[other] },
    find: eachBeside('childrenInNeed', other, ({ records, others }) => {
      const hasStatus = records.isCode('caseStatus', code);
      const isOpen = mayBeOpen(others);
      return (row, theirs) => hasStatus(row) && !theirs.some(isOpen);
    }),
  });
}

/** The child's record on list 6 where all have a status that could be read, and none has this one. */
function recordWithoutStatus(
  lists: ListsView,
  code: string,
): (theirs: readonly number[]) => number | undefined {
  const episodes = lists.of('childrenInNeed');
  const status = episodes.table.columns['caseStatus']!;
  const hasStatus = episodes.isCode('caseStatus', code);
  return (theirs) =>
    theirs.every((row) => isPresent(status, row) && !hasStatus(row)) ? theirs[0] : undefined;
}

/** Rules on the status of list 6: of looked after child, plan and assessment the first that applies. */
export const caseStatusRules: readonly RecordRule[] = [
  statusWithout('STATUS-A', 'a', 'childrenInCare', 'error'),
  statusWithout('STATUS-B', 'b', 'childProtection', 'error'),
  statusWithout('STATUS-D', 'd', 'assessments', 'warning'),
  // A child on short breaks keeps the status of a child in need.
  ruleAcrossLists('STATUS-A-REV', {
    list: 'childrenInCare',
    severity: 'error',
    basis: 'ofsted',
    needs: {
      childrenInCare: [...spanColumns.childrenInCare, 'legalStatus'],
      childrenInNeed: ['childUniqueId', 'caseStatus'],
    },
    find: eachBeside('childrenInCare', 'childrenInNeed', ({ records, others, lists }) => {
      const { open } = records;
      const isShortBreak = records.isCode('legalStatus', 'V3', 'V4');
      const without = recordWithoutStatus(lists, 'a');
      return (row, theirs) => open(row) && !isShortBreak(row) && against(others, without(theirs));
    }),
  }),
  // A child who is in care as well has the status of a looked after child.
  ruleAcrossLists('STATUS-B-REV', {
    list: 'childProtection',
    severity: 'error',
    basis: 'ofsted',
    needs: {
      childProtection: spanColumns.childProtection,
      childrenInNeed: ['childUniqueId', 'caseStatus'],
      childrenInCare: spanColumns.childrenInCare,
    },
    find: eachBeside('childProtection', 'childrenInNeed', ({ records, others, lists }) => {
      const { open } = records;
      const isInCare = mayBeOpen(lists.of('childrenInCare'));
      const without = recordWithoutStatus(lists, 'b');
      return (row, theirs, child) =>
        open(row) &&
        !lists.rowsOf('childrenInCare', child).some(isInCare) &&
        against(others, without(theirs));
    }),
  }),
];
