import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { assessmentsCompleted, workingDaysToAuthorise } from '../assessment.ts';

export const assessmentsDurationMeanWdV1: Definition = {
  id: 'assessments-duration-mean-wd',
  version: '1.0.0',
  schema: 1,
  title: 'Average working days to complete an assessment',
  question: 'How many working days does an assessment take on average?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'lower',
  measure: { kind: 'mean', cohort: assessmentsCompleted, value: workingDaysToAuthorise },
  places: 1,
  parameters: {},
  companions: [
    { id: 'assessments-duration-median-wd', as: 'count-of' },
    { id: 'assessments-open-overdue-count', as: 'open-and-overdue' },
  ],
  source: ['Ofsted, Annex A, August 2019, list 4'],
  misleads: [
    'A few very long assessments pull the average up: read it with the median.',
    'Short is not always good: a very short assessment may not have seen the child.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
