import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { conferenceLimit, conferencesHeld, conferenceStandard, heldInTime } from '../conference.ts';

export const icpcWithin15wdPctV1: Definition = {
  id: 'icpc-within-15wd-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Initial conferences held within 15 working days',
  question:
    'Of the initial child protection conferences held in the period, what share took 15 working days or fewer from the strategy discussion?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: conferencesHeld,
    numerator: heldInTime,
    numeratorUnknown: 'not-met',
  },
  places: 1,
  parameters: {
    ...conferenceLimit,
    missingStartInDenominator: {
      type: 'boolean',
      default: true,
      local: false,
      words:
        'Whether a conference without a strategy discussion on or before it counts as not in time, as it does nationally, or is left out.',
    },
  },
  companions: [
    { id: 'dq-s47-no-outcome-over-15wd-count', as: 'open-and-overdue' },
    { id: 's47-no-outcome-not-yet-due-count', as: 'not-yet-due' },
  ],
  standard: conferenceStandard,
  national: {
    words:
      'Conferences in the year held within 15 working days of the section 47 start, of all conferences in the year.',
    relation: 'proxy',
    difference:
      'List 5 holds enquiries of the last six months, so a conference on an earlier enquiry is missing.',
  },
  source: ['DfE, Characteristics of children in need, table C4', 'Ofsted, Annex A, August 2019, list 5'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Enquiries still without a conference are not in it: read it with those open and overdue.',
    'A conference whose strategy discussion is missing, or later than the conference, is in the denominator only, as in the national figure: a fault of recording lowers it.',
    'List 5 asks for enquiries of the last six months, so slow conferences on earlier ones are missing.',
  ],
};
