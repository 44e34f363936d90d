import { ABSENT, ageOn, isPresent } from '@sightline/core';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { eachBeside } from './each-beside.ts';
import { mayBeOpen } from './may-be-open.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;
const tool = { severity: 'warning', basis: 'tool' } as const;

/** Care ended in a way after which nobody is a care leaver. */
const noCareLeaverAfter = (suffix: string, ...reasons: readonly string[]): RecordRule =>
  ruleAcrossLists(suffix, {
    ...derived,
    list: 'childrenInCare',
    needs: { childrenInCare: ['reasonCeased', 'childUniqueId'], careLeavers: ['childUniqueId'] },
    find: eachBeside('childrenInCare', 'careLeavers', ({ records, others }) => {
      const hasReason = records.isCode('reasonCeased', ...reasons);
      return (row, theirs) => hasReason(row) && against(others, theirs[0]);
    }),
  });

/** Rules on who is in care, has left it, or is owed what care leavers are. */
export const careAndCareLeaversRules: readonly RecordRule[] = [
  ruleAcrossLists('8-9', {
    ...tool,
    list: 'childrenInCare',
    needs: {
      childrenInCare: spanColumns.childrenInCare,
      careLeavers: ['childUniqueId', 'eligibilityCategory'],
    },
    find: eachBeside('childrenInCare', 'careLeavers', ({ records, others }) => {
      const { open } = records;
      const hasLeft = others.isCode('eligibilityCategory', 'a', 'b', 'c');
      return (row, theirs) => open(row) && against(others, theirs.find(hasLeft));
    }),
  }),
  ruleAcrossLists('9-ELIGIBLE-8', {
    severity: 'error',
    basis: 'tool',
    layouts: ['2024', '2026'],
    list: 'careLeavers',
    needs: {
      careLeavers: ['eligibilityCategory', 'childUniqueId'],
      childrenInCare: spanColumns.childrenInCare,
    },
    find: eachBeside('careLeavers', 'childrenInCare', ({ records, others }) => {
      const isEligible = records.isCode('eligibilityCategory', 'd');
      const isInCare = mayBeOpen(others);
      return (row, theirs) => isEligible(row) && !theirs.some(isInCare);
    }),
  }),
  // Short breaks do not count towards the thirteen weeks. Weeks of an earlier period do, but list 8 has the latest only.
  ruleAcrossLists('8-16-NOT-9', {
    ...tool,
    layouts: ['2024', '2026'],
    list: 'childrenInCare',
    needs: {
      childrenInCare: ['age', ...spanColumns.childrenInCare, 'legalStatus'],
      careLeavers: ['childUniqueId', 'eligibilityCategory'],
    },
    parameters: { fromAge: 16, toAge: 17, days: 91 },
    find: eachBeside('childrenInCare', 'careLeavers', ({ records, others, parameters }) => {
      const { fromAge, toAge, days } = parameters;
      const { open } = records;
      const age = records.integers('age');
      const started = records.dates('dateStartedLookedAfter');
      const isShortBreak = records.isCode('legalStatus', 'V3', 'V4');
      const category = others.table.columns['eligibilityCategory']!;
      const isEligible = others.isCode('eligibilityCategory', 'd');
      return (row, theirs) =>
        age[row]! >= fromAge! &&
        age[row]! <= toAge! &&
        open(row) &&
        records.snapshot - started[row]! >= days! &&
        !isShortBreak(row) &&
        theirs.every((one) => isPresent(category, one) && !isEligible(one)) &&
        (theirs.length === 0 || against(others, theirs[0]));
    }),
  }),
  ruleAcrossLists('8-LEFT-9', {
    ...derived,
    list: 'childrenInCare',
    needs: {
      childrenInCare: ['dateCeased', 'childUniqueId', 'reasonCeased', 'dateOfBirth'],
      careLeavers: ['childUniqueId'],
    },
    parameters: { fromAge: 16 },
    find: eachBeside('childrenInCare', 'careLeavers', ({ records, parameters }) => {
      const ceased = records.dates('dateCeased');
      const born = records.dates('dateOfBirth');
      const leftForOwn = records.isCode('reasonCeased', 'E5', 'E6', 'E7', 'E8', 'E9', 'E17');
      return (row, theirs) =>
        theirs.length === 0 &&
        leftForOwn(row) &&
        ceased[row] !== ABSENT &&
        ceased[row]! <= records.snapshot &&
        born[row] !== ABSENT &&
        ageOn(born[row]!, ceased[row]!) >= parameters['fromAge']!;
    }),
  }),
  noCareLeaverAfter('9-DIED-8', 'E2'),
  noCareLeaverAfter('9-ADOPTED', 'E11', 'E12'),
  // A blank on list 9 is told as a blank.
  ruleAcrossLists('9-UASC-8', {
    ...derived,
    layouts: ['2024', '2026'],
    list: 'childrenInCare',
    needs: { childrenInCare: ['uasc', 'childUniqueId'], careLeavers: ['childUniqueId', 'uasc'] },
    find: eachBeside('childrenInCare', 'careLeavers', ({ records, others }) => {
      const isUnaccompanied = records.isCode('uasc', 'a');
      const wasNever = others.isCode('uasc', 'b');
      return (row, theirs) => isUnaccompanied(row) && against(others, theirs.find(wasNever));
    }),
  }),
  ruleAcrossLists('6-9', {
    severity: 'warning',
    basis: 'ofsted',
    list: 'childrenInNeed',
    needs: {
      childrenInNeed: spanColumns.childrenInNeed,
      careLeavers: ['childUniqueId', 'eligibilityCategory'],
    },
    find: eachBeside('childrenInNeed', 'careLeavers', ({ records, others }) => {
      const { open } = records;
      const hasLeft = others.isCode('eligibilityCategory', 'a', 'b', 'c');
      return (row, theirs) => open(row) && against(others, theirs.find(hasLeft));
    }),
  }),
];
