import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { stageLimit, stageOpen, stageStandard } from '../stage.ts';

export const adoptersStage2OpenOverdueCountV1: Definition = {
  id: 'adopters-stage2-open-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Families in adopter stage 2 for over four months',
  question: 'How many families have been in stage 2 for more than four months?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'lower',
  measure: { kind: 'count', cohort: stageOpen(2, true) },
  places: 0,
  parameters: stageLimit(4),
  companions: [{ id: 'adopters-stage2-open-not-yet-due-count', as: 'not-yet-due' }],
  standard: stageStandard('Stage 2 normally takes four months.'),
  source: [
    'Adoption Agencies Regulations 2005 (as amended 2013) and Statutory Guidance on Adoption',
    'Ofsted, Annex A, August 2019, list 11',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'A pause that the adopters asked for is not recorded in the list and counts.',
    'A family of which one adopter has left is no longer in the stage.',
  ],
};
