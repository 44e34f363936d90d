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

/**
 * Records with an empty list for each that was left out. What a report lists one by one stands in order of its ids, so that
 * it is the same in whatever order records came; registers keep the order that somebody gave them.
 */
export function reportedRecords(records: QualityRecordSet): ReportedRecords {
  const all = { ...none, ...records };
  return { ...all, actions: byId(all.actions), audits: byId(all.audits), feedback: byId(all.feedback) };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
