import type { AuditTool, FollowUp, Grade } from '@sightline/qaf';

// Defaults of ours, which an authority is meant to change: cut points, weights, rates and time limits are not published
// standards.

/**
 * Grades highest first, with how they are written and counted.
 *
 * @example
 * import { gradeScale } from '@sightline/definitions';
 * gradeScale.map(({ points }) => points) // => [4, 3, 2, 1]
 */
export const gradeScale: readonly {
  readonly grade: Grade;
  readonly label: string;
  readonly points: number;
  readonly goodOrBetter: boolean;
}[] = [
  { grade: 'outstanding', label: 'Outstanding', points: 4, goodOrBetter: true },
  { grade: 'good', label: 'Good', points: 3, goodOrBetter: true },
  { grade: 'requires-improvement', label: 'Requires improvement to be good', points: 2, goodOrBetter: false },
  { grade: 'inadequate', label: 'Inadequate', points: 1, goodOrBetter: false },
];

/** How grades follow from answers. */
export const grading: AuditTool['grading'] = {
  suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' },
  minimumEvidence: '0.6',
  outstandingNeeds: { noDomainBelow: 'good', impactDomain: 'impact' },
};

/** What has to happen after an audit of each grade. */
export const followUp: Readonly<Record<Grade, FollowUp>> = {
  outstanding: { tell: ['team manager', 'worker'], moderate: 'always', share: true },
  good: { tell: ['worker'], moderate: 'sampled' },
  'requires-improvement': { tell: ['team manager'], tellWithinWorkingDays: 5, moderate: 'sampled' },
  inadequate: {
    tell: ['team manager', 'head of service'],
    tellWithinWorkingDays: 1,
    immediateSafetyCheck: true,
    moderate: 'always',
    reAuditAfterDays: 90,
  },
};

/** Every inadequate and outstanding audit, an auditor's first three, and a share of the rest. */
export const moderation = (sampleRate: string): AuditTool['moderation'] => ({
  sampleRate,
  always: ['inadequate', 'outstanding'],
  withinWorkingDays: 10,
  blind: true,
  newAuditorFirst: 3,
});
