import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { field } from '../../nodes.ts';
import { waitingLongerSince } from '../adoption.ts';

export const adoptionPlacementOrderWithoutAdoptionCountV1: Definition = {
  id: 'adoption-placement-order-without-adoption-count',
  version: '1.0.0',
  schema: 1,
  title: 'Placement orders over 18 months old without an adoption order',
  question:
    'How many children have a placement order of more than 18 months ago and are neither adopted nor have the decision reversed?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'lower',
  measure: { kind: 'count', cohort: waitingLongerSince(field('placementOrderDate')) },
  places: 0,
  parameters: {
    limitMonths: {
      type: 'integer',
      default: 18,
      local: true,
      words: 'Calendar months from the placement order; the same day that many months ago is not yet over.',
    },
  },
  companions: [],
  source: ['Ofsted, Annex A, August 2019, list 10'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'No law sets the 18 months: they are a sign to look.',
    'A child placed with adopters counts too until the adoption order.',
  ],
};
