import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { add, choose, parameter } from '../../nodes.ts';
import { childrenOnPlan, planStart } from '../plan.ts';
import { firstReviewDue, lastReview, reviewLimits, reviewStandard } from '../review.ts';

export const cppReviewOverdueCountV1: Definition = {
  id: 'cpp-review-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Child protection reviews overdue',
  question: 'How many children on a child protection plan are past the day their next review was due?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: {
      ...childrenOnPlan,
      due: choose(
        [
          {
            if: happenedSince(lastReview, planStart),
            then: add(lastReview, parameter('reviewMonths'), 'months'),
          },
        ],
        firstReviewDue,
      ),
    },
  },
  places: 0,
  parameters: reviewLimits,
  companions: [],
  standard: reviewStandard,
  source: ['DfE, Characteristics of children in need, table D6', 'Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A child of a plan whose latest review is in date may have had an earlier one late: list 7 holds the latest review only.',
    'The clock starts at the plan, which is taken to be the day of the initial conference.',
  ],
};
