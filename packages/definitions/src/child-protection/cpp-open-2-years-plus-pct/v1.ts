import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { add, compare, parameter } from '../../nodes.ts';
import { childrenOnPlan, planStart } from '../plan.ts';

export const cppOpen2YearsPlusPctV1: Definition = {
  id: 'cpp-open-2-years-plus-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Open plans lasting two years or more',
  question: 'Of the children on a child protection plan, what share have been on it for two years or more?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: childrenOnPlan,
    numerator: compare(add(planStart, parameter('years'), 'years'), '<=', snapshot),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    years: {
      type: 'integer',
      default: 2,
      local: false,
      words: 'Years on the plan; the anniversary itself counts.',
    },
  },
  companions: [],
  national: {
    words: 'Children on a plan at 31 March who had been on it for two years or more.',
    relation: 'same',
    difference: 'Temporary plans of another authority cannot be told apart in Annex A.',
  },
  source: ['DfE, Characteristics of children in need, table D5', 'Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['Plans that ran for two years and have ended are not in it.'],
};
