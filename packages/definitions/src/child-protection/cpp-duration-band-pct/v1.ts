import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { add, integer } from '../../nodes.ts';
import { childrenOnPlan, planStart } from '../plan.ts';

/** The day so many months after the plan started. */
const after = (months: number): Expr => add(planStart, integer(months), 'months');

export const cppDurationBandPctV1: Definition = {
  id: 'cpp-duration-band-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Open plans by how long they have run',
  question: 'Of the children on a child protection plan, what share have been on it for how long?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: {
    kind: 'distribution',
    cohort: childrenOnPlan,
    value: {
      kind: 'band',
      value: snapshot,
      bands: [
        { code: 'up to 3 months', upTo: after(3), upToInside: true },
        { code: 'over 3 to 6 months', upTo: after(6), upToInside: true },
        { code: 'over 6 months to under 1 year', upTo: after(12), upToInside: false },
        { code: '1 year to under 2 years', upTo: after(24), upToInside: false },
        { code: '2 years or more' },
      ],
    },
    codes: [
      'up to 3 months',
      'over 3 to 6 months',
      'over 6 months to under 1 year',
      '1 year to under 2 years',
      '2 years or more',
    ],
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'cpp-open-count', as: 'count-of' }],
  national: {
    words: 'Children on a plan at 31 March by the length of time that they had been on it.',
    relation: 'same',
    difference: 'Temporary plans of another authority cannot be told apart in Annex A.',
  },
  source: ['DfE, Characteristics of children in need, table D5', 'Ofsted, Annex A, August 2019, list 7'],
  misleads: [
    'The day three or six months after the start is still in the shorter band, the anniversary already in the longer one: so are the national bands.',
    'Plans that have ended are not in it.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
