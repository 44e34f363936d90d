import type { Cohort, Definition, Expr } from '@sightline/indicators';
import { happenedSince, openAtSnapshot } from '../dates.ts';
import { periodStart, snapshot } from '../moments.ts';
import { and, choose, compare, elapsed, field, parameter } from '../nodes.ts';

export const planStart = field('planStartDate');
export const planEnd = field('planEndDate');
const lastVisit = field('lastStatutoryVisit');

/** Children on a plan at the snapshot, each once: by the open record of the latest start. */
export const childrenOnPlan: Cohort = {
  source: { list: 'childProtection' },
  grain: {
    by: 'group',
    key: [field('childUniqueId')],
    keep: { order: planStart, pick: 'last' },
    aggregates: {},
  },
  where: openAtSnapshot(planStart, planEnd),
  basis: 'at-snapshot',
  exclusions: [],
  notComputableExclusions: ['Temporary plans that belong to another authority.'],
  needs: 'extract-date-only',
};

/** Plans that started in the period. */
export const plansStarted: Cohort = {
  source: { list: 'childProtection' },
  grain: { by: 'record' },
  where: and(compare(planStart, '>=', periodStart), compare(planStart, '<=', snapshot)),
  basis: 'in-period',
  event: planStart,
  exclusions: [],
  notComputableExclusions: ['Temporary plans that belong to another authority.'],
  needs: 'extract-date-only',
};

/** Visited within the limit, counted from the start of the plan while there is no visit in it. */
export const visitedInTime: Expr = compare(
  elapsed(
    'workingDays',
    choose([{ if: happenedSince(lastVisit, planStart), then: lastVisit }], planStart),
    snapshot,
  ),
  '<=',
  parameter('limitWorkingDays'),
);

/** The local visiting limit. */
export const visitLimit = (workingDays: number): Definition['parameters'] => ({
  limitWorkingDays: {
    type: 'integer',
    default: workingDays,
    local: true,
    words: 'Working days allowed between visits; the day of the limit is in time. Local procedures set it.',
  },
});

export const visitsMislead: readonly string[] = [
  'It says that the last visit is recent, not that every visit was in time: list 7 holds the latest visit only.',
  'A plan within its first days counts as in time without a visit.',
  'Unborn children are counted.',
];
