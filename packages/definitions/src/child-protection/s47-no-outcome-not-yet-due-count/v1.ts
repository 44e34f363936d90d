import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { conferenceLimit, enquiriesWithoutOutcome } from '../conference.ts';

export const s47NoOutcomeNotYetDueCountV1: Definition = {
  id: 's47-no-outcome-not-yet-due-count',
  version: '1.0.0',
  schema: 1,
  title: 'Section 47 enquiries with no outcome still within 15 working days',
  question:
    'How many section 47 enquiries have no outcome yet and can still have a conference within 15 working days?',
  asks: 'how-much',
  service: 'child-protection',
  polarity: 'none',
  measure: { kind: 'count', cohort: enquiriesWithoutOutcome(false) },
  places: 0,
  parameters: conferenceLimit,
  companions: [{ id: 'dq-s47-no-outcome-over-15wd-count', as: 'open-and-overdue' }],
  source: ['Ofsted, Annex A, August 2019, list 5'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['Not yet due is not in time: each of these can still become late.'],
};
