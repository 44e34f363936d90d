import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { and, choose, compare, elapsed } from '../../nodes.ts';
import { careBegan, childrenLookedAfter, lookedAfterMisleads } from '../care.ts';
import {
  firstReviewDue,
  firstReviewLimit,
  nextReviewDue,
  reviewed,
  reviewLimits,
  reviewMisleads,
  reviewSources,
  reviewStandard,
} from '../review.ts';

const inCare = elapsed('workingDays', careBegan, snapshot);

export const claReviewsInTimePctV1: Definition = {
  id: 'cla-reviews-in-time-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after reviews in time',
  question:
    'Of the children looked after for 20 working days or more, what share are not past the day a review was due?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...childrenLookedAfter,
      exclusions: [
        {
          code: 'reviewed-early',
          words: 'In care for less than 20 working days and already reviewed: no review could be late.',
          when: and(reviewed, compare(inCare, '<', firstReviewLimit)),
        },
      ],
      due: choose([{ if: reviewed, then: nextReviewDue }], firstReviewDue),
    },
    numerator: and(
      compare(inCare, '>=', firstReviewLimit),
      choose(
        [{ if: reviewed, then: compare(snapshot, '<=', nextReviewDue) }],
        compare(inCare, '<=', firstReviewLimit),
      ),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: reviewLimits,
  companions: [{ id: 'cla-review-overdue-count', as: 'open-and-overdue' }],
  standard: reviewStandard,
  source: reviewSources,
  misleads: [
    'It says that no review is overdue now, not that every review was in time.',
    ...reviewMisleads,
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
