import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { code, compare, field } from '../../nodes.ts';
import { childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const claPlacedOutOfAreaPctV1: Definition = {
  id: 'cla-placed-out-of-area-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children placed outside the authority',
  question: 'Of the children looked after, what share are placed outside the authority’s boundary?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: childrenLookedAfter,
    numerator: compare(field('placementLocation'), '=', code('b')),
    numeratorUnknown: 'leave-out',
  },
  places: 0,
  parameters: {},
  companions: [{ id: 'cla-open-count', as: 'count-of' }],
  national: {
    words: 'Children looked after at 31 March placed outside the boundary of the authority.',
    relation: 'same',
    difference: 'The location is that which the list states; nationally it follows from the postcode.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'Outside need not be far: a child of a small city may live two streets over the boundary.',
    'A placement whose location is not recorded, as for adoption it may be, is left out.',
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
