import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { referralsInPeriod } from '../referral.ts';

export const referralRatePer10000V1: Definition = {
  id: 'referral-rate-per-10000',
  version: '1.0.0',
  schema: 1,
  title: 'Referrals per 10,000 children',
  question: 'How many referrals were received for every 10,000 children who live here, as a yearly rate?',
  asks: 'how-much',
  service: 'front-door',
  polarity: 'in-range',
  measure: {
    kind: 'rate',
    over: { kind: 'count', cohort: referralsInPeriod },
    per: 10000,
    input: 'population',
    annualise: true,
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'referrals-count', as: 'count-of' }],
  national: {
    words:
      'Referrals in the year ending 31 March per 10,000 children aged 0 to 17, ONS mid-year estimate of the calendar year before.',
    relation: 'proxy',
    difference: 'A part of a year is made into a yearly rate, which takes the seasons with it.',
  },
  source: ['DfE, Characteristics of children in need, table C1', 'ONS, mid-year population estimates'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A yearly rate made from a summer half-year is too low: schools refer less in August.',
    'ONS changes its estimates for past years, so an old rate may move without a single new referral.',
  ],
};
