import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { conferenceLimit, conferenceStandard, enquiriesWithoutOutcome } from '../conference.ts';

export const dqS47NoOutcomeOver15wdCountV1: Definition = {
  id: 'dq-s47-no-outcome-over-15wd-count',
  version: '1.0.0',
  schema: 1,
  title: 'Section 47 enquiries open over 15 working days with no outcome',
  question:
    'How many section 47 enquiries have neither a conference nor a decision that none is needed after more than 15 working days?',
  asks: 'how-well',
  service: 'child-protection',
  polarity: 'lower',
  measure: { kind: 'count', cohort: enquiriesWithoutOutcome(true) },
  places: 0,
  parameters: conferenceLimit,
  companions: [{ id: 's47-no-outcome-not-yet-due-count', as: 'not-yet-due' }],
  standard: conferenceStandard,
  source: ['Ofsted, Annex A, August 2019, list 5'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Some are finished and their outcome was not recorded; the list cannot tell these from conferences still awaited.',
    '"Unnecessary: No" without a conference is no outcome and counts here.',
  ],
};
