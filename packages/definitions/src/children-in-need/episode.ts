import type { Cohort } from '@sightline/indicators';
import { notYet } from '../dates.ts';
import { snapshot } from '../moments.ts';
import { and, code, compare, field, isTrue, not, or, written } from '../nodes.ts';

export const episodeStart = field('cinStartDate');
export const episodeClosed = field('cinClosureDate');

/**
 * Children in need at the snapshot, each once: by the open record of the latest start. A blank start is one from before
 * the system's records. A closure date goes before the status; without one, a status of closed is believed.
 */
export const childrenInNeed: Cohort = {
  source: { list: 'childrenInNeed' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: episodeStart, pick: 'last' },
    aggregates: {},
  },
  where: and(
    or(not(written(episodeStart)), compare(episodeStart, '<=', snapshot)),
    notYet(episodeClosed),
    or(written(episodeClosed), not(isTrue(compare(field('caseStatus'), '=', code('e'))))),
  ),
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
};
