import { ABSENT_INDEX } from '@sightline/core';
import { givenBoth } from '../../rules/given-both.ts';
import type { ListView } from '../../rules/list-view.ts';
import { notBefore } from '../../rules/not-before.ts';
import { numberRange } from '../../rules/number-range.ts';
import type { RecordFault, RecordRule } from '../../rules/record-rule.ts';
import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { adopters } from './adopters.ts';

const rule = rulesOfList(adopters);
const LIST = 'adopters';
const derived = { severity: 'warning', basis: 'derived' } as const;

/** Steps of which an adopter who applied has one at least. */
const STEPS = [
  'stage1Start',
  'stage1End',
  'stage2Start',
  'stage2End',
  'applicationDate',
  'approvalDate',
  'matchDate',
  'placedDate',
  'adoptionOrderDate',
] as const;

/** What members of one family share: they are assessed and leave together. Each may have enquired by themselves. */
const SHARED = [
  'stage1Start',
  'stage1End',
  'stage2Start',
  'stage2End',
  'applicationDate',
  'approvalDate',
  'matchDate',
  'placedDate',
  'childrenPlaced',
  'adoptionOrderDate',
  'leavingDate',
  'leavingReason',
] as const;

/** What records of list 11 may contradict. */
export const adoptersRules: readonly RecordRule[] = [
  rule('S1-ORDER', { ...derived, ...notBefore(LIST, 'stage1End', 'stage1Start') }),
  rule('S2-ORDER', { ...derived, ...notBefore(LIST, 'stage2End', 'stage2Start') }),
  rule('ENQ-S1', { ...derived, ...notBefore(LIST, 'stage1Start', 'enquiryDate') }),
  rule('S1-S2', { ...derived, ...notBefore(LIST, 'stage2Start', 'stage1End') }),
  rule('APP-ORDER', { ...derived, ...notBefore(LIST, 'approvalDate', 'applicationDate') }),
  rule('BOTH-PROCESS', {
    severity: 'warning',
    basis: 'ofsted',
    columns: ['applicationDate', 'approvalDate', 'stage1Start', 'stage2Start'],
    find: eachRecord(LIST, ({ given }) => {
      const hasApplied = given('applicationDate');
      const isApproved = given('approvalDate');
      const stages = [given('stage1Start'), given('stage2Start')];
      return (row) =>
        stages.some((isGiven) => isGiven(row)) &&
        (hasApplied(row) || (isApproved(row) && { column: 'approvalDate' }));
    }),
  }),
  rule('NO-PROCESS', {
    severity: 'warning',
    basis: 'ofsted',
    about: 'structure',
    columns: ['enquiryDate', ...STEPS],
    find: eachRecord(LIST, ({ blank }) => {
      const tests = STEPS.map(blank);
      return (row) => tests.every((isBlank) => isBlank(row));
    }),
  }),
  rule('MATCH-APPROVED', {
    ...derived,
    columns: ['matchDate', 'stage2End', 'approvalDate'],
    find: eachRecord(LIST, ({ dates, blank }) => {
      const approved = dates('approvalDate');
      const isWithoutStages = blank('stage2End');
      const suited = dates('stage2End').map((day, row) => (isWithoutStages(row) ? approved[row]! : day));
      return before(dates('matchDate'), suited);
    }),
  }),
  rule('MATCH-PLACED', { ...derived, ...notBefore(LIST, 'placedDate', 'matchDate') }),
  rule('PLACED-AO', { ...derived, ...notBefore(LIST, 'adoptionOrderDate', 'placedDate') }),
  // That one of the two is blank is told of the cell.
  rule('COUNT-PLACED', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['childrenPlaced', 'placedDate'],
    find: eachRecord(LIST, ({ given, integers }) => {
      const isPlaced = given('placedDate');
      const number = integers('childrenPlaced');
      return (row) => number[row] === 0 && isPlaced(row);
    }),
  }),
  rule('COUNT-RANGE', { ...derived, ...numberRange(LIST, ['childrenPlaced'], { min: 0, max: 5 }) }),
  rule('LEAVE-AO', { ...derived, ...givenBoth(LIST, 'leavingDate', 'adoptionOrderDate') }),
  // A blank differs from nothing: of a member who left alone, or is not as far yet, the other says nothing.
  rule('COUPLE', {
    severity: 'error',
    basis: 'ofsted',
    columns: [...SHARED, 'familyIdentifier', 'adopterIdentifier', 'enquiryDate'],
    needs: ['familyIdentifier', 'adopterIdentifier', 'enquiryDate'],
    find: (lists) => {
      const { known, table } = lists.of(LIST);
      const columns = SHARED.filter((column) => table.columns[column]).map((column) => ({
        column,
        isKnown: known(column),
        values: table.columns[column]!.values,
      }));
      const faults: RecordFault[] = [];
      for (const rows of rowsByProcess(table)) {
        for (const { column, isKnown, values } of columns) {
          const [first, ...others] = rows.filter(isKnown);
          for (const row of others) {
            if (values[row] !== values[first!])
              faults.push({ row, column, params: { otherRow: table.source.excelRow[first!]! } });
          }
        }
      }
      return faults;
    },
  }),
  rule('FAMILY-SIZE', {
    ...derived,
    columns: ['familyIdentifier', 'adopterIdentifier'],
    parameters: { max: 2 },
    find: (lists, { max }) => {
      const { table } = lists.of(LIST);
      const families = table.columns['familyIdentifier']!.values;
      const persons = table.columns['adopterIdentifier']!.values;
      const ofFamily = new Map<number, Set<number>>();
      const surplus = new Map<number, number>();
      families.forEach((family, row) => {
        if (family < 0 || persons[row]! < 0) return;
        const members = ofFamily.get(family) ?? new Set();
        ofFamily.set(family, members.add(persons[row]!));
        if (members.size > max! && !surplus.has(family)) surplus.set(family, row);
      });
      return [...surplus].map(([family, row]) => ({
        row,
        params: { count: ofFamily.get(family)!.size, limit: max! },
      }));
    },
  }),
];

/**
 * Rows of each family that has several, one process at a time: a family may adopt again years later. Where no adopter of
 * the family stands on the list twice, all of its rows are one process; else those of one enquiry are.
 */
function rowsByProcess({ columns }: ListView['table']): number[][] {
  const persons = columns['adopterIdentifier']!.values;
  const enquired = columns['enquiryDate']!.values;
  const families = groupedBy(
    columns['familyIdentifier']!.values.keys(),
    (row) => columns['familyIdentifier']!.values[row]!,
  );
  families.delete(ABSENT_INDEX);
  return [...families.values()]
    .flatMap((rows) => {
      const known = new Set(rows.map((row) => persons[row]!));
      const isOnce = known.size === rows.length && !known.has(ABSENT_INDEX);
      return isOnce ? [rows] : [...groupedBy(rows, (row) => enquired[row]!).values()];
    })
    .filter((rows) => rows.length > 1);
}

function groupedBy(rows: Iterable<number>, key: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
