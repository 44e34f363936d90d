import type { Cohort, Expr } from '@sightline/indicators';
import { field } from '../nodes.ts';

/** Young people on list 9, each once: by the record with the latest of the dates asked for. */
export const careLeavers = (latest: Expr, where: Expr): Cohort => ({
  source: { list: 'careLeavers' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: latest, pick: 'last' },
    aggregates: {},
  },
  where,
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
});
