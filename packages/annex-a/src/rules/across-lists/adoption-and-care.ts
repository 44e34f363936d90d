import { ABSENT, addMonthsToDay, isPresent } from '@sightline/core';
import { childrenInCare } from '../../lists/children-in-care/children-in-care.ts';
import type { ListView, RowTest } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { mayBeOpen } from './may-be-open.ts';
import { inWindow } from './in-window.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { unread } from './unread.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;
const ofsted = { severity: 'warning', basis: 'ofsted' } as const;

const adoptive = ['A3', 'A4', 'A5', 'A6'] as const;
const ends = ['adoptionOrderDate', 'decisionReversedDate'] as const;

/** Whether a decision is neither carried out nor reversed. */
function isLive({ blank }: ListView): RowTest {
  const hasNoOrder = blank('adoptionOrderDate');
  const isNotReversed = blank('decisionReversedDate');
  return (row) => hasNoOrder(row) && isNotReversed(row);
}

/**
 * Of a live decision and a child in care, a step is either taken on both lists or on neither. Nothing is told where the
 * code on list 8 is blank or could not be read.
 */
const stepOnBoth = (
  suffix: string,
  basis: typeof derived | typeof ofsted,
  step: string,
  code: string,
  codes: readonly string[],
): RecordRule =>
  ruleAcrossLists(suffix, {
    ...basis,
    list: 'adoption',
    needs: {
      adoption: [step, 'childUniqueId', ...ends],
      childrenInCare: [code, ...spanColumns.childrenInCare],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const live = isLive(records);
      const isTaken = records.given(step);
      const { open } = others;
      const column = others.table.columns[code]!;
      const shows = others.isCode(code, ...codes);
      return (row, theirs) =>
        live(row) &&
        against(
          others,
          theirs.find((one) => open(one) && isPresent(column, one) && shows(one) !== isTaken(row)),
        );
    }),
  });

/** Where both lists date the same step, on the same day. A reversed decision has no step that still counts. */
const stepOnSameDay = (
  suffix: string,
  basis: typeof derived | typeof ofsted,
  step: string,
  code: string,
  codes: readonly string[],
  start: string,
): RecordRule =>
  ruleAcrossLists(suffix, {
    ...basis,
    list: 'adoption',
    needs: {
      adoption: [step, 'childUniqueId', 'decisionReversedDate'],
      childrenInCare: ['childUniqueId', code, start],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const day = records.dates(step);
      const isNotReversed = records.blank('decisionReversedDate');
      const shows = others.isCode(code, ...codes);
      const started = others.dates(start);
      return (row, theirs) =>
        day[row] !== ABSENT &&
        isNotReversed(row) &&
        against(
          others,
          theirs.find((one) => shows(one) && started[one] !== ABSENT && started[one] !== day[row]),
        );
    }),
  });

/** Rules that decisions on list 10 and care on list 8 tell one story. */
export const adoptionAndCareRules: readonly RecordRule[] = [
  ruleAcrossLists('10-8', {
    ...derived,
    list: 'adoption',
    needs: { adoption: [ends[0], 'childUniqueId', ends[1]], childrenInCare: spanColumns.childrenInCare },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const live = isLive(records);
      const isInCare = mayBeOpen(others);
      return (row, theirs) => live(row) && !theirs.some(isInCare);
    }),
  }),
  // List 8 has the latest period of care. One that began after the order or the reversal is a later one.
  ruleAcrossLists('10-8-CARE', {
    ...derived,
    list: 'adoption',
    needs: {
      adoption: ['dateEnteredCare', 'childUniqueId', ...ends],
      childrenInCare: ['childUniqueId', 'dateStartedLookedAfter'],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const entered = records.dates('dateEnteredCare');
      const ordered = records.dates('adoptionOrderDate');
      const reversed = records.dates('decisionReversedDate');
      const started = others.dates('dateStartedLookedAfter');
      return (row, theirs) => {
        const end = Math.max(ordered[row]!, reversed[row]!);
        if (entered[row] === ABSENT || theirs.some((one) => started[one] === entered[row])) return false;
        const isSamePeriod = (one: number): boolean =>
          started[one] !== ABSENT && (end === ABSENT || started[one]! <= end);
        return against(others, theirs.find(isSamePeriod));
      };
    }),
  }),
  ruleAcrossLists('10-8-AO', {
    severity: 'error',
    basis: 'ofsted',
    list: 'adoption',
    needs: {
      adoption: ['adoptionOrderDate', 'childUniqueId'],
      childrenInCare: ['childUniqueId', 'dateCeased', 'reasonCeased'],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const ordered = records.dates('adoptionOrderDate');
      const isInWindow = inWindow(others);
      const ceased = others.dates('dateCeased');
      const isUnreadDate = unread(others, 'dateCeased');
      const endedByAdoption = others.isCode('reasonCeased', 'E11', 'E12');
      const isUnreadReason = unread(others, 'reasonCeased');
      return (row, theirs) => {
        const day = ordered[row]!;
        const agrees = (one: number): boolean =>
          (ceased[one] === day || isUnreadDate(one)) && (endedByAdoption(one) || isUnreadReason(one));
        return isInWindow(day) && !theirs.some(agrees) && (against(others, theirs[0]) || true);
      };
    }),
  }),
  // Not of care that ended before the twelve months of list 10.
  ruleAcrossLists('8-10-AO', {
    severity: 'error',
    basis: 'ofsted',
    list: 'childrenInCare',
    needs: {
      childrenInCare: ['reasonCeased', 'childUniqueId', 'dateCeased'],
      adoption: ['childUniqueId', 'adoptionOrderDate'],
    },
    find: eachBeside('childrenInCare', 'adoption', ({ records, others }) => {
      const endedByAdoption = records.isCode('reasonCeased', 'E11', 'E12');
      const ceased = records.dates('dateCeased');
      const from = addMonthsToDay(records.snapshot, -others.spec.window.months);
      const hasOrder = others.given('adoptionOrderDate');
      return (row, theirs) =>
        endedByAdoption(row) &&
        (ceased[row] === ABSENT || ceased[row]! >= from) &&
        !theirs.some(hasOrder) &&
        (against(others, theirs[0]) || true);
    }),
  }),
  stepOnBoth('10-8-PO', ofsted, 'placementOrderDate', 'legalStatus', ['E1', 'D1']),
  stepOnSameDay(
    '10-8-PO-DATE',
    ofsted,
    'placementOrderDate',
    'legalStatus',
    ['E1', 'D1'],
    'legalStatusStart',
  ),
  stepOnBoth('10-8-PLACED', derived, 'placedDate', 'placementType', adoptive),
  stepOnSameDay('10-8-PLACED-DATE', derived, 'placedDate', 'placementType', adoptive, 'placementStart'),
  ruleAcrossLists('10-8-FFA', {
    ...derived,
    list: 'adoption',
    needs: {
      adoption: ['ffaPlacementDate', 'childUniqueId', 'placedDate', ...ends],
      childrenInCare: ['placementType', ...spanColumns.childrenInCare],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others }) => {
      const live = isLive(records);
      const isFostered = records.given('ffaPlacementDate');
      const isNotPlaced = records.blank('placedDate');
      const { open } = others;
      const type = others.table.columns['placementType']!;
      const isForAdoption = others.isCode('placementType', 'U2', 'U5');
      return (row, theirs) =>
        live(row) &&
        isFostered(row) &&
        isNotPlaced(row) &&
        against(
          others,
          theirs.find((one) => open(one) && isPresent(type, one) && !isForAdoption(one)),
        );
    }),
  }),
  // A second decision of the child may be live.
  ruleAcrossLists('10-REV-8', {
    ...derived,
    list: 'adoption',
    needs: {
      adoption: ['decisionReversedDate', 'childUniqueId', 'adoptionOrderDate'],
      childrenInCare: ['childUniqueId', 'permanencePlan'],
    },
    find: eachBeside('adoption', 'childrenInCare', ({ records, others, lists }) => {
      const reversed = records.dates('decisionReversedDate');
      const live = isLive(records);
      const isForAdoption = others.isCode('permanencePlan', 'b');
      return (row, theirs, child) =>
        reversed[row] !== ABSENT &&
        reversed[row]! <= records.snapshot &&
        !lists.rowsOf('adoption', child).some(live) &&
        against(others, theirs.find(isForAdoption));
    }),
  }),
  // A plan of adoption comes before the decision that brings a child on list 10. Annex A does not say whether that is still
  // awaited; such a child is told too.
  rulesOfList(childrenInCare)('PERM-ADOPT', {
    ...derived,
    columns: ['permanencePlan', 'childUniqueId', 'placementType'],
    alsoNeeds: { adoption: ['childUniqueId'] },
    find: eachBeside('childrenInCare', 'adoption', ({ records }) => {
      const isPlanned = records.isCode('permanencePlan', 'b');
      const isAdoptive = records.isCode('placementType', ...adoptive);
      return (row, theirs) => theirs.length === 0 && (isPlanned(row) || isAdoptive(row));
    }),
  }),
];
