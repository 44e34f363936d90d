import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { and, choose, compare, field, integer, not, parameter, written } from '../../nodes.ts';
import { plansStarted } from '../plan.ts';

const previous = field('previousPlans');

export const cppSecondOrSubsequentPctV1: Definition = {
  id: 'cpp-second-or-subsequent-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Plans starting for a second or later time',
  question:
    'Of the child protection plans that started in the period, what share were for a child who had been on a plan before?',
  asks: 'better-off',
  service: 'child-protection',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: plansStarted,
    numerator: compare(
      choose([{ if: and(parameter('blankMeansZero'), not(written(previous))), then: integer(0) }], previous),
      '>=',
      integer(1),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    blankMeansZero: {
      type: 'boolean',
      default: false,
      local: true,
      words: 'Whether the system that made the list leaves the number of earlier plans blank for none.',
    },
  },
  companions: [{ id: 'cpp-starts-count', as: 'count-of' }],
  national: {
    words: 'Plans starting in the year of a child who had been on a plan before, however long ago.',
    relation: 'same',
    difference: 'Earlier plans in another authority count nationally where they are known.',
  },
  source: ['DfE, Characteristics of children in need, table D3', 'Ofsted, Annex A, August 2019, list 7'],
  misleads: [
    'A blank number of earlier plans is unknown and left out.',
    'Some systems look back a few years only and so miss earlier plans.',
    'A family of five moves the share of a small authority by itself.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
