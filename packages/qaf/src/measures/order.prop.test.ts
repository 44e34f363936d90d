import type { Measured } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrder, calendar, day, graded, quarter } from '../../test/made-up.ts';
import type { Observation } from '../activity/observation.ts';
import { observationMeasures } from '../activity/observation-measures.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { complaintMeasures } from '../complaints/complaint-measures.ts';
import { auditMeasures } from '../distribution/audit-measures.ts';
import { domainMeasures } from '../distribution/domain-measures.ts';
import { programmeMeasures } from '../distribution/programme-measures.ts';
import type { FeedbackResponse } from '../feedback/feedback.ts';
import { feedbackMeasures } from '../feedback/feedback-measures.ts';
import { grades } from '../grade.ts';
import { moderationMeasures } from '../moderation/moderation-measures.ts';
import type { GoalRecord } from '../outcomes/goal-attainment-change.ts';
import { goalMeasures } from '../outcomes/goal-measures.ts';
import type { SdqRecord } from '../outcomes/sdq-measures.ts';
import { sdqMeasures } from '../outcomes/sdq-measures.ts';
import type { FrameworkRecord } from '../practice-framework/framework-use.ts';
import { frameworkUseMeasures } from '../practice-framework/framework-use-measures.ts';

// The order in which records come is nobody's decision, so no figure, place or fingerprint may depend on it.

const anyDay = fc
  .integer({ min: 1, max: 30 })
  .chain((date) =>
    fc.constantFrom('03', '05', '06').map((month) => day(`${month}-${String(date).padStart(2, '0')}`)),
  );
const anyGrade = fc.option(fc.constantFrom(...grades), { nil: undefined });
const anyTeam = fc.constantFrom('North', 'South');

const anyAudits: fc.Arbitrary<ScoredAudit[]> = fc
  .array(fc.record({ first: anyGrade, moderated: anyGrade, submitted: anyDay, team: anyTeam }), {
    maxLength: 20,
  })
  .map((rows) =>
    rows.map(({ first, moderated, submitted, team }, index) =>
      graded(
        `A${index}`,
        first,
        moderated,
        { submitted, team, auditor: `auditor-${index % 3}` },
        {
          moderation: {
            sampleRate: '0.2',
            always: ['inadequate'],
            withinWorkingDays: 10,
            blind: true,
            newAuditorFirst: 2,
          },
        },
      ),
    ),
  );

function holds<Row>(rows: fc.Arbitrary<Row[]>, measure: (rows: readonly Row[]) => readonly Measured[]): void {
  fc.assert(
    fc.property(rows, anyOrder, (given, inOrder) => {
      expect(measure(inOrder(given))).toEqual(measure(given));
    }),
    { numRuns: 100 },
  );
}

describe('measures of quality do not depend on the order of records', () => {
  const query = { period: quarter };
  const programme = {
    id: 'P',
    period: quarter,
    owner: 'o',
    entries: [
      { tool: 'core', team: 'North', planned: 3 },
      { tool: 'core', team: 'South', planned: 3 },
    ],
  };

  it.each<[string, (audits: readonly ScoredAudit[]) => readonly Measured[]]>([
    ['audits', (audits) => auditMeasures(audits, query)],
    ['audits by team', (audits) => auditMeasures(audits, { ...query, by: 'team' })],
    ['domains', (audits) => domainMeasures(audits, query)],
    ['moderation', (audits) => moderationMeasures(audits, query, calendar)],
    ['a programme', (audits) => programmeMeasures(programme, audits)],
  ])('%s', (_, measure) => {
    holds(anyAudits, measure);
  });

  it('feedback', () => {
    const responses: fc.Arbitrary<FeedbackResponse[]> = fc.array(
      fc.record({
        id: fc.uuid(),
        channel: fc.constant('survey' as const),
        respondent: fc.constantFrom('child', 'parent', 'staff'),
        on: anyDay,
        rating: fc.double({ min: 0, max: 10, noNaN: true }),
      }),
      { maxLength: 15 },
    );
    holds(responses, (rows) => feedbackMeasures([], rows, { ...query, by: 'respondent' }));
  });

  it('complaints', () => {
    const complaints: fc.Arbitrary<Complaint[]> = fc.array(
      fc
        .record({ received: anyDay, responded: anyDay, theme: fc.constantFrom('a', 'b') })
        .map(({ received, responded, theme }, index = 0) => ({
          id: `${received}${responded}${theme}${index}`,
          service: 'help',
          stages: [{ stage: 1, received, responded, outcome: 'upheld' } as const],
          themes: [{ theme, polarity: 'development' } as const],
        })),
      { maxLength: 12 },
    );
    holds(complaints, (rows) => complaintMeasures(rows, [], { ...query, calendar }));
  });

  it('goals', () => {
    const score = fc.constantFrom<GoalRecord['baseline']>(-2, -1, 0, 1, 2);
    const goals: fc.Arbitrary<GoalRecord[]> = fc.array(
      fc.record({
        subject: fc.constantFrom('C1', 'C2', 'C3'),
        goal: fc.uuid(),
        importance: fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3),
        set: fc.constant(day('01-10')),
        baseline: score,
        reviewed: anyDay,
        achieved: score,
      }),
      { maxLength: 12 },
    );
    holds(goals, (rows) => goalMeasures(rows, query));
  });

  it('strengths and difficulties', () => {
    const scores: fc.Arbitrary<SdqRecord[]> = fc.array(
      fc.record({
        subject: fc.constantFrom('C1', 'C2', 'C3'),
        on: anyDay,
        version: fc.constantFrom<SdqRecord['version']>('parent', 'teacher'),
        total: fc.option(fc.integer({ min: 0, max: 40 })),
      }),
      { maxLength: 12 },
    );
    const children = ['C1', 'C2', 'C3'].map((subject) => ({ subject, age: 10 }));
    holds(scores, (rows) => sdqMeasures(children, rows, query));
  });

  it('the practice framework', () => {
    const part = fc.option(fc.oneof(anyDay, fc.constant('not-applicable' as const)), { nil: undefined });
    const records: fc.Arbitrary<FrameworkRecord[]> = fc
      .array(fc.record({ subject: fc.uuid(), team: anyTeam, mapping: part, scale: part }), { maxLength: 12 })
      .map((rows) => JSON.parse(JSON.stringify(rows)) as FrameworkRecord[]);
    holds(records, (rows) => frameworkUseMeasures(rows, { asAt: quarter.to, by: 'team' }));
  });

  it('observations', () => {
    const seen: fc.Arbitrary<Observation[]> = fc.array(
      fc.record({
        id: fc.uuid(),
        on: anyDay,
        observer: fc.constant('o'),
        team: anyTeam,
        type: fc.constant('visit' as const),
        themes: fc.constant([]),
        grade: fc.constantFrom(...grades),
      }),
      { maxLength: 12 },
    );
    holds(seen, (rows) => observationMeasures(rows, query));
  });
});
