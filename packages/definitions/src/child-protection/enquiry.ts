import type { Cohort } from '@sightline/indicators';
import { periodStart, snapshot } from '../moments.ts';
import { and, compare, field } from '../nodes.ts';

const discussion = field('strategyDiscussionDate');

/** One enquiry for each child and day of a strategy discussion in the period. */
export const enquiriesStarted: Cohort = {
  source: { list: 'section47' },
  grain: { by: 'group', key: [field('childUniqueId'), discussion], aggregates: {} },
  where: and(compare(discussion, '>=', periodStart), compare(discussion, '<=', snapshot)),
  basis: 'in-period',
  event: discussion,
  exclusions: [],
  needs: 'any-date-in-coverage',
};
