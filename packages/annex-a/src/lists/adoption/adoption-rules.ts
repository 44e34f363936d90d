import { ABSENT } from '@sightline/core';
import { givenBoth } from '../../rules/given-both.ts';
import { notBefore } from '../../rules/not-before.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import type { ListRule } from '../../rules/rules-of-list.ts';
import { adoption } from './adoption.ts';

const rule = rulesOfList(adoption);
const LIST = 'adoption';
const derived = { severity: 'warning', basis: 'derived' } as const;

/** What records of list 10 may contradict. */
export const adoptionRules: readonly RecordRule[] = [
  rule('CARE-DECISION', { ...derived, ...notBefore(LIST, 'decisionDate', 'dateEnteredCare') }),
  rule('DECISION-PO', { ...derived, ...notBefore(LIST, 'placementOrderDate', 'decisionDate') }),
  rule('DECISION-MATCH', { ...derived, ...notBefore(LIST, 'matchDate', 'decisionDate') }),
  rule('MATCH-PLACED', { ...derived, ...notBefore(LIST, 'placedDate', 'matchDate') }),
  rule('PO-PLACED', { ...derived, ...notBefore(LIST, 'placedDate', 'placementOrderDate') }),
  rule('PLACED-AO', { ...derived, ...notBefore(LIST, 'adoptionOrderDate', 'placedDate') }),
  // An order before the placement is told by the rule above.
  rule('AO-10W', {
    ...derived,
    columns: ['adoptionOrderDate', 'placedDate'],
    parameters: { days: 70 },
    find: eachRecord(LIST, ({ dates }, _, { days: limit }) => {
      const ordered = dates('adoptionOrderDate');
      const placed = dates('placedDate');
      return (row) => {
        if (ordered[row] === ABSENT || placed[row] === ABSENT) return false;
        const days = ordered[row]! - placed[row]!;
        return days >= 0 && days < limit! && { params: { days, limit: limit! } };
      };
    }),
  }),
  rule('REV-ORDER', { ...derived, ...notBefore(LIST, 'decisionReversedDate', 'decisionDate') }),
  rule('REV-ADOPTED', { ...derived, ...givenBoth(LIST, 'decisionReversedDate', 'adoptionOrderDate') }),
  rule('RD2-PO', { ...derived, ...reversedThough('RD2', 'placementOrderDate') }),
  rule('RD3-MATCH', { ...derived, ...reversedThough('RD3', 'matchDate') }),
  rule('FFA', {
    ...derived,
    columns: ['ffaPlacementDate', 'dateEnteredCare', 'placedDate'],
    find: eachRecord(LIST, ({ dates }) => {
      const fostered = dates('ffaPlacementDate');
      const isEarly = before(fostered, dates('dateEnteredCare'));
      const isLate = before(dates('placedDate'), fostered);
      return (row) => isEarly(row) || isLate(row);
    }),
  }),
];

/** A reason of the reversal that says that a date never came. */
function reversedThough(reason: string, date: string): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: ['decisionReversedReason', date],
    find: eachRecord(LIST, ({ isCode, given }) => {
      const isReason = isCode('decisionReversedReason', reason);
      const isGiven = given(date);
      return (row) => isReason(row) && isGiven(row) && { params: { value: reason } };
    }),
  };
}
