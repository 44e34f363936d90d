import type { LocalDate } from '@sightline/core';
import type { Cohort, Definition, Expr } from '@sightline/indicators';

const worker: Expr = { kind: 'field', column: 'worker' };

/** A name is written and it is not one of those that stand for a team, a duty desk or nobody. */
const hasWorker: Expr = {
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
const allocatedChildren: Cohort = {
  source: { list: 'openCases' },
  grain: { by: 'record' },
  where: { kind: 'and', of: [hasWorker, { kind: 'not', of: anotherListGoesBefore }] },
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
};

export const casesPerWorkerMeanV1: Definition = {
  id: 'cases-per-worker-mean',
  version: '1.0.0',
  schema: 1,
  title: 'Average open children per allocated worker',
  question: 'How many open children does an allocated worker have on average?',
  asks: 'how-well',
  service: 'workforce',
  polarity: 'lower',
  measure: {
    kind: 'ratio',
    over: { kind: 'count', cohort: allocatedChildren },
    under: {
      kind: 'count',
      cohort: { ...allocatedChildren, grain: { by: 'group', key: [worker], aggregates: {} } },
    },
  },
  places: 1,
  parameters: {
    notWorkers: {
      type: 'text-list',
      default: [],
      local: true,
      words: 'Names in the worker column that are not a person, such as a duty desk, spelled as in the data.',
    },
  },
  companions: [],
  national: {
    words: 'Average caseload of a full-time equivalent social worker at 30 September.',
    relation: 'none',
    difference:
      'This counts heads and allocated open children of Annex A; the workforce return counts full-time equivalents and all cases.',
  },
  source: ['Ofsted, Annex A, August 2019, lists 4, 7 and 8'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Heads, not full-time equivalents: a service with many part-timers looks less loaded than it is.',
    'An average hides the worker with twice as many.',
    'Open children of lists that are not in the dataset are not counted.',
  ],
};
