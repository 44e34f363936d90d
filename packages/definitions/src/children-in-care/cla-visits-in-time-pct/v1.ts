import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happened, happenedSince } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { add, and, choose, code, compare, elapsed, field, integer, not, parameter } from '../../nodes.ts';
import { careBegan, childrenLookedAfter, legalStatus, lookedAfterMisleads } from '../care.ts';

const placementStart = field('placementStart');
/** Day the present placement began, or care where that is blank. */
const placed = choose([{ if: happened(placementStart), then: placementStart }], careBegan);
const visit = field('lastVisit');
const visited = happenedSince(visit, placed);
const sinceVisit = elapsed('days', visit, snapshot);

const withParentsBeforeReview = and(
  compare(field('placementType'), '=', code('P1')),
  compare(legalStatus, '=', code('C1')),
  not(happenedSince(field('latestReview'), careBegan)),
);
const settledLongTerm = and(
  { kind: 'in', value: field('permanencePlan'), codes: { parameter: 'longTermPlans' } },
  compare(add(placed, integer(1), 'years'), '<=', snapshot),
);

export const claVisitsInTimePctV1: Definition = {
  id: 'cla-visits-in-time-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Looked after children visited in time',
  question:
    'Of the children looked after, what share had their last social work visit within the interval that applies to them?',
  asks: 'how-well',
  service: 'children-in-care',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: childrenLookedAfter,
    numerator: choose(
      [
        { if: not(visited), then: compare(snapshot, '<=', add(placed, parameter('firstVisitDays'), 'days')) },
        { if: withParentsBeforeReview, then: compare(sinceVisit, '<=', parameter('parentsIntervalDays')) },
        {
          if: settledLongTerm,
          then: compare(snapshot, '<=', add(visit, parameter('longTermMonths'), 'months')),
        },
      ],
      compare(sinceVisit, '<=', parameter('intervalDays')),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    firstVisitDays: {
      type: 'integer',
      default: 7,
      local: false,
      words:
        'Days from the start of the placement to the first visit in it; the day of the limit is in time.',
    },
    intervalDays: {
      type: 'integer',
      default: 42,
      local: false,
      words: 'Days allowed between visits; the day of the limit is in time.',
    },
    parentsIntervalDays: {
      type: 'integer',
      default: 7,
      local: false,
      words:
        'Days allowed between visits to a child placed with parents under an interim care order, until the first review.',
    },
    longTermMonths: {
      type: 'integer',
      default: 3,
      local: false,
      words:
        'Calendar months allowed between visits to a child whose placement is long term and has lasted a year.',
    },
    longTermPlans: {
      type: 'code-list',
      default: ['e', 'f'],
      local: false,
      words: 'Permanence plans that make a placement long term.',
    },
  },
  companions: [],
  standard: {
    words:
      'A child is visited within a week of a placement starting, then at intervals of no more than six weeks, and three months after the first year of a long-term placement.',
    legal: 'statutory',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
    verified: false,
  },
  source: [
    'Care Planning, Placement and Case Review (England) Regulations 2010',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'It says that the last visit is recent, not that every visit was in time: list 8 holds the latest visit only.',
    'A visit before the present placement does not count in it.',
    'A placement is taken as long term by the permanence plan, which is not the same as the type of placement (U1, U4).',
    'Calendar days, not working days.',
    lookedAfterMisleads,
  ],
};
