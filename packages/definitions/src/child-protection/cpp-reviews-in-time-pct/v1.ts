import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { add, choose, compare, parameter } from '../../nodes.ts';
import { childrenOnPlan, planStart } from '../plan.ts';
import { firstReviewDue, lastReview, reviewLimits, reviewStandard } from '../review.ts';

export const cppReviewsInTimePctV1: Definition = {
  id: 'cpp-reviews-in-time-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Child protection reviews in time',
  question:
    'Of the children on a child protection plan for three months or more, what share are not past the day a review was due?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: { ...childrenOnPlan, having: compare(firstReviewDue, '<=', snapshot) },
    numerator: choose(
      [
        {
          if: happenedSince(lastReview, planStart),
          then: compare(snapshot, '<=', add(lastReview, parameter('reviewMonths'), 'months')),
        },
      ],
      compare(snapshot, '<=', firstReviewDue),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: reviewLimits,
  companions: [{ id: 'cpp-review-overdue-count', as: 'open-and-overdue' }],
  standard: reviewStandard,
  national: {
    words:
      'Children on a plan at 31 March for three months or more who had every review of the year in time.',
    relation: 'upper-bound',
    difference: 'List 7 holds the latest review only: an earlier one that was late is hidden.',
  },
  source: ['DfE, Characteristics of children in need, table D6', 'Ofsted, Annex A, August 2019, list 7'],
  misleads: [
    'It says that no review is overdue now, not that every review was in time.',
    'The clock starts at the plan, which is taken to be the day of the initial conference.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
