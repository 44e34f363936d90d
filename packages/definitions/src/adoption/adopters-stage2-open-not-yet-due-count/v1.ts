import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { stageLimit, stageOpen } from '../stage.ts';

export const adoptersStage2OpenNotYetDueCountV1: Definition = {
  id: 'adopters-stage2-open-not-yet-due-count',
  version: '1.0.0',
  schema: 1,
  title: 'Families in adopter stage 2 still within four months',
  question: 'How many families are in stage 2 and can still end it within four months?',
  asks: 'how-much',
  service: 'adoption',
  polarity: 'none',
  measure: { kind: 'count', cohort: stageOpen(2, false) },
  places: 0,
  parameters: stageLimit(4),
  companions: [{ id: 'adopters-stage2-open-overdue-count', as: 'open-and-overdue' }],
  source: ['Ofsted, Annex A, August 2019, list 11'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['Not yet due is not in time: each of these can still become late.'],
};
