import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { openAtSnapshot } from '../../dates.ts';
import { field } from '../../nodes.ts';

export const earlyHelpOpenCountV1: Definition = {
  id: 'early-help-open-count',
  version: '1.0.0',
  schema: 1,
  title: 'Early help cases open',
  question: 'How many early help assessments or interventions are open at the snapshot?',
  asks: 'how-much',
  service: 'early-help',
  polarity: 'none',
  measure: {
    kind: 'count',
    cohort: {
      source: { list: 'earlyHelp' },
      grain: { by: 'record' },
      where: openAtSnapshot(field('assessmentStartDate'), field('assessmentCompletionDate')),
      basis: 'at-snapshot',
      exclusions: [],
      needs: 'any-date-in-coverage',
    },
  },
  places: 0,
  parameters: {},
  companions: [],
  source: ['Ofsted, Annex A, August 2019, list 2'],
  misleads: [
    'Where the completion date is that of the assessment and not of the support, children who still have support are not counted.',
    'Early help of partners that the authority does not coordinate is not on the list.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
