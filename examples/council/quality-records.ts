import { readFileSync } from 'node:fs';
import { parseQafRecords, scoreAudits } from '@sightline/qaf';
import type { JudgedGroup, LedgerMeasure, QafRecords } from '@sightline/qaf';
import type { LocalDate } from '@sightline/core';

const textOf = (file: string): string =>
  readFileSync(new URL(`quality/${file}.json`, import.meta.url), 'utf8');
const rowsOf = <Row>(file: string): readonly Row[] => JSON.parse(textOf(file)) as readonly Row[];

/** Records that the library checks as it reads them; one with a fault stops the example. */
const parsed = <Kind extends keyof QafRecords>(kind: Kind, file: string): readonly QafRecords[Kind][] => {
  const { records, faults } = parseQafRecords(kind, textOf(file));
  if (faults.length > 0) throw new Error(`${file}.json: ${JSON.stringify(faults)}`);
  return records;
};

/** The records of quality of the made-up council, each list from its file in `quality/`. */
export const quality = {
  ...scoreAudits(parsed('audits', 'audits'), parsed('auditTools', 'audit-tools')),
  audits: parsed('audits', 'audits'),
  tools: parsed('auditTools', 'audit-tools'),
  programmes: parsed('programmes', 'programmes'),
  practiceStandards: parsed('practiceStandards', 'practice-standards'),
  frameworkRecords: parsed('frameworkRecords', 'framework-records'),
  scaleReadings: parsed('scaleReadings', 'scale-readings'),
  goals: parsed('goals', 'goals'),
  sdqScores: parsed('sdqScores', 'sdq-scores'),
  feedbackRounds: parsed('feedbackRounds', 'feedback-rounds'),
  feedback: parsed('feedback', 'feedback'),
  complaints: parsed('complaints', 'complaints'),
  compliments: parsed('compliments', 'compliments'),
  observations: parsed('observations', 'observations'),
  learningReviews: parsed('learningReviews', 'learning-reviews'),
  activities: parsed('activities', 'activities'),
  themes: parsed('themes', 'themes'),
  trainingOffers: parsed('trainingOffers', 'training-offers'),
  actions: parsed('actions', 'actions'),
  barriers: parsed('barriers', 'barriers'),
  targets: parsed('targets', 'targets'),
  earlierRuns: rowsOf<{ readonly asAt: LocalDate; readonly judged: readonly LedgerMeasure[] }>(
    'earlier-runs',
  ),
  curves: parsed('curves', 'curves'),
  reports: parsed('reports', 'reports'),
  publishedReports: parsed('publishedReports', 'published-reports'),
  forums: parsed('forums', 'forums'),
  meetings: parsed('meetings', 'meetings'),
  documents: parsed('documents', 'documents'),
  evidence: parsed('evidence', 'evidence'),
  controls: parsed('controls', 'controls'),
  controlTests: parsed('controlTests', 'control-tests'),
  inspections: parsed('inspections', 'inspections'),
  cases: parsed('cases', 'cases'),
  supervision: parsed('supervision', 'supervision'),
  spreads: parsed('spreads', 'spreads'),
  judgedGroups: rowsOf<JudgedGroup>('judged-groups'),
};
