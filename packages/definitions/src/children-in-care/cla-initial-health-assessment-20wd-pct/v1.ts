import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { happenedSince } from '../../dates.ts';
import { periodStart, snapshot } from '../../moments.ts';
import {
  add,
  and,
  choose,
  compare,
  elapsed,
  field,
  never,
  not,
  outer,
  parameter,
  present,
} from '../../nodes.ts';
import { ceasedCare, continuesAnother, notOnShortBreaks, startedCare } from '../care.ts';

const last = field('lastHealthAssessment');
const limit = parameter('limitWorkingDays');
const lastDay = add(startedCare, limit, 'workingDays');

/** Day the period of care ended: of records that go on from one another, the last one's. */
const careEnded: Expr = {
  kind: 'related',
  list: 'childrenInCare',
  where: and(
    compare(ceasedCare, '>=', outer('dateCeased')),
    not({
      kind: 'related',
      list: 'childrenInCare',
      where: compare(startedCare, '=', outer('dateCeased')),
      notItself: true,
      take: 'exists',
    }),
  ),
  take: 'first',
  order: ceasedCare,
  value: ceasedCare,
};

export const claInitialHealthAssessment20wdPctV1: Definition = {
  id: 'cla-initial-health-assessment-20wd-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Initial health assessments within 20 working days',
  question:
    'Of the children who started to be looked after in the period, what share had a health assessment within 20 working days?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'childrenInCare' },
      grain: { by: 'record' },
      where: and(
        compare(startedCare, '>=', periodStart),
        compare(startedCare, '<=', snapshot),
        notOnShortBreaks,
        not(continuesAnother),
      ),
      basis: 'in-period',
      event: startedCare,
      exclusions: [
        {
          code: 'ceased-within-limit',
          words: 'The child left care before the twentieth working day.',
          when: and(present(careEnded), compare(elapsed('workingDays', startedCare, careEnded), '<', limit)),
        },
      ],
      due: choose(
        [
          {
            if: compare(elapsed('workingDays', startedCare, snapshot), '<=', limit),
            then: { kind: 'latest', of: [lastDay, snapshot], absent: 'skip' },
          },
        ],
        lastDay,
      ),
      needs: 'extract-date-only',
    },
    numerator: choose(
      [
        {
          if: happenedSince(last, startedCare),
          then: and(
            compare(elapsed('workingDays', startedCare, last), '<=', limit),
            compare(
              elapsed('workingDays', startedCare, {
                kind: 'earliest',
                of: [careEnded, snapshot],
                absent: 'skip',
              }),
              '>=',
              limit,
            ),
          ),
        },
      ],
      never,
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    limitWorkingDays: {
      type: 'integer',
      default: 20,
      local: false,
      words: 'Working days allowed from the start of care; the day of the limit is in time.',
    },
  },
  companions: [],
  standard: {
    words: 'An initial health assessment report is available within 20 working days of the start of care.',
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
    'List 8 holds the latest assessment only. A later one would hide the first, but within the six months that the list covers no review assessment is due.',
    'A child assessed early counts only from the twentieth working day in care, so that the newest cohort is not all in time.',
    'Children on an agreed series of short breaks (V3, V4) are not counted.',
  ],
};
