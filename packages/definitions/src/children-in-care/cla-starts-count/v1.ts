import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { careStarted } from '../care.ts';

export const claStartsCountV1: Definition = {
  id: 'cla-starts-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children starting to be looked after',
  question: 'How many children started to be looked after in the period?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'none',
  measure: { kind: 'count', cohort: careStarted },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children who started to be looked after in the year ending 31 March, each once.',
    relation: 'proxy',
    difference:
      'List 8 holds the latest period of care of a child, and none that ended more than six months ago.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'A child who came into care twice in the period is on the list once.',
    'Children on an agreed series of short breaks (V3, V4) are not counted.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
