import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { add, and, compare, field, integer, parameter } from '../../nodes.ts';
import { ageAtSnapshot, lookedAfterFor, lookedAfterMisleads } from '../care.ts';

const longTerm = lookedAfterFor(parameter('monthsInCare'));

export const claLongTermStabilityPctV1: Definition = {
  id: 'cla-long-term-stability-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Long-term stability of placements',
  question:
    'Of the children under 16 looked after for two and a half years or more, what share have been in one placement for two years?',
  asks: 'better-off',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...longTerm,
      having: and(compare(ageAtSnapshot, '<', integer(16)), ...(longTerm.having ? [longTerm.having] : [])),
    },
    numerator: compare(add(field('placementStart'), parameter('placementYears'), 'years'), '<=', snapshot),
    numeratorUnknown: 'leave-out',
  },
  places: 0,
  parameters: {
    monthsInCare: {
      type: 'integer',
      default: 30,
      local: false,
      words:
        'Calendar months in care from which a child counts; the same day that many months ago is inside.',
    },
    placementYears: {
      type: 'integer',
      default: 2,
      local: false,
      words: 'Years in the placement; the anniversary itself counts.',
    },
  },
  companions: [],
  national: {
    words:
      'Children under 16 looked after for two and a half years or more who had lived in one placement for two years, or were placed for adoption with the placement before counted in.',
    relation: 'proxy',
    difference:
      'List 8 does not hold the placement before an adoptive one, so a child placed for adoption is counted by the adoptive placement alone.',
  },
  source: [
    'DfE, Stability measures for children looked after in England',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'Some systems start a placement anew when only the legal status changed: the child has not moved, but counts as if.',
    'A child placed for adoption within two years lowers the share, though the move is good.',
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
