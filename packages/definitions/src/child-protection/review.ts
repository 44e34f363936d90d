import type { Definition } from '@sightline/indicators';
import { add, field, parameter } from '../nodes.ts';
import { planStart } from './plan.ts';

export const lastReview = field('latestReviewConference');

/** Last day in time of the first review. */
export const firstReviewDue = add(planStart, parameter('firstReviewMonths'), 'months');

export const reviewLimits: Definition['parameters'] = {
  firstReviewMonths: {
    type: 'integer',
    default: 3,
    local: false,
    words: 'Calendar months from the start of the plan to the first review; the day itself is in time.',
  },
  reviewMonths: {
    type: 'integer',
    default: 6,
    local: false,
    words: 'Calendar months from a review to the next; the day itself is in time.',
  },
};

export const reviewStandard: NonNullable<Definition['standard']> = {
  words:
    'The first review is held within 3 months of the initial conference, later ones no more than 6 months apart.',
  legal: 'guidance',
  source: 'HM Government, Working Together to Safeguard Children (statutory guidance)',
  verified: false,
};
