import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { limitParameter, openAtSnapshot, workingDaysOpen } from '../assessment.ts';

export const assessmentsOpenNotYetDueCountV1: Definition = {
  id: 'assessments-open-not-yet-due-count',
  version: '1.0.0',
  schema: 1,
  title: 'Open assessments still within 45 working days',
  question: 'How many assessments are open and can still be completed within 45 working days?',
  asks: 'how-much',
  service: 'assessment',
  polarity: 'none',
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
            op: '<=',
            left: workingDaysOpen,
            right: { kind: 'parameter', name: 'limitWorkingDays' },
          },
        ],
      },
      basis: 'at-snapshot',
      exclusions: [],
      needs: 'any-date-in-coverage',
    },
  },
  places: 0,
  parameters: limitParameter,
  companions: [{ id: 'assessments-open-overdue-count', as: 'open-and-overdue' }],
  source: ['Ofsted, Annex A, August 2019, list 4'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['Not yet due is not in time: each of these can still become late.'],
};
