import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { notYet } from '../../dates.ts';
import { field } from '../../nodes.ts';
import { waitingLongerSince } from '../adoption.ts';

export const adoptionDecisionWithoutPlacementOrderCountV1: Definition = {
  id: 'adoption-decision-without-placement-order-count',
  version: '1.0.0',
  schema: 1,
  title: 'Adoption decisions over six months old without a placement order',
  question: 'How many children have an adoption decision of more than six months ago and no placement order?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: waitingLongerSince(field('decisionDate'), notYet(field('placementOrderDate'))),
  },
  places: 0,
  parameters: {
    limitMonths: {
      type: 'integer',
      default: 6,
      local: true,
      words: 'Calendar months from the decision; the same day that many months ago is not yet over.',
    },
  },
  companions: [],
  source: ['Ofsted, Annex A, August 2019, list 10'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'No law sets the six months: they are a sign to look.',
    'A child placed with the consent of the parents needs no placement order and counts until adopted.',
  ],
};
