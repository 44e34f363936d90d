import type { Cohort, Expr } from '@sightline/indicators';
import { openAtSnapshot } from '../dates.ts';
import { periodStart, snapshot } from '../moments.ts';
import { add, and, compare, elapsed, field, integer, isTrue, not, outer, written } from '../nodes.ts';

export const startedCare = field('dateStartedLookedAfter');
export const ceasedCare = field('dateCeased');
export const legalStatus = field('legalStatus');
export const ageAtSnapshot = elapsed('age', field('dateOfBirth'), snapshot);

/** Not on short breaks only; a blank legal status stays. */
export const notOnShortBreaks: Expr = not(isTrue({ kind: 'in', value: legalStatus, codes: ['V3', 'V4'] }));

/** This record goes on from one that ceased on the day it starts: the same period of care. */
export const continuesAnother: Expr = {
  kind: 'related',
  list: 'childrenInCare',
  where: compare(ceasedCare, '=', outer('dateStartedLookedAfter')),
  notItself: true,
  take: 'exists',
};

/** Day the period of care began: the start of the first of the records that go on from one another. */
export const careBegan: Expr = {
  kind: 'coalesce',
  of: [
    {
      kind: 'related',
      list: 'childrenInCare',
      where: and(compare(startedCare, '<=', outer('dateStartedLookedAfter')), not(continuesAnother)),
      take: 'last',
      order: startedCare,
      value: startedCare,
    },
    startedCare,
  ],
};

/** Looked after at the snapshot. From the 18th birthday a record without an end is one that was not closed. */
const lookedAfter: Expr = and(
  openAtSnapshot(startedCare, ceasedCare),
  notOnShortBreaks,
  not(isTrue(and(compare(ageAtSnapshot, '>=', integer(18)), not(written(ceasedCare))))),
);

/** Children looked after at the snapshot, each once: by the open record of the latest start. */
export const childrenLookedAfter: Cohort = {
  source: { list: 'childrenInCare' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: startedCare, pick: 'last' },
    aggregates: {},
  },
  where: lookedAfter,
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
};

/** Periods of care that began in the period; a record that goes on from another is no new one. */
export const careStarted: Cohort = {
  source: { list: 'childrenInCare' },
  grain: { by: 'record' },
  where: and(compare(startedCare, '>=', periodStart), compare(startedCare, '<=', snapshot), notOnShortBreaks),
  basis: 'in-period',
  event: startedCare,
  exclusions: [
    {
      code: 'continues',
      words: 'The child went on in care: another record of the child ceased on the day this one starts.',
      when: continuesAnother,
    },
  ],
  needs: 'extract-date-only',
};

/** Periods of care that ended in the period; a record that another goes on from is no end. */
export const careEnded: Cohort = {
  source: { list: 'childrenInCare' },
  grain: { by: 'record' },
  where: and(
    written(ceasedCare),
    compare(ceasedCare, '>=', periodStart),
    compare(ceasedCare, '<=', snapshot),
    notOnShortBreaks,
  ),
  basis: 'in-period',
  event: ceasedCare,
  exclusions: [
    {
      code: 'continues',
      words: 'The child stayed in care: another record of the child starts on the day this one ceased.',
      when: {
        kind: 'related',
        list: 'childrenInCare',
        where: compare(startedCare, '=', outer('dateCeased')),
        notItself: true,
        take: 'exists',
      },
    },
  ],
  needs: 'extract-date-only',
};

/** Children looked after at the snapshot whose period of care began so many months ago or earlier. */
export const lookedAfterFor = (months: Expr): Cohort => ({
  ...childrenLookedAfter,
  having: compare(add(careBegan, months, 'months'), '<=', snapshot),
});

export const lookedAfterMisleads =
  'Children on an agreed series of short breaks (V3, V4), and young people of 18 or over whose record was never closed, are not counted.';
