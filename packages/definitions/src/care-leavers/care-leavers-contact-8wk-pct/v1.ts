import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { happened } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { choose, compare, elapsed, field, never, parameter } from '../../nodes.ts';
import { careLeavers } from '../care-leavers.ts';

const contact = field('latestContact');

export const careLeaversContact8wkPctV1: Definition = {
  id: 'care-leavers-contact-8wk-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Care leavers with personal adviser contact in eight weeks',
  question: 'Of the care leavers the authority works with, what share had a contact in the last eight weeks?',
  asks: 'how-well',
  service: 'care-leavers',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: careLeavers(contact, { kind: 'in', value: field('laInTouch'), codes: { parameter: 'inTouch' } }),
    numerator: choose(
      [
        {
          if: happened(contact),
          then: compare(elapsed('days', contact, snapshot), '<=', parameter('limitDays')),
        },
      ],
      never,
    ),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    limitDays: {
      type: 'integer',
      default: 56,
      local: false,
      words: 'Days since the latest contact; the day of the limit is in time.',
    },
    inTouch: {
      type: 'code-list',
      default: ['a', 'b', 'd'],
      local: false,
      words:
        'Answers to "in touch" that mean the authority works with the young person: in touch, not in touch, refuses contact.',
    },
  },
  companions: [],
  standard: {
    words: 'A personal adviser visits at intervals of no more than two months.',
    legal: 'guidance',
    source:
      'DfE, Children Act 1989 guidance and regulations, volume 3: planning transition to adulthood for care leavers',
    verified: false,
  },
  source: ['data-to-insight/ssd-data-model, Annex A extract script (2024), list 9'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A contact need not be a visit.',
    'Those the authority has lost touch with count as not contacted; set the answers to leave them out.',
    'The date is in layouts from 2024 only.',
  ],
};
