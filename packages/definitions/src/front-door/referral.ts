import type { Cohort, Expr } from '@sightline/indicators';
import { periodStart, snapshot } from '../moments.ts';

/** The date that makes a record of list 3 an event. */
export const dateOfReferral: Expr = { kind: 'field', column: 'dateOfReferral' };

/** The referral is dated in the period; without a date this is unknown, not false. */
export const referredInPeriod: Expr = {
  kind: 'and',
  of: [
    { kind: 'compare', op: '>=', left: dateOfReferral, right: periodStart },
    { kind: 'compare', op: '<=', left: dateOfReferral, right: snapshot },
  ],
};

/** One referral per child and date: the first record in the sheet stands for it. */
export const duplicateReferral: Cohort['exclusions'][number] = {
  code: 'duplicate',
  words: 'The same child and date stand higher up in the list: one referral, written twice.',
  when: {
    kind: 'related',
    list: 'referrals',
    where: {
      kind: 'and',
      of: [
        {
          kind: 'compare',
          op: '=',
          left: dateOfReferral,
          right: { kind: 'field', column: 'dateOfReferral', row: 'outer' },
        },
        {
          kind: 'compare',
          op: '<',
          left: { kind: 'field', column: '$row' },
          right: { kind: 'field', column: '$row', row: 'outer' },
        },
      ],
    },
    take: 'exists',
  },
};

/** Referrals of the period, each once. */
export const referralsInPeriod: Cohort = {
  source: { list: 'referrals' },
  grain: { by: 'record' },
  where: referredInPeriod,
  basis: 'in-period',
  event: dateOfReferral,
  exclusions: [duplicateReferral],
  needs: 'any-date-in-coverage',
};
