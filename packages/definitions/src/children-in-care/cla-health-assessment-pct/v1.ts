import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { and, choose, compare, field, integer, monthsBefore, parameter } from '../../nodes.ts';
import { ageAtSnapshot, careBegan, lookedAfterFor, lookedAfterMisleads } from '../care.ts';

const last = field('lastHealthAssessment');

export const claHealthAssessmentPctV1: Definition = {
  id: 'cla-health-assessment-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children with a health assessment in date',
  question:
    'Of the children looked after for a year or more, what share have a health assessment that is in date?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: lookedAfterFor(parameter('monthsInCare')),
    numerator: and(
      happenedSince(last, careBegan),
      compare(
        last,
        '>=',
        monthsBefore(
          snapshot,
          choose(
            [{ if: compare(ageAtSnapshot, '<', integer(5)), then: parameter('under5Months') }],
            parameter('otherMonths'),
          ),
        ),
      ),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 0,
  parameters: {
    monthsInCare: {
      type: 'integer',
      default: 12,
      local: false,
      words:
        'Calendar months in care from which a child counts; the same day that many months ago is inside.',
    },
    under5Months: {
      type: 'integer',
      default: 6,
      local: false,
      words:
        'Calendar months an assessment holds for a child under 5; the same day that many months ago is in date.',
    },
    otherMonths: {
      type: 'integer',
      default: 12,
      local: false,
      words:
        'Calendar months an assessment holds for a child of 5 or over; the same day that many months ago is in date.',
    },
  },
  companions: [{ id: 'cla-health-overdue-count', as: 'open-and-overdue' }],
  standard: {
    words: 'A health assessment every 12 months, and every 6 months under 5.',
    legal: 'statutory',
    source:
      'DfE and DHSC, Promoting the health and well-being of looked-after children (statutory guidance, 2015)',
    verified: false,
  },
  national: {
    words:
      'Children looked after for 12 months or more at 31 March who had their assessments of the year, two of them under 5.',
    relation: 'proxy',
    difference: 'List 8 holds the latest assessment only, so for a child under 5 one in date is enough.',
  },
  source: [
    'DfE, Outcomes for children in need, including children looked after by local authorities in England',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'A refusal counts as not done, and so does an assessment from before the period of care.',
    'The age is that at the snapshot: a child who turned 5 last week is given 12 months.',
    lookedAfterMisleads,
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
