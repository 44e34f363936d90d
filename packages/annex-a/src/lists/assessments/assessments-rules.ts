import { ABSENT } from '@sightline/core';
import { givenWithout } from '../../rules/given-without.ts';
import { openTooLong } from '../../rules/open-too-long.ts';
import { notBefore } from '../../rules/not-before.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { secondOpen } from '../../rules/second-open.ts';
import { assessments } from './assessments.ts';

const rule = rulesOfList(assessments);

/**
 * What records of list 4 may contradict. That the answer on support is an outcome of the workflow, and neither yes nor
 * no, is told by the rule of its codes.
 */
export const assessmentsRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('assessments', 'dateOfAuthorisation', 'assessmentStartDate'),
  }),
  rule('OUTCOME-EARLY', {
    severity: 'error',
    basis: 'ofsted',
    ...givenWithout('assessments', 'requiresSupport', 'dateOfAuthorisation'),
  }),
  // A child who was not born when the assessment was finished could not be seen.
  rule('SEEN', {
    severity: 'warning',
    basis: 'derived',
    columns: ['childSeen', 'dateOfAuthorisation', 'dateOfBirth', 'age'],
    find: eachRecord('assessments', ({ dates, integers, isCode }) => {
      const isNotSeen = isCode('childSeen', 'b', 'c');
      const authorised = dates('dateOfAuthorisation');
      const birth = dates('dateOfBirth');
      const age = integers('age');
      const wasUnborn = (row: number): boolean =>
        birth[row] === ABSENT ? age[row] === -1 : birth[row]! > authorised[row]!;
      return (row) => isNotSeen(row) && authorised[row] !== ABSENT && !wasUnborn(row);
    }),
  }),
  rule('STALE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['assessmentStartDate', 'dateOfAuthorisation'],
    parameters: { months: 6 },
    find: openTooLong(assessments),
  }),
  rule('OVERLAP', {
    severity: 'warning',
    basis: 'derived',
    columns: ['childUniqueId', 'assessmentStartDate', 'dateOfAuthorisation'],
    find: secondOpen('assessments'),
  }),
];
