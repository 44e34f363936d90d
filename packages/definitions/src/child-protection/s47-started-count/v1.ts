import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { enquiriesStarted } from '../enquiry.ts';

export const s47StartedCountV1: Definition = {
  id: 's47-started-count',
  version: '1.0.0',
  schema: 1,
  title: 'Section 47 enquiries started',
  question: 'How many section 47 enquiries started in the period?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: { kind: 'count', cohort: enquiriesStarted },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Section 47 enquiries which started in the year ending 31 March.',
    relation: 'same',
    difference: 'Annex A holds six months, so a year needs two extracts.',
  },
  source: ['DfE, Characteristics of children in need, table C3', 'Ofsted, Annex A, August 2019, list 5'],
  misleads: [
    'Several strategy meetings of one enquiry on different days count as several, where the list has a row for each.',
    'Brothers and sisters are an enquiry each.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
