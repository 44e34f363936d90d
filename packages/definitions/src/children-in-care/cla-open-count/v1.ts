import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const claOpenCountV1: Definition = {
  id: 'cla-open-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children looked after',
  question: 'How many children are looked after at the snapshot?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'none',
  measure: { kind: 'count', cohort: childrenLookedAfter },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children looked after at 31 March, without those on an agreed series of short breaks.',
    relation: 'same',
    difference: 'The legal status is that of the extract.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'List 8 holds the latest period of care only, so the number on an earlier day cannot be had from it.',
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
