import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { code, compare, field, not, never } from '../../nodes.ts';

export const dqExceptionsPer100ChildrenV1: Definition = {
  id: 'dq-exceptions-per-100-children',
  version: '1.0.0',
  schema: 1,
  title: 'Data faults for every 100 open children',
  question: 'How many faults of recording are there for every 100 open children?',
  asks: 'how-well',
  service: 'data-quality',
  polarity: 'lower',
  measure: {
    kind: 'ratio',
    over: {
      kind: 'sum',
      cohort: {
        source: { list: 'findings' },
        grain: { by: 'record' },
        where: compare(field('about'), '=', code('data')),
        basis: 'at-snapshot',
        exclusions: [
          {
            code: 'explained',
            words: 'Somebody looked at the finding and explained it.',
            when: compare(field('state'), '=', code('explained')),
          },
        ],
        needs: 'extract-date-only',
      },
      value: { kind: 'coalesce', of: [field('count'), { kind: 'literal', type: 'integer', value: 1 }] },
    },
    under: {
      kind: 'count',
      cohort: {
        source: { list: 'openCases' },
        grain: { by: 'group', key: [field('childUniqueId')], aggregates: {} },
        where: not(never),
        basis: 'at-snapshot',
        exclusions: [],
        needs: 'extract-date-only',
      },
    },
    as: 'per-100',
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'dq-completeness-score-pct', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, all lists'],
  misleads: [
    'It counts what the chosen profile of rules looks for: compare figures of one profile only.',
    'A finding that stands for many records counts as many.',
    'Late practice is no fault of recording, and not counted.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
