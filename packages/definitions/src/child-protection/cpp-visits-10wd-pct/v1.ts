import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { childrenOnPlan, visitedInTime, visitLimit, visitsMislead } from '../plan.ts';

export const cppVisits10wdPctV1: Definition = {
  id: 'cpp-visits-10wd-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Children on a plan visited within 10 working days',
  question:
    'Of the children on a child protection plan, what share had their last visit within 10 working days?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: childrenOnPlan,
    numerator: visitedInTime,
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: visitLimit(10),
  companions: [],
  standard: {
    words: 'Local procedures say how often a child on a plan is visited: 10, 15 or 20 working days.',
    legal: 'local',
    source: 'Local safeguarding procedures',
    verified: false,
  },
  source: ['Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: visitsMislead,
};
