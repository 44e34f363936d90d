import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { conferencesHeld } from '../conference.ts';

export const icpcHeldCountV1: Definition = {
  id: 'icpc-held-count',
  version: '1.0.0',
  schema: 1,
  title: 'Initial child protection conferences held',
  question: 'How many initial child protection conferences were held in the period, a child each?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: { kind: 'count', cohort: { ...conferencesHeld, exclusions: [] } },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Initial child protection conferences held in the year ending 31 March, a child each.',
    relation: 'proxy',
    difference: 'List 5 is made from enquiries: conferences on a child transferred in are not on it.',
  },
  source: ['DfE, Characteristics of children in need, table C3', 'Ofsted, Annex A, August 2019, list 5'],
  misleads: ['One conference about three brothers and sisters is three.'],
  inForce: { from: '2015-04-01' as LocalDate },
};
