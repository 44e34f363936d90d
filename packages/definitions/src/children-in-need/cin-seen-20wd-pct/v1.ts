import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happenedSince, notYet } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { and, choose, code, compare, elapsed, field, not, or, parameter, written } from '../../nodes.ts';

const start = field('cinStartDate');
const lastSeen = field('dateLastSeen');
const seenSinceStart = happenedSince(lastSeen, start);

export const cinSeen20wdPctV1: Definition = {
  id: 'cin-seen-20wd-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Children on a child in need plan seen in the last 20 working days',
  question: 'Of the children on a child in need plan, what share were seen in the last 20 working days?',
  asks: 'how-well',
  service: 'children-in-need',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'childrenInNeed' },
      grain: {
        by: 'group',
        key: [field('childUniqueId')],
        keep: { order: start, pick: 'last' },
        aggregates: {},
      },
      where: and(
        or(not(written(start)), compare(start, '<=', snapshot)),
        notYet(field('cinClosureDate')),
        compare(field('caseStatus'), '=', code('c')),
      ),
      basis: 'at-snapshot',
      exclusions: [],
      needs: 'extract-date-only',
    },
    numerator: and(
      or(seenSinceStart, written(start)),
      compare(
        elapsed('workingDays', choose([{ if: seenSinceStart, then: lastSeen }], start), snapshot),
        '<=',
        parameter('limitWorkingDays'),
      ),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    limitWorkingDays: {
      type: 'integer',
      default: 20,
      local: true,
      words: 'Working days allowed between visits; the day of the limit is in time. Local procedures set it.',
    },
  },
  companions: [],
  standard: {
    words:
      'Local procedures say how often a child on a child in need plan is seen, often every 20 working days.',
    legal: 'local',
    source: 'Local procedures',
    verified: false,
  },
  source: ['Ofsted, Annex A, August 2019, list 6'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'It says that the child was seen lately, not that every visit was in time: list 6 holds the latest only.',
    'A child in the first days of a plan counts as in time without a visit.',
    'Children on a protection plan or in care are on list 6 too, and are not in it: their visits are in lists 7 and 8.',
  ],
};
