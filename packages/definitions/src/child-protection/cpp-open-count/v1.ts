import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';

const planStart: Expr = { kind: 'field', column: 'planStartDate' };
const planEnd: Expr = { kind: 'field', column: 'planEndDate' };

export const cppOpenCountV1: Definition = {
  id: 'cpp-open-count',
  version: '1.0.0',
  schema: 1,
  title: 'Children subject to a child protection plan',
  question: 'How many children are on a child protection plan at the snapshot?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: {
    kind: 'count',
    cohort: {
      source: { list: 'childProtection' },
      grain: {
        by: 'group',
        key: [{ kind: 'field', column: 'childUniqueId' }],
        keep: { order: planStart, pick: 'last' },
        aggregates: {},
      },
      where: {
        kind: 'and',
        of: [
          { kind: 'compare', op: '<=', left: planStart, right: snapshot },
          {
            kind: 'or',
            of: [
              { kind: 'not', of: { kind: 'present', value: planEnd, counting: 'any-text' } },
              { kind: 'compare', op: '>', left: planEnd, right: snapshot },
            ],
          },
        ],
      },
      basis: 'at-snapshot',
      exclusions: [],
      notComputableExclusions: ['Temporary plans that belong to another authority.'],
      needs: 'extract-date-only',
    },
  },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Children who were on a child protection plan at 31 March.',
    relation: 'same',
    difference: 'Temporary plans of another authority cannot be told apart in Annex A.',
  },
  source: ['DfE, Characteristics of children in need, table D1', 'Ofsted, Annex A, August 2019, list 7'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Unborn children are counted.',
    'List 7 holds the latest plan only, so the number on an earlier day cannot be had from it.',
  ],
};
