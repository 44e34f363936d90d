import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { contactsInPeriod } from '../contact.ts';

export const contactsCountV1: Definition = {
  id: 'contacts-count',
  version: '1.0.0',
  schema: 1,
  title: 'Contacts received',
  question: 'How many contacts about a child were received in the period?',
  asks: 'how-much',
  service: 'front-door',
  polarity: 'none',
  measure: { kind: 'count', cohort: contactsInPeriod },
  places: 0,
  parameters: {},
  companions: [],
  source: ['Ofsted, Annex A, August 2019, list 1'],
  misleads: [
    'Brothers and sisters are a contact each: one call about a family of four is four contacts.',
    'What is recorded as a contact, and what goes straight to early help, differs between authorities.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
