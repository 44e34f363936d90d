import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { aggregate, choose, code, compare, field, isTrue, never, not } from '../../nodes.ts';
import { conferencesHeld } from '../conference.ts';

const result = field('icpcResultedInPlan');

export const icpcToPlanPctV1: Definition = {
  id: 'icpc-to-plan-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Initial conferences that led to a plan',
  question:
    'Of the initial child protection conferences held, what share resulted in a child protection plan?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'in-range',
  measure: {
    kind: 'proportion',
    cohort: {
      ...conferencesHeld,
      grain: {
        by: 'group',
        key: conferencesHeld.grain.by === 'group' ? conferencesHeld.grain.key : [],
        aggregates: {
          plan: { fn: 'any', value: compare(result, '=', code('a')) },
          planned: { fn: 'any', value: isTrue(compare(result, '=', code('a'))) },
          unplanned: { fn: 'any', value: isTrue(compare(result, '=', code('b'))) },
        },
      },
      exclusions: [],
    },
    numerator: choose(
      [
        { if: aggregate('planned'), then: not(never) },
        { if: aggregate('unplanned'), then: never },
      ],
      aggregate('plan'),
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'icpc-held-count', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, list 5'],
  misleads: [
    'A conference without a recorded result is left out.',
    'Neither a high nor a low share is good: a low one may mean that conferences are called too early.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
