import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { aggregate, compare, parameter } from '../../nodes.ts';
import { childrenWithContact } from '../contact.ts';

export const contactsRepeatChildPctV1: Definition = {
  id: 'contacts-repeat-child-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Children with contacts on two or more days',
  question: 'Of the children with a contact in the period, what share had contacts on two or more days?',
  asks: 'how-well',
  service: 'front-door',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: childrenWithContact,
    numerator: compare(aggregate('days'), '>=', parameter('days')),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    days: {
      type: 'integer',
      default: 2,
      local: false,
      words: 'Number of different days with a contact from which a child counts.',
    },
  },
  companions: [{ id: 'contacts-children-count', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, list 1'],
  misleads: [
    'The longer the period, the more children have a second contact in it: compare periods of one length only.',
    'Two contacts on one day, such as from the police and a school, are one day.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
