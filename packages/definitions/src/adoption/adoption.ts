import type { Cohort, Expr } from '@sightline/indicators';
import { notYet } from '../dates.ts';
import { snapshot } from '../moments.ts';
import { add, and, compare, field, monthsBefore, parameter, written } from '../nodes.ts';

/** Children for whom adoption is still the plan, each once, whose step of this day is longer ago than `limitMonths`. */
export const waitingLongerSince = (step: Expr, ...where: readonly Expr[]): Cohort => ({
  source: { list: 'adoption' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: field('decisionDate'), pick: 'last' },
    aggregates: {},
  },
  where: and(
    written(step),
    compare(step, '<=', snapshot),
    ...where,
    notYet(field('adoptionOrderDate')),
    notYet(field('decisionReversedDate')),
  ),
  having: compare(step, '<', monthsBefore(snapshot, parameter('limitMonths'))),
  basis: 'at-snapshot',
  exclusions: [],
  due: add(step, parameter('limitMonths'), 'months'),
  needs: 'any-date-in-coverage',
});
