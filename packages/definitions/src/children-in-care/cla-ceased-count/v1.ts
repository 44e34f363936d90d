import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { careEnded } from '../care.ts';

export const claCeasedCountV1: Definition = {
  id: 'cla-ceased-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children ceasing to be looked after',
  question: 'How many children ceased to be looked after in the period?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'none',
  measure: { kind: 'count', cohort: careEnded },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children who ceased to be looked after in the year ending 31 March, each once.',
    relation: 'proxy',
    difference:
      'Nationally the last time counts; a child who ceased and came back in the period is on list 8 as in care.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'A child who left and came back in the period does not count: list 8 holds the latest period of care.',
    'Children on an agreed series of short breaks (V3, V4) are not counted.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
