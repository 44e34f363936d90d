import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { code, compare, field } from '../../nodes.ts';
import { childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const claUascPctV1: Definition = {
  id: 'cla-uasc-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children who are unaccompanied asylum seekers',
  question:
    'Of the children looked after, what share are, or were in the last year, unaccompanied asylum seekers?',
  asks: 'how-much',
  service: 'children-in-care',
  polarity: 'none',
  measure: {
    kind: 'proportion',
    cohort: childrenLookedAfter,
    numerator: compare(field('uasc'), '=', code('a')),
    numeratorUnknown: 'not-met',
  },
  places: 0,
  parameters: {},
  companions: [{ id: 'cla-open-count', as: 'count-of' }],
  national: {
    words: 'Unaccompanied asylum-seeking children among those looked after at 31 March.',
    relation: 'upper-bound',
    difference:
      'The column asks about the last 12 months: a child whose status has ended since is still counted.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['A blank counts as no.', lookedAfterMisleads],
};
