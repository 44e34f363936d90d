import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { isReReferral, reReferralParameters } from '../re-referral.ts';
import { referralsInPeriod } from '../referral.ts';

export const reReferrals12mPctV1: Definition = {
  id: 're-referrals-12m-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Re-referrals within 12 months',
  question:
    'Of the referrals received, what share were for a child who had been referred in the 12 months before?',
  asks: 'better-off',
  service: 'front-door',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: { ...referralsInPeriod, needs: 'extract-date-only' },
    numerator: isReReferral,
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: reReferralParameters,
  companions: [{ id: 're-referrals-12m-children-pct', as: 'count-of' }],
  national: {
    words: 'Referrals in the year that came within 12 months of an earlier referral of the same child.',
    relation: 'proxy',
    difference: 'Nationally several years of returns are searched; Annex A holds six months and a count.',
  },
  source: ['DfE, Characteristics of children in need, table C1', 'Ofsted, Annex A, August 2019, list 3'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Some systems count the present referral in the number of the last 12 months: see the parameter countFieldIncludesCurrent.',
    'Some extracts count back from the day of the extract instead of from the referral, which overstates earlier referrals.',
    'Referrals with no further action stay in both counts.',
  ],
};
