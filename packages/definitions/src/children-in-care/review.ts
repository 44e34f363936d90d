import type { Definition, Expr } from '@sightline/indicators';
import { happenedSince } from '../dates.ts';
import { add, choose, compare, elapsed, field, parameter } from '../nodes.ts';
import { careBegan } from './care.ts';

const review = field('latestReview');

/** A review since the period of care began. */
export const reviewed: Expr = happenedSince(review, careBegan);

export const firstReviewLimit = parameter('firstReviewWorkingDays');

/** Last day in time of the review that follows: the first review is the one within its own limit. */
export const nextReviewDue: Expr = choose(
  [
    {
      if: compare(elapsed('workingDays', careBegan, review), '<=', firstReviewLimit),
      then: add(review, parameter('secondReviewMonths'), 'months'),
    },
  ],
  add(review, parameter('reviewMonths'), 'months'),
);

/** Last day in time of the first review. */
export const firstReviewDue: Expr = add(careBegan, firstReviewLimit, 'workingDays');

export const reviewLimits: Definition['parameters'] = {
  firstReviewWorkingDays: {
    type: 'integer',
    default: 20,
    local: false,
    words: 'Working days from the start of care to the first review; the day of the limit is in time.',
  },
  secondReviewMonths: {
    type: 'integer',
    default: 3,
    local: false,
    words: 'Calendar months from the first review to the second; the day itself is in time.',
  },
  reviewMonths: {
    type: 'integer',
    default: 6,
    local: false,
    words: 'Calendar months from a later review to the next; the day itself is in time.',
  },
};

export const reviewStandard: NonNullable<Definition['standard']> = {
  words:
    'The first review is held within 20 working days of the start of care, the second within 3 months of it, later ones no more than 6 months apart.',
  legal: 'statutory',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
  verified: false,
};

export const reviewSources: readonly string[] = [
  'Care Planning, Placement and Case Review (England) Regulations 2010',
  'Ofsted, Annex A, August 2019, list 8',
];

export const reviewMisleads: readonly string[] = [
  'A latest review within 20 working days of the start is taken to be the first, a later one not: a late first review is given six months to the next.',
  'List 8 holds the latest review only: an earlier late one is hidden.',
];
