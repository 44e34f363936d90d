import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { and, code, compare, field, isTrue, not } from '../../nodes.ts';
import {
  ages,
  careLeaversNational,
  careLeaversSources,
  diedOrReturnedHome,
  ofTheAges,
  onTheList,
} from '../care-leavers.ts';

const accommodation = field('accommodationType');

export const careLeaversSuitableAccommodationPctV1: Definition = {
  id: 'care-leavers-suitable-accommodation-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Care leavers in suitable accommodation',
  question: 'Of the care leavers aged 19 to 21, what share live in suitable accommodation?',
  asks: 'better-off',
  service: 'care-leavers',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...onTheList(ofTheAges),
      exclusions: [
        ...diedOrReturnedHome,
        {
          code: 'abroad-or-deported',
          words: 'The young person has gone abroad or was deported.',
          when: { kind: 'in', value: accommodation, codes: ['G', 'H'] },
        },
      ],
    },
    numerator: and(
      compare(field('accommodationSuitability'), '=', code('a')),
      not(isTrue({ kind: 'in', value: accommodation, codes: ['X', 'W'] })),
    ),
    numeratorUnknown: 'not-met',
  },
  places: 0,
  parameters: ages,
  companions: [{ id: 'care-leavers-in-touch-pct', as: 'count-of' }],
  national: careLeaversNational('Care leavers aged 19 to 21 in accommodation considered suitable.'),
  source: careLeaversSources,
  misleads: [
    'Not known counts as not suitable, as it does nationally: losing touch lowers the share.',
    'Custody and bed and breakfast are never suitable, whatever the list says.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
