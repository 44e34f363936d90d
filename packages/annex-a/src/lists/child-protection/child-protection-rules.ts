import { ABSENT, roundHalfAwayFromZero } from '@sightline/core';
import { normalise } from '@sightline/workbook';
import { eachColumn } from '../../rules/each-column.ts';
import { givenWithout } from '../../rules/given-without.ts';
import { notBefore } from '../../rules/not-before.ts';
import { endOrSnapshot, notOutside } from '../../rules/not-outside.ts';
import { numberRange } from '../../rules/number-range.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import { childProtection } from './child-protection.ts';

const rule = rulesOfList(childProtection);

/** The four categories by themselves, in the spellings that are read as their codes. */
const CATEGORIES = [
  /\bneg(lect)?\b/,
  /\bphy(s|sical)?\b/,
  /\b(sab|sex|sexual)\b/,
  /\b(emo|emot|emotional)\b/,
] as const;

/** What records of list 7 may contradict. */
export const childProtectionRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('childProtection', 'planEndDate', 'planStartDate'),
  }),
  rule('SAMEDAY', {
    severity: 'warning',
    basis: 'derived',
    columns: ['planEndDate', 'planStartDate'],
    find: eachRecord('childProtection', (plans) => {
      const starts = plans.dates('planStartDate');
      const ends = plans.dates('planEndDate');
      return (row) => ends[row] !== ABSENT && ends[row] === starts[row];
    }),
  }),
  rule('VISIT-RANGE', {
    severity: 'error',
    basis: 'tool',
    ...notOutside('childProtection', 'lastStatutoryVisit', 'planStartDate', 'planEndDate'),
  }),
  // Unlike a visit, a review on the day the plan began is no review of it.
  rule('REVIEW-RANGE', {
    severity: 'error',
    basis: 'tool',
    columns: ['latestReviewConference', 'planStartDate', 'planEndDate'],
    find: eachRecord('childProtection', (plans) => {
      const reviews = plans.dates('latestReviewConference');
      const starts = plans.dates('planStartDate');
      const isEarly = before(reviews, starts);
      const isLate = before(endOrSnapshot(plans, 'planEndDate'), reviews);
      return (row) =>
        isEarly(row) || isLate(row) || (reviews[row] !== ABSENT && reviews[row] === starts[row]);
    }),
  }),
  rule('ALONE-NOVISIT', {
    severity: 'error',
    basis: 'tool',
    ...givenWithout('childProtection', 'seenAlone', 'lastStatutoryVisit'),
  }),
  rule('ALONE-AGE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['seenAlone', 'age', 'planStartDate', 'planEndDate'],
    parameters: { min: 5 },
    find: eachRecord('childProtection', ({ isCode, integers, open }, _, { min }) => {
      const isNotAlone = isCode('seenAlone', 'b', 'c');
      const ages = integers('age');
      return (row) => isNotAlone(row) && ages[row]! >= min! && open(row) && { params: { limit: min! } };
    }),
  }),
  rule('PREV-RANGE', {
    severity: 'error',
    basis: 'ofsted',
    ...numberRange('childProtection', ['previousPlans'], { min: 0, max: 10 }),
  }),
  rule('CAT-MULTI', {
    severity: 'warning',
    basis: 'derived',
    columns: ['latestCategory'],
    parameters: { percent: 20, fewestRecords: 20 },
    find: (lists, { percent, fewestRecords }) => {
      const plans = lists.of('childProtection');
      const { rows } = plans.table;
      const isMultiple = plans.isCode('latestCategory', 'e');
      let count = 0;
      for (let row = 0; row < rows; row++) if (isMultiple(row)) count++;
      if (rows < fewestRecords! || count * 100 <= percent! * rows) return [];
      const share = roundHalfAwayFromZero(`${count * 100}/${rows}`, 1);
      return [{ params: { count, share, limit: percent! } }];
    },
  }),
  rule('CAT-FREE', {
    severity: 'warning',
    basis: 'tool',
    columns: ['latestCategory', 'initialCategory'],
    find: eachColumn('childProtection', ['initialCategory', 'latestCategory'], (plans, column) => {
      const raws = plans.table.invalid[column];
      const { values } = plans.table.columns[column]!;
      return (row) => {
        const raw = values[row] === -1 ? raws?.get(row) : undefined;
        return raw !== undefined && namesSeveral(raw);
      };
    }),
  }),
];

function namesSeveral(text: string): boolean {
  const words = normalise(text);
  return CATEGORIES.filter((category) => category.test(words)).length >= 2;
}
