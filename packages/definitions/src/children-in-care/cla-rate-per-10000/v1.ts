import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const claRatePer10000V1: Definition = {
  id: 'cla-rate-per-10000',
  version: '1.0.0',
  schema: 1,
  title: 'Children looked after per 10,000 children',
  question: 'How many children are looked after for every 10,000 children who live here?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'in-range',
  measure: {
    kind: 'rate',
    over: { kind: 'count', cohort: childrenLookedAfter },
    per: 10000,
    input: 'population',
    annualise: false,
  },
  places: 0,
  parameters: {},
  companions: [{ id: 'cla-open-count', as: 'count-of' }],
  national: {
    words:
      'Children looked after at 31 March per 10,000 children aged 0 to 17, ONS mid-year estimate of the calendar year before.',
    relation: 'same',
    difference: 'The legal status is that of the extract.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'ONS, mid-year population estimates',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'ONS changes its estimates for past years, so an old rate may move without a single child more or less.',
    'Children from abroad without family count: a port of entry has a higher rate.',
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
