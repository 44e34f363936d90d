import { describe, expect, it } from 'vitest';
import {
  calendar,
  day,
  graded,
  madeUpAudit,
  madeUpTool,
  domain,
  question,
  quarter,
} from '../../test/made-up.ts';
import { actionFigures } from '../actions/action-figures.ts';
import { learningReviewMeasures } from '../activity/learning-review-measures.ts';
import { observationMeasures } from '../activity/observation-measures.ts';
import { practiceWeekMeasures } from '../activity/practice-week-measures.ts';
import { scoreAudit } from '../audit/score-audit.ts';
import { barrierLog } from '../barriers/barrier-log.ts';
import { complaintMeasures } from '../complaints/complaint-measures.ts';
import { auditMeasures } from '../distribution/audit-measures.ts';
import { domainMeasures } from '../distribution/domain-measures.ts';
import { heardMeasures } from '../distribution/heard-measures.ts';
import { programmeMeasures } from '../distribution/programme-measures.ts';
import { feedbackMeasures } from '../feedback/feedback-measures.ts';
import { activityRegister } from '../governance/activity-register.ts';
import { documentAt } from '../governance/controlled-document.ts';
import { forumRecord } from '../governance/forum-record.ts';
import { inspectionFollowUp } from '../governance/inspection-follow-up.ts';
import { reportingCalendar } from '../governance/reporting-calendar.ts';
import { moderationMeasures } from '../moderation/moderation-measures.ts';
import { distanceMeasures } from '../outcomes/distance-measures.ts';
import { goalMeasures } from '../outcomes/goal-measures.ts';
import { sdqMeasures } from '../outcomes/sdq-measures.ts';
import { frameworkUseMeasures } from '../practice-framework/framework-use-measures.ts';
import { measureQuality } from '../rba/measure-quality.ts';
import { standardMeasures } from '../standards/standard-measures.ts';
import { qafMeasures } from './qaf-measures.ts';

const tool = madeUpTool([domain('voice', [question('v1', { standards: ['s'] })])]);
const audit = madeUpAudit({ v1: 'yes' });
const audits = [{ audit, tool, score: scoreAudit(audit, tool) }, graded('2', 'good')];
const query = { period: quarter };
const standard = { id: 's', statement: 'x', service: 'all', source: 'local' };
const reading = (on: string) => ({ subject: 'C', scale: 's', rater: 'child', on: day(on), value: 3 });

const noRecords = {
  audits: [],
  actions: [],
  feedbackRounds: [],
  feedback: [],
  complaints: [],
  compliments: [],
  scaleReadings: [],
  goals: [],
  sdqScores: [],
  cases: [],
  supervision: [],
};

/** What each function named in the catalogue gives. */
const given = () => ({
  auditMeasures: auditMeasures(audits, query),
  domainMeasures: domainMeasures(audits, query),
  heardMeasures: heardMeasures(audits, query),
  programmeMeasures: programmeMeasures({ id: 'P', period: quarter, owner: 'o', entries: [] }, audits),
  moderationMeasures: moderationMeasures(audits, query, calendar),
  standardMeasures: standardMeasures(audits, [standard], query),
  frameworkUseMeasures: frameworkUseMeasures([], { asAt: quarter.to }),
  distanceMeasures: distanceMeasures([reading('05-01'), reading('05-02')], query),
  goalMeasures: goalMeasures([], query),
  sdqMeasures: sdqMeasures([], [], query),
  feedbackMeasures: feedbackMeasures([], [], query),
  complaintMeasures: complaintMeasures([], [], { ...query, calendar }),
  observationMeasures: observationMeasures([], query),
  practiceWeekMeasures: practiceWeekMeasures([], query),
  learningReviewMeasures: learningReviewMeasures([], () => false, { ...query, calendar }),
  actionFigures: Object.values(actionFigures([], quarter)),
  barrierLog: Object.values(barrierLog([], quarter).figures),
  reportingCalendar: [reportingCalendar([], [], quarter).onTime],
  forumRecord: Object.values(
    forumRecord({ id: 'f', title: 'F', level: 'team', chair: 'c', members: [], standing: [] }, [], quarter)
      .figures,
  ),
  documentAt: [
    documentAt({ id: 'd', kind: 'framework', title: 'D', version: '1', reach: [] }, quarter.to).reach,
  ],
  inspectionFollowUp: [
    inspectionFollowUp(
      { id: 'i', kind: 'full', began: quarter.from, judgements: {}, areasToImprove: [], requests: [] },
      [],
      [],
      quarter.to,
    ).requestsInTime,
  ],
  activityRegister: [activityRegister([], quarter).done],
  // Some of its ids are figures of other functions that the matrix names.
  measureQuality: measureQuality(
    noRecords,
    qafMeasures.filter((one) => one.function === 'measureQuality').map(({ id }) => id),
    { ...query, calendar },
  ),
});

describe('qafMeasures', () => {
  it('names each measure once, and the function that gives it', () => {
    expect(new Set(qafMeasures.map(({ id }) => id)).size).toBe(qafMeasures.length);
    const byFunction = Object.entries(given()).flatMap(([name, measured]) =>
      [...new Set(measured.map(({ measure }) => measure.id))].map((id) => `${name} ${id}`),
    );
    expect(byFunction.sort()).toEqual(qafMeasures.map(({ id, function: by }) => `${by} ${id}`).sort());
  });

  it('has figures that name the records they are made from, and the period', () => {
    const lists: Record<string, string> = {};
    for (const [name, measured] of Object.entries(given()))
      for (const one of measured) {
        lists[name] = one.coverage.lists.join();
        expect(one.period.to).toBe(quarter.to);
        expect(one.fingerprint).toMatch(/^[0-9a-f]{16}$/);
      }
    expect(lists).toEqual({
      auditMeasures: 'audits',
      domainMeasures: 'audits',
      heardMeasures: 'audits',
      programmeMeasures: 'audits',
      moderationMeasures: 'audits',
      standardMeasures: 'audits',
      frameworkUseMeasures: 'frameworkRecords',
      distanceMeasures: 'scaleReadings',
      goalMeasures: 'goals',
      sdqMeasures: 'sdqScores',
      feedbackMeasures: 'feedback',
      complaintMeasures: 'complaints',
      observationMeasures: 'observations',
      practiceWeekMeasures: 'activities',
      learningReviewMeasures: 'learningReviews',
      actionFigures: 'actions',
      barrierLog: 'barriers',
      reportingCalendar: 'reports',
      forumRecord: 'meetings',
      documentAt: 'documents',
      inspectionFollowUp: 'inspections',
      activityRegister: 'activities',
      measureQuality: 'quality',
    });
  });

  it('ends each id in its unit, and asks whether anyone is better off of what is an effect', () => {
    for (const { id } of qafMeasures) expect(id).toMatch(/-(pct|count|mean|median|score)$/);
    expect(qafMeasures.filter(({ asks }) => asks === 'better-off').map(({ service }) => service)).toContain(
      'outcomes',
    );
  });
});
