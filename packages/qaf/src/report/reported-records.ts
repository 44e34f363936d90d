import type { QafRecords } from '../records/record-schemas.ts';
import type { QualityRecordSet } from './quality-results-data.ts';

const none = {
  actions: [],
  activities: [],
  audits: [],
  auditTools: [],
  barriers: [],
  calibrations: [],
  cases: [],
  complaints: [],
  compliments: [],
  feedback: [],
  feedbackRounds: [],
  frameworkRecords: [],
  goals: [],
  learningReviews: [],
  practiceStandards: [],
  programmes: [],
  scaleReadings: [],
  sdqScores: [],
  spreads: [],
  supervision: [],
  themes: [],
} as const satisfies QualityRecordSet;

/** The lists that a report reads, each there even where it has no records. */
export type ReportedRecords = QualityRecordSet & {
  readonly [Kind in keyof typeof none]: readonly QafRecords[Kind][];
};

/** Records with an empty list for each that was left out. */
export function reportedRecords(records: QualityRecordSet): ReportedRecords {
  return { ...none, ...records };
}
