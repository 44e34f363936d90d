import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenInNeed } from '../episode.ts';

export const cinOpenCountV1: Definition = {
  id: 'cin-open-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children in need',
  question: 'How many children have an open episode of need at the snapshot?',
  asks: 'how-much',
  service: 'children-in-need',
  polarity: 'none',
  measure: { kind: 'count', cohort: childrenInNeed },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children in need at 31 March, those on a plan, in care and leaving care included.',
    relation: 'subset',
    difference: 'List 6 leaves out care leavers, and children of whom there is no more than a referral.',
  },
  source: ['DfE, Characteristics of children in need, table B1', 'Ofsted, Annex A, August 2019, list 6'],
  misleads: [
    'Children on a protection plan and in care are children in need, and counted.',
    'List 6 holds the latest episode only, so the number on an earlier day cannot be had from it.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
