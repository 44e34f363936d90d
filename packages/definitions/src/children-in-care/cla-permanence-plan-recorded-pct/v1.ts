import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { snapshot } from '../../moments.ts';
import { add, compare, field, parameter, written } from '../../nodes.ts';
import { careBegan, childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

export const claPermanencePlanRecordedPctV1: Definition = {
  id: 'cla-permanence-plan-recorded-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children with a permanence plan',
  question:
    'Of the children looked after for four months or more, what share have a permanence plan recorded?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...childrenLookedAfter,
      having: compare(add(careBegan, parameter('months'), 'months'), '<=', snapshot),
    },
    numerator: written(field('permanencePlan')),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    months: {
      type: 'integer',
      default: 4,
      local: false,
      words:
        'Calendar months in care from which a child counts; the same day that many months ago is inside.',
    },
  },
  companions: [],
  standard: {
    words:
      'A plan for permanence is made by the second looked after review, about four months after the start of care.',
    legal: 'guidance',
    source:
      'DfE, Children Act 1989 guidance and regulations, volume 2: care planning, placement and case review',
    verified: false,
  },
  source: [
    'Care Planning, Placement and Case Review (England) Regulations 2010',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    '"Other" counts as a plan.',
    'A plan that is recorded need not be one that is being carried out.',
    lookedAfterMisleads,
  ],
};
