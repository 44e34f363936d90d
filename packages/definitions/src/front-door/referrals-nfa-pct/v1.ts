import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { code, compare, field } from '../../nodes.ts';
import { referralsInPeriod } from '../referral.ts';

export const referralsNfaPctV1: Definition = {
  id: 'referrals-nfa-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Referrals with no further action',
  question: 'Of the referrals received, what share ended in no further action?',
  asks: 'how-well',
  service: 'front-door',
  polarity: 'in-range',
  measure: {
    kind: 'proportion',
    cohort: referralsInPeriod,
    numerator: compare(field('referralNfa'), '=', code('a')),
    numeratorUnknown: 'not-met',
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'referrals-count', as: 'count-of' }],
  national: {
    words: 'Referrals in the year in which no further action was taken after initial consideration.',
    relation: 'same',
    difference: 'Annex A holds six months, so a year needs two extracts.',
  },
  source: ['DfE, Characteristics of children in need, table C1', 'Ofsted, Annex A, August 2019, list 3'],
  misleads: [
    'A referral without an answer counts as one that was acted on, as it does nationally: read it with the completeness of the column.',
    'A referral of the last days may have no outcome yet.',
    'Neither a high nor a low share is good: a high one may mean that contacts are passed on unsifted, a low one that thresholds are not tested.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
