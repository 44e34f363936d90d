import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import {
  assessmentsCompleted,
  assessmentStandard,
  limitParameter,
  workingDaysToAuthorise,
} from '../assessment.ts';

export const assessmentsWithin45wdPctV1: Definition = {
  id: 'assessments-within-45wd-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Assessments completed within 45 working days',
  question: 'Of the assessments completed in the period, what share took 45 working days or fewer?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: assessmentsCompleted,
    numerator: {
      kind: 'compare',
      op: '<=',
      left: workingDaysToAuthorise,
      right: { kind: 'parameter', name: 'limitWorkingDays' },
    },
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: limitParameter,
  companions: [
    { id: 'assessments-open-overdue-count', as: 'open-and-overdue' },
    { id: 'assessments-open-not-yet-due-count', as: 'not-yet-due' },
    { id: 'assessments-within-45wd-from-referral-pct', as: 'same-on-referral-clock' },
  ],
  standard: assessmentStandard,
  national: {
    words: 'Assessments completed in the year within 45 working days; the start day is day 0.',
    relation: 'proxy',
    difference: 'The national clock starts at the referral; list 4 holds the start of the assessment only.',
  },
  source: ['DfE, Characteristics of children in need, table C2', 'Ofsted, Annex A, August 2019, list 4'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Assessments still open are not in it. A team can look better by leaving late ones open: read it with the open and overdue.',
    'The clock here starts at the assessment, the statutory one at the referral: see the companion on the referral clock.',
  ],
};
