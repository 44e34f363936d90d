import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happened } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import {
  add,
  and,
  choose,
  compare,
  field,
  integer,
  monthsBefore,
  never,
  or,
  parameter,
} from '../../nodes.ts';
import { ageAtSnapshot, careBegan, childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

const check = field('lastDentalCheck');
const minAge = parameter('minAgeYears');

export const claDentalCheckPctV1: Definition = {
  id: 'cla-dental-check-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children with a dental check in 12 months',
  question:
    'Of the children looked after for 12 months or more, what share had a dental check in the last 12 months?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...childrenLookedAfter,
      having: and(
        compare(add(careBegan, parameter('months'), 'months'), '<=', snapshot),
        or(compare(minAge, '<=', integer(0)), compare(ageAtSnapshot, '>=', minAge)),
      ),
    },
    numerator: choose(
      [{ if: happened(check), then: compare(check, '>=', monthsBefore(snapshot, parameter('months'))) }],
      never,
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 0,
  parameters: {
    months: {
      type: 'integer',
      default: 12,
      local: false,
      words:
        'Calendar months in care from which a child counts, and for which a check holds; the same day that many months ago is inside.',
    },
    minAgeYears: {
      type: 'integer',
      default: 0,
      local: true,
      words:
        'Age from which children count. The national figure keeps babies in; some authorities leave out those under 2.',
    },
  },
  companions: [],
  national: {
    words: 'Children looked after for 12 months at 31 March who had a dental check in the year.',
    relation: 'same',
    difference: 'The national year ends on 31 March.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['A refusal counts as not done.', lookedAfterMisleads],
};
