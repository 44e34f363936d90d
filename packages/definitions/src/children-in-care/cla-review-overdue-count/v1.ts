import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { choose, compare, elapsed } from '../../nodes.ts';
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

export const claReviewOverdueCountV1: Definition = {
  id: 'cla-review-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after reviews overdue',
  question: 'How many children looked after are past the day their next review was due?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: {
      ...childrenLookedAfter,
      having: choose(
        [{ if: reviewed, then: compare(nextReviewDue, '<', snapshot) }],
        compare(elapsed('workingDays', careBegan, snapshot), '>', firstReviewLimit),
      ),
      due: choose([{ if: reviewed, then: nextReviewDue }], firstReviewDue),
    },
  },
  places: 0,
  parameters: reviewLimits,
  companions: [],
  standard: reviewStandard,
  source: reviewSources,
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [...reviewMisleads, lookedAfterMisleads],
};
