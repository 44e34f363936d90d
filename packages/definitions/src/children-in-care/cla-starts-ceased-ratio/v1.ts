import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { careEnded, careStarted } from '../care.ts';

export const claStartsCeasedRatioV1: Definition = {
  id: 'cla-starts-ceased-ratio',
  version: '1.0.0',
  schema: 1,
  title: 'Starts for every child ceasing to be looked after',
  question: 'For every child who ceased to be looked after, how many started?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'in-range',
  measure: {
    kind: 'ratio',
    over: { kind: 'count', cohort: careStarted },
    under: { kind: 'count', cohort: careEnded },
  },
  places: 2,
  parameters: {},
  companions: [
    { id: 'cla-starts-count', as: 'count-of' },
    { id: 'cla-ceased-count', as: 'count-of' },
  ],
  source: ['Ofsted, Annex A, August 2019, list 8'],
  misleads: [
    'Above 1 the number in care grows, below 1 it falls; in a small authority one family moves it.',
    'A child who left and came back in the period counts as a start and not as one who ceased.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
