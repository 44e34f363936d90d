import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { plansStarted } from '../plan.ts';

export const cppStartsCountV1: Definition = {
  id: 'cpp-starts-count',
  version: '1.0.0',
  schema: 1,
  title: 'Child protection plans started',
  question: 'How many child protection plans started in the period?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: { kind: 'count', cohort: plansStarted },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Child protection plans which started in the year ending 31 March.',
    relation: 'proxy',
    difference: 'List 7 holds the latest plan of a child: an earlier one of the period is not on it.',
  },
  source: ['DfE, Characteristics of children in need, table D1', 'Ofsted, Annex A, August 2019, list 7'],
  misleads: [
    'List 7 holds the latest plan of a child only: two plans of one child in the period count once.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
