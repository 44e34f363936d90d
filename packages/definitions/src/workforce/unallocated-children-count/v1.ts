import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { aggregate, and, field, not } from '../../nodes.ts';
import { caseLists, hasWorker, notWorkers } from '../allocated.ts';

export const unallocatedChildrenCountV1: Definition = {
  id: 'unallocated-children-count',
  version: '1.0.0',
  schema: 1,
  title: 'Open children without a worker',
  question: 'How many children in need, on a plan or in care have no allocated worker?',
  asks: 'how-well',
  service: 'workforce',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: {
      source: { list: 'openCases' },
      grain: {
        by: 'group',
        key: [field('childUniqueId')],
        aggregates: { allocated: { fn: 'any', value: hasWorker } },
      },
      where: and({ kind: 'in', value: field('list'), codes: caseLists }),
      having: not(aggregate('allocated')),
      basis: 'at-snapshot',
      exclusions: [],
      needs: 'extract-date-only',
    },
  },
  places: 0,
  parameters: notWorkers,
  companions: [],
  source: ['Ofsted, Annex A, August 2019, lists 6, 7 and 8'],
  misleads: [
    'A child with a worker on any of the lists is allocated.',
    'A name is a worker unless it is listed as a duty desk or the like: set those names.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
