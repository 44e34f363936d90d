import type { Cohort, Definition, Expr } from '@sightline/indicators';

export const worker: Expr = { kind: 'field', column: 'worker' };

/** A name is written and it is not one of those that stand for a team, a duty desk or nobody. */
export const hasWorker: Expr = {
  kind: 'and',
  of: [
    { kind: 'present', value: worker, counting: 'valid' },
    { kind: 'not', of: { kind: 'in', value: worker, codes: { parameter: 'notWorkers' } } },
  ],
};

/** The child is open with a worker on a list that goes before this one. */
const anotherListGoesBefore: Expr = {
  kind: 'related',
  list: 'openCases',
  notItself: true,
  where: {
    kind: 'and',
    of: [
      {
        kind: 'compare',
        op: '<',
        left: { kind: 'field', column: 'precedence' },
        right: { kind: 'field', column: 'precedence', row: 'outer' },
      },
      hasWorker,
    ],
  },
  take: 'exists',
};

/** Each open child once, at the first list on which it has a worker. */
export const allocatedChildren: Cohort = {
  source: { list: 'openCases' },
  grain: { by: 'record' },
  where: { kind: 'and', of: [hasWorker, { kind: 'not', of: anotherListGoesBefore }] },
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
};

export const notWorkers: Definition['parameters'] = {
  notWorkers: {
    type: 'text-list',
    default: [],
    local: true,
    words: 'Names in the worker column that are not a person, such as a duty desk, spelled as in the data.',
  },
};

/** The lists on which every open child has a worker of their own. */
export const caseLists: readonly string[] = ['childrenInCare', 'childProtection', 'childrenInNeed'];
