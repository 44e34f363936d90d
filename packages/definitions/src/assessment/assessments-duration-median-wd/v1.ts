import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { assessmentsCompleted, workingDaysToAuthorise } from '../assessment.ts';

export const assessmentsDurationMedianWdV1: Definition = {
  id: 'assessments-duration-median-wd',
  version: '1.0.0',
  schema: 1,
  title: 'Median working days to complete an assessment',
  question: 'How many working days does an assessment take, for the one in the middle?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'lower',
  measure: { kind: 'median', cohort: assessmentsCompleted, value: workingDaysToAuthorise },
  places: 1,
  parameters: {},
  companions: [{ id: 'assessments-open-overdue-count', as: 'open-and-overdue' }],
  source: ['Ofsted, Annex A, August 2019, list 4'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Short is not always good: a very short assessment may not have seen the child.',
    'The median hides the longest ones; read it with the open and overdue.',
  ],
};
