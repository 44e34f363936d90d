import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { endedInTime, stageEnded, stageLimit, stageStandard } from '../stage.ts';

export const adoptersStage2Within4mPctV1: Definition = {
  id: 'adopters-stage2-within-4m-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Adopter stage 2 within four months',
  question: 'Of the families whose stage 2 ended in the period, what share took four months or less?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: stageEnded(2),
    numerator: endedInTime,
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: stageLimit(4),
  companions: [
    { id: 'adopters-stage2-open-overdue-count', as: 'open-and-overdue' },
    { id: 'adopters-stage2-open-not-yet-due-count', as: 'not-yet-due' },
  ],
  standard: stageStandard('Stage 2 normally takes four months.'),
  source: [
    'Adoption Agencies Regulations 2005 (as amended 2013) and Statutory Guidance on Adoption',
    'Ofsted, Annex A, August 2019, list 11',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [
    'Families still in the stage are not in it: read it with those open and overdue.',
    'Families are counted, not adopters: by the earliest start and the latest end of a couple.',
  ],
};
