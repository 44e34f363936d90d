import type { Cohort, Expr } from '@sightline/indicators';
import { openAtSnapshot } from '../dates.ts';
import { snapshot } from '../moments.ts';
import { and, compare, elapsed, field, integer, isTrue, not, outer, written } from '../nodes.ts';

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

export const lookedAfterMisleads =
  'Children on an agreed series of short breaks (V3, V4), and young people of 18 or over whose record was never closed, are not counted.';
