import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { aggregate, and, compare, field, parameter } from '../../nodes.ts';
import { allocatedChildren, caseLists, notWorkers, worker } from '../allocated.ts';

export const workersOverCaseloadLimitPctV1: Definition = {
  id: 'workers-over-caseload-limit-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Workers above the caseload limit',
  question: 'Of the workers with open children, what share have more than the local limit?',
  asks: 'how-well',
  service: 'workforce',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: {
      ...allocatedChildren,
      grain: { by: 'group', key: [worker], aggregates: { children: { fn: 'count' } } },
      where: and(allocatedChildren.where, { kind: 'in', value: field('list'), codes: caseLists }),
    },
    numerator: compare(aggregate('children'), '>', parameter('limit')),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    limit: {
      type: 'integer',
      default: 20,
      local: true,
      words:
        'Children a worker may have; a worker with just so many is within it. Authorities set their own.',
    },
    ...notWorkers,
  },
  companions: [{ id: 'cases-per-worker-mean', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, lists 6, 7 and 8'],
  misleads: [
    'Children, not cases weighted by what they need; heads, not full-time equivalents.',
    'A child open on several lists belongs to the worker of the first: in care, then on a plan, then in need.',
    'Children in assessment only are not counted.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
