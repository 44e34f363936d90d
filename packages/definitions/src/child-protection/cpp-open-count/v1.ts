import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenOnPlan } from '../plan.ts';

export const cppOpenCountV1: Definition = {
  id: 'cpp-open-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children subject to a child protection plan',
  question: 'How many children are on a child protection plan at the snapshot?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: { kind: 'count', cohort: childrenOnPlan },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children who were on a child protection plan at 31 March.',
    relation: 'same',
    difference: 'Temporary plans of another authority cannot be told apart in Annex A.',
  },
  source: ['DfE, Characteristics of children in need, table D1', 'Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Unborn children are counted.',
    'List 7 holds the latest plan only, so the number on an earlier day cannot be had from it.',
  ],
};
