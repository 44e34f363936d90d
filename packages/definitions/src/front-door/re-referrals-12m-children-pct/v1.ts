import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { isReReferral, reReferralParameters } from '../re-referral.ts';
import { dateOfReferral, referredInPeriod } from '../referral.ts';

export const reReferrals12mChildrenPctV1: Definition = {
  id: 're-referrals-12m-children-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Children re-referred within 12 months',
  question: 'Of the children referred in the period, what share had been referred in the 12 months before?',
  asks: 'better-off',
  service: 'front-door',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'referrals' },
      grain: {
        by: 'group',
        key: [{ kind: 'field', column: 'childUniqueId' }],
        aggregates: { reReferred: { fn: 'any', value: isReReferral } },
      },
      where: referredInPeriod,
      basis: 'in-period',
      event: dateOfReferral,
      exclusions: [],
      needs: 'extract-date-only',
    },
    numerator: { kind: 'aggregate', name: 'reReferred' },
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: reReferralParameters,
  companions: [],
  national: {
    words: 'Children referred in the year who had been referred in the 12 months before.',
    relation: 'proxy',
    difference: 'Nationally several years of returns are searched; Annex A holds six months and a count.',
  },
  source: ['DfE, Characteristics of children in need, table C1', 'Ofsted, Annex A, August 2019, list 3'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A child with a first and a repeat referral in the period counts once in each: the share is of children, not of referrals.',
    'A child referred in two teams counts in both, so teams do not add up to the whole.',
  ],
};
