import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { assessmentsCompleted } from '../assessment.ts';

export const assessmentsCompletedCountV1: Definition = {
  id: 'assessments-completed-count',
  version: '1.0.0',
  schema: 1,
  title: 'Assessments completed',
  question: 'How many assessments were completed in the period?',
  asks: 'how-much',
  service: 'assessment',
  polarity: 'none',
  measure: { kind: 'count', cohort: { ...assessmentsCompleted, exclusions: [] } },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Assessments completed in the year ending 31 March.',
    relation: 'same',
    difference: 'Annex A holds six months, so a year needs two extracts.',
  },
  source: ['DfE, Characteristics of children in need, table C2', 'Ofsted, Annex A, August 2019, list 4'],
  misleads: [
    'The day of completion is that of the manager’s authorisation, not the day the worker finished.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
