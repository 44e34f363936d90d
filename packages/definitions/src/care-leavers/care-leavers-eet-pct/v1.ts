import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { field } from '../../nodes.ts';
import { ages, careLeaversNational, careLeaversSources, ofTheAges, onTheList } from '../care-leavers.ts';

export const careLeaversEetPctV1: Definition = {
  id: 'care-leavers-eet-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Care leavers in education, employment or training',
  question: 'Of the care leavers aged 19 to 21, what share are in education, employment or training?',
  asks: 'better-off',
  service: 'care-leavers',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: onTheList(ofTheAges),
    numerator: {
      kind: 'in',
      value: field('activityStatus'),
      codes: ['F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5'],
    },
    numeratorUnknown: 'not-met',
  },
  places: 0,
  parameters: ages,
  companions: [{ id: 'care-leavers-in-touch-pct', as: 'count-of' }],
  national: careLeaversNational('Care leavers aged 19 to 21 in education, employment or training.'),
  source: careLeaversSources,
  misleads: [
    'Not known counts as not in education, employment or training, as it does nationally.',
    'Young people who cannot work because of illness, disability or a child of their own stay in.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
