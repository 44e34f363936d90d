import type { LocalDate } from '@sightline/core';
import type { Cohort, Definition } from '@sightline/indicators';
import { field, never, not } from '../../nodes.ts';

/** Every column of every list that is held. */
const columns: Cohort = {
  source: { list: 'completeness' },
  grain: { by: 'record' },
  where: not(never),
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
};

export const dqCompletenessScorePctV1: Definition = {
  id: 'dq-completeness-score-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Cells asked for that are filled',
  question: 'Of the cells in which Ofsted, a public tool or a return asks for a value, what share hold one?',
  asks: 'how-well',
  service: 'data-quality',
  polarity: 'higher',
  measure: {
    kind: 'ratio',
    over: { kind: 'sum', cohort: columns, value: field('requiredGiven') },
    under: { kind: 'sum', cohort: columns, value: field('required') },
    as: 'proportion',
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'dq-exceptions-per-100-children', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, all lists'],
  misleads: [
    'Filled is not right: a default date counts as filled.',
    'A long list weighs more than a short one: look at the lists by themselves.',
    'Text that cannot be read counts as not filled.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
