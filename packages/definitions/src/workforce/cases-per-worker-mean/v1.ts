import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { allocatedChildren, notWorkers, worker } from '../allocated.ts';

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
  parameters: notWorkers,
  companions: [],
  national: {
    words: 'Average caseload of a full-time equivalent social worker at 30 September.',
    relation: 'none',
    difference:
      'This counts heads and allocated open children of Annex A; the workforce return counts full-time equivalents and all cases.',
  },
  source: ['Ofsted, Annex A, August 2019, lists 4, 6, 7 and 8'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Heads, not full-time equivalents: a service with many part-timers looks less loaded than it is.',
    'An average hides the worker with twice as many.',
    'Open children of lists that are not in the dataset are not counted.',
  ],
};
