import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { assessmentsCompleted, assessmentStandard, authorised, limitParameter } from '../assessment.ts';

export const assessmentsWithin45wdFromReferralPctV1: Definition = {
  id: 'assessments-within-45wd-from-referral-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Assessments completed within 45 working days of the referral',
  question:
    'Of the assessments completed in the period, what share were completed 45 working days or fewer after the referral?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: assessmentsCompleted,
    numerator: {
      kind: 'compare',
      op: '<=',
      left: {
        kind: 'elapsed',
        unit: 'workingDays',
        from: {
          kind: 'related',
          list: 'referrals',
          where: {
            kind: 'compare',
            op: '<=',
            left: { kind: 'field', column: 'dateOfReferral' },
            right: { kind: 'field', column: 'assessmentStartDate', row: 'outer' },
          },
          take: 'last',
          order: { kind: 'field', column: 'dateOfReferral' },
          value: { kind: 'field', column: 'dateOfReferral' },
        },
        to: authorised,
      },
      right: { kind: 'parameter', name: 'limitWorkingDays' },
    },
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: limitParameter,
  companions: [
    { id: 'assessments-open-overdue-count', as: 'open-and-overdue' },
    { id: 'assessments-open-not-yet-due-count', as: 'not-yet-due' },
  ],
  standard: assessmentStandard,
  national: {
    words: 'Assessments completed in the year within 45 working days of the referral.',
    relation: 'proxy',
    difference:
      'The referral is the latest one of the child on or before the start of the assessment; list 3 holds six months of them.',
  },
  source: [
    'DfE, Characteristics of children in need, table C2',
    'Ofsted, Annex A, August 2019, lists 3 and 4',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'An assessment whose referral came before the six months of list 3 is unknown and left out; long ones are the likeliest to be.',
  ],
};
