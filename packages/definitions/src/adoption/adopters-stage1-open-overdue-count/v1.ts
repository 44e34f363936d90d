import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { stageLimit, stageOpen, stageStandard } from '../stage.ts';

export const adoptersStage1OpenOverdueCountV1: Definition = {
  id: 'adopters-stage1-open-overdue-count',
  version: '1.0.0',
  schema: 1,
  title: 'Families in adopter stage 1 for over two months',
  question: 'How many families have been in stage 1 for more than two months?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'lower',
  measure: { kind: 'count', cohort: stageOpen(1, true) },
  places: 0,
  parameters: stageLimit(2),
  companions: [{ id: 'adopters-stage1-open-not-yet-due-count', as: 'not-yet-due' }],
  standard: stageStandard('Stage 1 normally takes two months.'),
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
