import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { code, compare, field, not, never } from '../../nodes.ts';
import { careLeaversSources, onTheList } from '../care-leavers.ts';

export const careLeaversInTouchPctV1: Definition = {
  id: 'care-leavers-in-touch-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Care leavers the authority is in touch with',
  question: 'Of the care leavers, with what share is the authority in touch?',
  asks: 'how-well',
  service: 'care-leavers',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: onTheList(not(never)),
    numerator: compare(field('laInTouch'), '=', code('a')),
    numeratorUnknown: 'not-met',
  },
  places: 0,
  parameters: {},
  companions: [],
  source: careLeaversSources,
  misleads: [
    'Those who refuse contact and those who no longer need the service stay in, as not in touch.',
    'A blank counts as not in touch.',
    'Every age on the list counts.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
