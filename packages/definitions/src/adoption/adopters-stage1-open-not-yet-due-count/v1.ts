import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { stageLimit, stageOpen } from '../stage.ts';

export const adoptersStage1OpenNotYetDueCountV1: Definition = {
  id: 'adopters-stage1-open-not-yet-due-count',
  version: '1.0.0',
  schema: 1,
  title: 'Families in adopter stage 1 still within two months',
  question: 'How many families are in stage 1 and can still end it within two months?',
  asks: 'how-much',
  service: 'adoption',
  polarity: 'none',
  measure: { kind: 'count', cohort: stageOpen(1, false) },
  places: 0,
  parameters: stageLimit(2),
  companions: [{ id: 'adopters-stage1-open-overdue-count', as: 'open-and-overdue' }],
  source: ['Ofsted, Annex A, August 2019, list 11'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: ['Not yet due is not in time: each of these can still become late.'],
};
