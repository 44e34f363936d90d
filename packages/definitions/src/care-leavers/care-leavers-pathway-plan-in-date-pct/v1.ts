import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happened } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { and, choose, compare, elapsed, field, monthsBefore, never, parameter } from '../../nodes.ts';
import { careLeavers } from '../care-leavers.ts';

const review = field('pathwayPlanReview');

export const careLeaversPathwayPlanInDatePctV1: Definition = {
  id: 'care-leavers-pathway-plan-in-date-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Pathway plans reviewed in the last six months',
  question:
    'Of the care leavers entitled to a pathway plan, what share had it reviewed in the last six months?',
  asks: 'how-well',
  service: 'care-leavers',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: careLeavers(
      review,
      and(
        { kind: 'in', value: field('eligibilityCategory'), codes: { parameter: 'entitled' } },
        compare(elapsed('age', field('dateOfBirth'), snapshot), '<', parameter('underAge')),
      ),
    ),
    numerator: choose(
      [{ if: happened(review), then: compare(review, '>=', monthsBefore(snapshot, parameter('months'))) }],
      never,
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    months: {
      type: 'integer',
      default: 6,
      local: false,
      words: 'Calendar months a review holds; the same day that many months ago is in date.',
    },
    entitled: {
      type: 'code-list',
      default: ['a', 'b'],
      local: false,
      words: 'Eligibility categories with a pathway plan: relevant and former relevant.',
    },
    underAge: {
      type: 'integer',
      default: 21,
      local: true,
      words: 'Age from which a young person is no longer counted.',
    },
  },
  companions: [],
  standard: {
    words: 'A pathway plan is reviewed at least every six months.',
    legal: 'statutory',
    source: 'Care Leavers (England) Regulations 2010',
    verified: false,
  },
  source: [
    'Care Leavers (England) Regulations 2010',
    'data-to-insight/ssd-data-model, Annex A extract script (2024), list 9',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Young people of 21 or over who asked for support again have a plan and are not in it unless the age is set higher.',
    'Eligible children, still in care, are not in it: their plan is reviewed with the care plan.',
    'The date is in layouts from 2024 only.',
  ],
};
