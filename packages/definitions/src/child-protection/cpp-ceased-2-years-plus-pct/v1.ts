import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { periodStart, snapshot } from '../../moments.ts';
import { and, compare, elapsed, integer, parameter, written } from '../../nodes.ts';
import { planEnd, planStart } from '../plan.ts';

export const cppCeased2YearsPlusPctV1: Definition = {
  id: 'cpp-ceased-2-years-plus-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Plans ending that had lasted two years or more',
  question:
    'Of the child protection plans that ended in the period, what share had lasted two years or more?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'childProtection' },
      grain: { by: 'record' },
      where: and(written(planEnd), compare(planEnd, '>=', periodStart), compare(planEnd, '<=', snapshot)),
      basis: 'in-period',
      event: planEnd,
      exclusions: [
        {
          code: 'ends-before-start',
          words: 'The plan ended before it started: a fault of recording.',
          when: compare(planStart, '>', planEnd),
        },
      ],
      needs: 'extract-date-only',
    },
    numerator: compare(
      { kind: 'sum', of: [elapsed('days', planStart, planEnd), integer(1)] },
      '>=',
      parameter('minDaysInclusive'),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    minDaysInclusive: {
      type: 'integer',
      default: 730,
      local: false,
      words: 'Days from which a plan counts, its first and its last day included.',
    },
  },
  companions: [],
  national: {
    words: 'Plans that ended in the year after more than 729 days, the day of the end included.',
    relation: 'proxy',
    difference:
      'List 7 holds the latest plan of a child, so an earlier plan that ended in the period too is missing.',
  },
  source: ['DfE, Characteristics of children in need, table D7', 'Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Plans still open are not in it.',
    '730 days are a day or two less than the second anniversary, which counts for open plans.',
  ],
};
