import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { add, choose, compare, elapsed, field, parameter } from '../../nodes.ts';
import { careBegan, childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

const review = field('latestReview');
const reviewed = happenedSince(review, careBegan);
const firstLimit = parameter('firstReviewWorkingDays');
/** Last day in time of the review that follows: the first review is the one within its own limit. */
const nextDue = choose(
  [
    {
      if: compare(elapsed('workingDays', careBegan, review), '<=', firstLimit),
      then: add(review, parameter('secondReviewMonths'), 'months'),
    },
  ],
  add(review, parameter('reviewMonths'), 'months'),
);

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
        [{ if: reviewed, then: compare(nextDue, '<', snapshot) }],
        compare(elapsed('workingDays', careBegan, snapshot), '>', firstLimit),
      ),
      due: choose([{ if: reviewed, then: nextDue }], add(careBegan, firstLimit, 'workingDays')),
    },
  },
  places: 0,
  parameters: {
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
  },
  companions: [],
  standard: {
    words:
      'The first review is held within 20 working days of the start of care, the second within 3 months of it, later ones no more than 6 months apart.',
    legal: 'statutory',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
    verified: false,
  },
  source: [
    'Care Planning, Placement and Case Review (England) Regulations 2010',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A latest review within 20 working days of the start is taken to be the first, a later one not: a late first review is given six months to the next.',
    'List 8 holds the latest review only: an earlier late one is hidden.',
    lookedAfterMisleads,
  ],
};
