import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { referralsInPeriod } from '../referral.ts';

export const referralsCountV1: Definition = {
  id: 'referrals-count',
  version: '1.0.0',
  schema: 1,
  title: 'Referrals received',
  question: 'How many referrals to children’s social care were received in the period?',
  asks: 'how-much',
  service: 'front-door',
  polarity: 'none',
  measure: { kind: 'count', cohort: referralsInPeriod },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Referrals in the year ending 31 March; a child may be counted more than once.',
    relation: 'proxy',
    difference:
      'Annex A holds six months, so a year needs two extracts. A referral on a case that is already open is not made nationally; here it counts.',
  },
  source: ['DfE, Characteristics of children in need, table C1', 'Ofsted, Annex A, August 2019, list 3'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Brothers and sisters are a referral each: one call about a family of four is four referrals.',
    'More referrals are neither good nor bad; a fall may mean that thresholds rose.',
  ],
};
