import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import {
  assessmentStandard,
  assessmentStart,
  limitParameter,
  openAtSnapshot,
  workingDaysOpen,
} from '../assessment.ts';

export const assessmentsOpenOverdueCountV1: Definition = {
  id: 'assessments-open-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Open assessments already over 45 working days',
  question: 'How many assessments are open and have already taken more than 45 working days?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'lower',
  measure: {
    kind: 'count',
    cohort: {
      source: { list: 'assessments' },
      grain: { by: 'record' },
      where: {
        kind: 'and',
        of: [
          openAtSnapshot,
          {
            kind: 'compare',
            op: '>',
            left: workingDaysOpen,
            right: { kind: 'parameter', name: 'limitWorkingDays' },
          },
        ],
      },
      basis: 'at-snapshot',
      exclusions: [],
      due: {
        kind: 'add',
        unit: 'workingDays',
        date: assessmentStart,
        amount: { kind: 'parameter', name: 'limitWorkingDays' },
      },
      needs: 'any-date-in-coverage',
    },
  },
  places: 0,
  parameters: limitParameter,
  companions: [{ id: 'assessments-open-not-yet-due-count', as: 'not-yet-due' }],
  standard: assessmentStandard,
  source: ['Ofsted, Annex A, August 2019, list 4'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['The clock starts at the assessment, not at the referral, so this is the fewest there can be.'],
};
