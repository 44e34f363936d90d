import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { compare, field, parameter } from '../../nodes.ts';
import { childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const cla3plusPlacementsPctV1: Definition = {
  id: 'cla-3plus-placements-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children with three or more placements in 12 months',
  question: 'Of the children looked after, what share had three or more placements in the last 12 months?',
  asks: 'better-off',
  service: 'children-in-care',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: childrenLookedAfter,
    numerator: compare(field('placementsLast12Months'), '>=', parameter('placements')),
    numeratorUnknown: 'leave-out',
  },
  places: 0,
  parameters: {
    placements: {
      type: 'integer',
      default: 3,
      local: false,
      words: 'Number of placements from which a child counts.',
    },
  },
  companions: [],
  national: {
    words: 'Children looked after at 31 March who had three or more placements in the year.',
    relation: 'proxy',
    difference:
      'The number is what the list holds for the last 12 months; the national one counts placements of 24 hours or more from the return.',
  },
  source: [
    'DfE, Stability measures for children looked after in England',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'It is only as good as the number the case system writes: temporary stays and respite are not moves.',
    lookedAfterMisleads,
  ],
};
