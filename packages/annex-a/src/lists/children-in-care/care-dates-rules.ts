import { ABSENT, addMonthsToDay, ageOn } from '@sightline/core';
import { codesTogether } from '../../rules/codes-together.ts';
import { eachColumn } from '../../rules/each-column.ts';
import { givenWithout } from '../../rules/given-without.ts';
import { notBefore } from '../../rules/not-before.ts';
import { notOutside } from '../../rules/not-outside.ts';
import { numberRange } from '../../rules/number-range.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { before, eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import type { ListRule } from '../../rules/rules-of-list.ts';
import { childrenInCare } from './children-in-care.ts';

const rule = rulesOfList(childrenInCare);
const duringCare = (date: string): ReturnType<typeof notOutside> =>
  notOutside('childrenInCare', date, 'dateStartedLookedAfter', 'dateCeased');

/** What the dates and counts of a period of care may contradict. */
export const careDatesRules: readonly RecordRule[] = [
  rule('ORDER', {
    severity: 'warning',
    basis: 'derived',
    columns: ['dateCeased', 'dateStartedLookedAfter'],
    find: eachRecord('childrenInCare', (children) => {
      const ceased = children.dates('dateCeased');
      const started = children.dates('dateStartedLookedAfter');
      return (row) => ceased[row] !== ABSENT && started[row] !== ABSENT && ceased[row]! <= started[row]!;
    }),
  }),
  rule('REASON-OPEN', {
    severity: 'error',
    basis: 'ofsted',
    ...givenWithout('childrenInCare', 'reasonCeased', 'dateCeased'),
  }),
  rule('PLACE-ORDER', { severity: 'warning', basis: 'derived', ...duringCare('placementStart') }),
  rule('LEGAL-ORDER', { severity: 'warning', basis: 'derived', ...duringCare('legalStatusStart') }),
  rule('REVIEW-RANGE', { severity: 'error', basis: 'tool', ...duringCare('latestReview') }),
  rule('VISIT-RANGE', { severity: 'warning', basis: 'derived', ...duringCare('lastVisit') }),
  rule('IRO-RANGE', {
    severity: 'warning',
    basis: 'derived',
    ...notBefore('childrenInCare', 'lastIroContact', 'dateStartedLookedAfter'),
  }),
  rule('IRO-REVIEW', {
    severity: 'warning',
    basis: 'ofsted',
    ...notBefore('childrenInCare', 'lastIroContact', 'latestReview'),
  }),
  rule('HEALTH-RANGE', {
    severity: 'warning',
    basis: 'tool',
    columns: ['lastHealthAssessment', 'lastDentalCheck', 'dateStartedLookedAfter', 'dateOfBirth'],
    needs: ['lastHealthAssessment', 'lastDentalCheck', 'dateStartedLookedAfter'],
    find: eachColumn(
      'childrenInCare',
      ['lastHealthAssessment', 'lastDentalCheck'],
      ({ dates, table }, column) => {
        const isBeforeBirth = table.columns['dateOfBirth']
          ? before(dates(column), dates('dateOfBirth'))
          : (): boolean => false;
        const isBeforeCare = before(dates(column), dates('dateStartedLookedAfter'));
        return (row) => (isBeforeBirth(row) ? { severity: 'error' } : isBeforeCare(row));
      },
    ),
  }),
  rule('PLACEMENTS-MIN', {
    severity: 'error',
    basis: 'ofsted',
    ...numberRange('childrenInCare', ['placementsLast12Months'], { min: 1 }),
  }),
  rule('PLACEMENTS-MAX', {
    severity: 'warning',
    basis: 'derived',
    ...numberRange('childrenInCare', ['placementsLast12Months'], { max: 15 }),
  }),
  // A placement that began within the months, days after care did, had one before it.
  rule('PLACEMENTS-ONE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['placementsLast12Months', 'placementStart', 'dateStartedLookedAfter'],
    parameters: { months: 12 },
    find: eachRecord('childrenInCare', ({ integers, dates, snapshot }, _, { months }) => {
      const placements = integers('placementsLast12Months');
      const placed = dates('placementStart');
      const started = dates('dateStartedLookedAfter');
      const first = addMonthsToDay(snapshot, -months!);
      return (row) =>
        placements[row] === 1 &&
        placed[row]! >= first &&
        started[row] !== ABSENT &&
        placed[row]! > started[row]! + 1;
    }),
  }),
  rule('SUBSEQUENT', {
    severity: 'warning',
    basis: 'tool',
    columns: ['subsequentPeriod', 'dateStartedLookedAfter'],
    parameters: { months: 12 },
    find: eachRecord('childrenInCare', ({ isCode, dates, snapshot }, _, { months }) => {
      const isSubsequent = isCode('subsequentPeriod', 'a');
      const started = dates('dateStartedLookedAfter');
      const first = addMonthsToDay(snapshot, -months!);
      return (row) => isSubsequent(row) && started[row] !== ABSENT && started[row]! < first;
    }),
  }),
  rule('MISSING-NEG', {
    severity: 'error',
    basis: 'ofsted',
    ...numberRange('childrenInCare', ['missingEpisodes', 'absentEpisodes'], { min: 0, max: 365 }),
  }),
  rule('ADOPTED-18', { severity: 'warning', basis: 'derived', ...ageCeased(['E11', 'E12'], { max: 17 }) }),
  rule('INDEP-AGE', { severity: 'warning', basis: 'derived', ...ageCeased(['E5', 'E6', 'E7'], { min: 16 }) }),
  rule('E17-AGE', { severity: 'warning', basis: 'derived', ...ageCeased(['E17'], { min: 18 }) }),
  rule('E15-UASC', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether('childrenInCare', ['reasonCeased', ['E15']], ['uasc', ['b']]),
  }),
  rule('TURN18', {
    severity: 'error',
    basis: 'tool',
    about: 'structure',
    columns: ['dateCeased', 'dateOfBirth'],
    find: eachRecord('childrenInCare', ({ blank, dates, snapshot }) => {
      const isInCare = blank('dateCeased');
      const born = dates('dateOfBirth');
      return (row) => isInCare(row) && born[row] !== ABSENT && ageOn(born[row]!, snapshot) >= 18;
    }),
  }),
];

/** Reasons that fit some ages on the day care ended only. */
function ageCeased(
  codes: readonly string[],
  limits: { readonly min?: number; readonly max?: number },
): Pick<ListRule, 'columns' | 'find' | 'parameters'> {
  return {
    columns: ['reasonCeased', 'dateCeased', 'dateOfBirth'],
    parameters: { ...limits },
    find: eachRecord('childrenInCare', ({ isCode, dates }, _, { min = -Infinity, max = Infinity }) => {
      const isReason = isCode('reasonCeased', ...codes);
      const ceased = dates('dateCeased');
      const born = dates('dateOfBirth');
      return (row) => {
        if (!isReason(row) || ceased[row] === ABSENT || born[row] === ABSENT) return false;
        const age = ageOn(born[row]!, ceased[row]!);
        return (age < min || age > max) && { params: { limit: age < min ? min : max } };
      };
    }),
  };
}
