import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import {
  add,
  and,
  choose,
  compare,
  elapsed,
  field,
  integer,
  monthsBefore,
  or,
  parameter,
} from '../../nodes.ts';
import { ageAtSnapshot, careBegan, childrenLookedAfter, lookedAfterMisleads } from '../care.ts';

const last = field('lastHealthAssessment');
const assessed = happenedSince(last, careBegan);
const isUnder5 = compare(ageAtSnapshot, '<', integer(5));
const firstLimit = parameter('firstWorkingDays');
const under5Months = parameter('under5Months');
const otherMonths = parameter('otherMonths');

export const claHealthOverdueCountV1: Definition = {
  id: 'cla-health-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Health assessments overdue',
  question: 'How many children looked after have no health assessment in date?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: {
      ...childrenLookedAfter,
      having: choose(
        [
          {
            if: assessed,
            then: or(
              compare(last, '<', monthsBefore(snapshot, otherMonths)),
              and(isUnder5, compare(last, '<', monthsBefore(snapshot, under5Months))),
            ),
          },
        ],
        compare(elapsed('workingDays', careBegan, snapshot), '>', firstLimit),
      ),
      due: choose(
        [
          {
            if: assessed,
            then: add(last, choose([{ if: isUnder5, then: under5Months }], otherMonths), 'months'),
          },
        ],
        add(careBegan, firstLimit, 'workingDays'),
      ),
    },
  },
  places: 0,
  parameters: {
    firstWorkingDays: {
      type: 'integer',
      default: 20,
      local: false,
      words: 'Working days from the start of care to the first assessment; the day of the limit is in time.',
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
  companions: [],
  standard: {
    words:
      'A health assessment within 20 working days of the start of care, then every 12 months, and every 6 months under 5.',
    legal: 'statutory',
    source:
      'DfE and DHSC, Promoting the health and well-being of looked-after children (statutory guidance, 2015)',
    verified: false,
  },
  source: [
    'DfE and DHSC, Promoting the health and well-being of looked-after children (statutory guidance, 2015)',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'It counts children from their twenty-first working day in care, not only those in care for a year.',
    'A refusal counts as not done.',
    'A child of 5 or over is given 12 months from an assessment made under 5: the age is that at the snapshot.',
    lookedAfterMisleads,
  ],
};
