import { ABSENT } from '@sightline/core';
import { ageWithCode } from '../../rules/age-with-code.ts';
import { codesTogether } from '../../rules/codes-together.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import type { ListRule } from '../../rules/rules-of-list.ts';
import { careLeavers } from './care-leavers.ts';

const rule = rulesOfList(careLeavers);
const LIST = 'careLeavers';

/** In education, employment or training. */
const ACTIVE = ['F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5'];

/** What records of list 9 may contradict. */
export const careLeaversRules: readonly RecordRule[] = [
  rule('RELEVANT-AGE', {
    severity: 'error',
    basis: 'tool',
    ...ageWithCode(LIST, 'eligibilityCategory', ['a'], { min: 16, max: 17 }),
  }),
  rule('FORMER-AGE', {
    severity: 'error',
    basis: 'tool',
    ...ageWithCode(LIST, 'eligibilityCategory', ['b'], { min: 18, max: 24 }),
  }),
  rule('QUALIFY-AGE', {
    severity: 'error',
    basis: 'tool',
    ...ageWithCode(LIST, 'eligibilityCategory', ['c'], { min: 16, max: 24 }),
  }),
  rule('ELIGIBLE-AGE', {
    severity: 'error',
    basis: 'tool',
    layouts: ['2024', '2026'],
    ...ageWithCode(LIST, 'eligibilityCategory', ['d'], { min: 16, max: 17 }),
  }),
  // Who died, refuses, needs no more or returned home has rules of their own below, so that each is told once; of them a
  // suitability that stands alone is told by SUIT-ALONE. A blank does not say that nobody is in touch.
  rule('NOTOUCH-ACCOM', {
    severity: 'warning',
    basis: 'ofsted',
    ...blankUnlessInTouch(['b'], ['accommodationType', 'accommodationSuitability', 'activityStatus']),
  }),
  rule('DIED', {
    severity: 'warning',
    basis: 'ofsted',
    ...blankUnlessInTouch(['c'], ['accommodationType', 'activityStatus']),
  }),
  rule('RHOM-REFU', {
    severity: 'warning',
    basis: 'ofsted',
    ...blankUnlessInTouch(['d', 'e', 'f'], ['accommodationType', 'activityStatus']),
  }),
  rule('NOTOUCH-CONTACT', {
    severity: 'warning',
    basis: 'tool',
    layouts: ['2024', '2026'],
    columns: ['latestContact', 'laInTouch'],
    parameters: { days: 56 },
    find: eachRecord(LIST, ({ isCode, dates, snapshot }, _, { days: limit }) => {
      const isNotInTouch = isCode('laInTouch', 'b');
      const contacts = dates('latestContact');
      return (row) => {
        if (!isNotInTouch(row) || contacts[row] === ABSENT) return false;
        const days = snapshot - contacts[row]!;
        return days >= 0 && days <= limit! && { params: { days, limit: limit! } };
      };
    }),
  }),
  rule('SUIT-UNSAFE', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether(LIST, ['accommodationType', ['S', 'W', 'V', 'X']], ['accommodationSuitability', ['a']]),
  }),
  rule('Z-AGE', {
    severity: 'warning',
    basis: 'tool',
    ...ageWithCode(LIST, 'accommodationType', ['Z'], { min: 18 }),
  }),
  rule('T-AGE', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'accommodationType', ['T'], { min: 18 }),
  }),
  rule('G-H', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether(LIST, ['accommodationType', ['G', 'H']], ['activityStatus', ACTIVE]),
  }),
  rule('X-ACTIVITY', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether(LIST, ['accommodationType', ['X']], ['activityStatus', ['F1', 'P1', 'F4', 'P4']]),
  }),
  rule('HE-AGE', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'activityStatus', ['F1', 'P1'], { min: 17 }),
  }),
  rule('R-TOUCH', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether(LIST, ['accommodationType', ['R']], ['laInTouch', ['a']]),
  }),
];

/** Columns that are blank where the authority is out of touch for some reasons; the first that is not is told. */
function blankUnlessInTouch(
  reasons: readonly string[],
  columns: readonly string[],
): Pick<ListRule, 'columns' | 'find'> {
  return {
    columns: [...columns, 'laInTouch'],
    find: eachRecord(LIST, ({ isCode, given }) => {
      const isOutOfTouch = isCode('laInTouch', ...reasons);
      const tests = columns.map((column) => ({ column, isGiven: given(column) }));
      return (row) => {
        const filled = isOutOfTouch(row) ? tests.find(({ isGiven }) => isGiven(row)) : undefined;
        return filled !== undefined && { column: filled.column };
      };
    }),
  };
}
