import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenWithContact } from '../contact.ts';

export const contactsChildrenCountV1: Definition = {
  id: 'contacts-children-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children with a contact',
  question: 'About how many different children was a contact received in the period?',
  asks: 'how-much',
  service: 'front-door',
  polarity: 'none',
  measure: { kind: 'count', cohort: childrenWithContact },
  places: 0,
  parameters: {},
  companions: [{ id: 'contacts-count', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, list 1'],
  misleads: [
    'An unborn child who is given a new number at birth counts twice.',
    'A child counts in each group that has one of the contacts, so groups do not add up to the whole.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
