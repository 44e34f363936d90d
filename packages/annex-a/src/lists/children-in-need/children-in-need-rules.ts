import { ABSENT, ageOn } from '@sightline/core';
import { both } from '../../rules/both.ts';
import { givenWithout } from '../../rules/given-without.ts';
import { notBefore } from '../../rules/not-before.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { childrenInNeed } from './children-in-need.ts';

const rule = rulesOfList(childrenInNeed);

/** What records of list 6 may contradict. */
export const childrenInNeedRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('childrenInNeed', 'cinClosureDate', 'cinStartDate'),
  }),
  rule('REASON-OPEN', {
    severity: 'error',
    basis: 'ofsted',
    ...givenWithout('childrenInNeed', 'reasonForClosure', 'cinClosureDate'),
  }),
  // A closure that lies ahead is none yet: the status is that at the snapshot.
  rule('STATUS-CLOSED', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['caseStatus', 'cinClosureDate'],
    find: eachRecord('childrenInNeed', ({ dates, isCode, snapshot }) => {
      const closure = dates('cinClosureDate');
      const isOpenStatus = isCode('caseStatus', 'a', 'b', 'c', 'd');
      return (row) => closure[row] !== ABSENT && closure[row]! <= snapshot && isOpenStatus(row);
    }),
  }),
  rule('STATUS-OPEN', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['caseStatus', 'cinClosureDate'],
    find: eachRecord('childrenInNeed', ({ dates, isCode, blank, snapshot }) => {
      const closure = dates('cinClosureDate');
      const isNotGiven = blank('cinClosureDate');
      return both(isCode('caseStatus', 'e'), (row) => isNotGiven(row) || closure[row]! > snapshot);
    }),
  }),
  rule('N9-OPEN', {
    severity: 'warning',
    basis: 'derived',
    columns: ['primaryNeed', 'caseStatus'],
    find: eachRecord('childrenInNeed', ({ isCode }) =>
      both(isCode('caseStatus', 'a', 'b', 'c'), isCode('primaryNeed', 'N9', 'N0')),
    ),
  }),
  rule('SEEN-ORDER', {
    severity: 'warning',
    basis: 'tool',
    ...notBefore('childrenInNeed', 'dateLastSeen', 'cinStartDate'),
  }),
  rule('SEEN-CLOSED', {
    severity: 'warning',
    basis: 'tool',
    ...notBefore('childrenInNeed', 'cinClosureDate', 'dateLastSeen'),
  }),
  // The list does not say who is moving on to adult services for their disability: of disabled people nothing is said.
  rule('18PLUS', {
    about: 'structure',
    severity: 'warning',
    basis: 'ofsted',
    columns: ['caseStatus', 'age', 'dateOfBirth', 'disability'],
    parameters: { age: 18 },
    find: eachRecord('childrenInNeed', ({ dates, integers, isCode, snapshot }, _, parameters) => {
      const birth = dates('dateOfBirth');
      const stated = integers('age');
      const age = (row: number): number =>
        birth[row] === ABSENT ? stated[row]! : ageOn(birth[row]!, snapshot);
      const isOpenStatus = isCode('caseStatus', 'a', 'b', 'c', 'd');
      const isDisabled = isCode('disability', 'a');
      return (row) => age(row) >= parameters['age']! && isOpenStatus(row) && !isDisabled(row);
    }),
  }),
];
