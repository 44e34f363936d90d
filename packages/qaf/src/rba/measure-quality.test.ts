import { englandAndWales, localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { Grade } from '../grade.ts';
import { qafMeasures } from '../measures/qaf-measures.ts';
import { measureQuality, qualityMeasureIds } from './measure-quality.ts';
import type { QualityMeasureId } from './measure-quality.ts';
import type { QualityRecords, ServiceCase, SupervisionSession } from './quality-records.ts';

const day = localDate;
const quarter = period(day('2024-04-01'), day('2024-06-30'));
const none: QualityRecords = {
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
const figure = (id: QualityMeasureId, records: Partial<QualityRecords>) =>
  measureQuality({ ...none, ...records }, [id], { period: quarter, calendar: englandAndWales })[0]!.figure;
/** Parts of a proportion, or why there is none. */
const parts = (id: QualityMeasureId, records: Partial<QualityRecords>): string => {
  const found = figure(id, records);
  return found.status === 'measured' ? `${found.numerator}/${found.denominator}` : found.reason;
};

/** An audit of a service with a grade in one domain, and that grade overall. */
const audit = (id: string, service: string, domain: string, grade: Grade, changes = {}): ScoredAudit =>
  ({
    audit: {
      id,
      tool: { id: 't', version: '1.0.0' },
      subject: id,
      team: 'A',
      service,
      auditor: 'a1',
      submitted: day('2024-05-01'),
      answers: [],
      ...changes,
    },
    tool: {
      id: 't',
      version: '1.0.0',
      kind: 'collaborative',
      domains: [{ id: domain, questions: [] }],
      collaborative: [],
    },
    score: {
      domains: { [domain]: { grade, evidence: '1', insufficientEvidence: false } },
      first: grade,
      final: grade,
      computed: { provisionalFor: [] },
    },
  }) as unknown as ScoredAudit;

const theCase = (subject: string, service: string, changes: Partial<ServiceCase> = {}): ServiceCase => ({
  subject,
  service,
  began: day('2024-01-01'),
  ...changes,
});

describe('measureQuality', () => {
  it('gives each measure under its own id, title and question, and refuses an unknown one', () => {
    const all = measureQuality(none, qualityMeasureIds, { period: quarter, calendar: englandAndWales });
    expect(all.map(({ measure }) => measure.id)).toEqual(qualityMeasureIds);
    for (const { measure, figure: found } of all) {
      expect(qafMeasures.find(({ id }) => id === measure.id)).toMatchObject(measure);
      // Nothing is measured of nothing.
      expect(found).toMatchObject({ status: 'not-measured', reason: 'empty-denominator' });
    }
    expect(() => measureQuality(none, ['x-pct'], { period: quarter, calendar: englandAndWales })).toThrow(
      'QUALITY_MEASURE_UNKNOWN {"id":"x-pct"}',
    );
    expect(() => measureQuality(none, ['toString'], { period: quarter, calendar: englandAndWales })).toThrow(
      'QUALITY_MEASURE_UNKNOWN',
    );
  });

  it.each([
    ['front-door-threshold-right-pct', 'front-door', 'threshold'],
    ['assessment-audit-assessment-good-pct', 'assessment', 'assessment'],
    ['assessment-audit-voice-good-pct', 'assessment', 'voice'],
    ['child-in-need-audit-planning-good-pct', 'child-in-need', 'planning'],
    ['child-protection-audit-strategy-good-pct', 'child-protection', 'strategy'],
    ['child-protection-audit-plan-good-pct', 'child-protection', 'plan'],
    ['children-in-care-audit-voice-good-pct', 'children-in-care', 'voice'],
    ['care-leavers-audit-pathway-good-pct', 'care-leavers', 'pathway'],
    ['early-help-audit-threshold-good-pct', 'early-help', 'threshold'],
  ] as const)('%s counts good or better of its service and domain', (id, service, domain) => {
    const audits = [
      audit('1', service, domain, 'good'),
      audit('2', service, domain, 'outstanding'),
      audit('3', service, domain, 'requires-improvement'),
      audit('4', 'another', domain, 'inadequate'),
      audit('5', service, 'another', 'inadequate'),
      audit('6', service, domain, 'inadequate', { submitted: day('2024-07-01') }),
    ];
    expect(parts(id, { audits })).toBe('2/3');
  });

  it('counts recording of all services', () => {
    const audits = [audit('1', 'a', 'recording', 'good'), audit('2', 'b', 'recording', 'inadequate')];
    expect(parts('data-quality-audit-recording-good-pct', { audits })).toBe('1/2');
  });

  it('counts supervision audits by their tool', () => {
    const good = audit('1', 'workforce', 'reflection', 'good');
    const supervision = { ...good, tool: { ...good.tool, kind: 'supervision' as const } };
    const audits = [supervision, audit('2', 'workforce', 'reflection', 'inadequate')];
    expect(parts('supervision-audit-good-pct', { audits })).toBe('1/1');
  });

  it('counts what families say of assessment, and staff of supervision', () => {
    const said = (id: string, respondent: string, rating: number, changes = {}) => ({
      id,
      channel: 'survey' as const,
      respondent: respondent as 'child',
      on: day('2024-05-02'),
      service: 'assessment',
      rating,
      ...changes,
    });
    const feedback = [
      said('1', 'parent', 8),
      said('2', 'child', 3),
      said('3', 'partner', 9),
      said('4', 'parent', 9, { service: 'early-help' }),
      said('5', 'carer', 7, { on: day('2024-07-01') }),
      said('6', 'staff', 8, { themes: [{ theme: 'supervision', polarity: 'strength' }] }),
      said('7', 'staff', 2, { themes: [{ theme: 'workload', polarity: 'development' }] }),
      said('8', 'staff', 2),
      said('9', 'parent', 1, { service: 'x', themes: [{ theme: 'supervision', polarity: 'development' }] }),
    ];
    expect(parts('assessment-families-helped-pct', { feedback })).toBe('1/2');
    expect(parts('supervision-changed-practice-pct', { feedback })).toBe('1/1');
  });

  it.each([
    ['child-in-need-safety-scale-improved-pct', 'child-in-need', 'safety'],
    ['child-protection-safety-scale-improved-pct', 'child-protection', 'safety'],
    ['children-in-care-own-score-improved-pct', 'children-in-care', 'own-life'],
    ['care-leavers-own-score-improved-pct', 'care-leavers', 'own-life'],
    ['early-help-family-score-improved-pct', 'early-help', 'family'],
  ] as const)('%s counts readings that rose, of children of the service', (id, service, scale) => {
    const read = (subject: string, on: string, value: number, of: string = scale) => ({
      subject,
      scale: of,
      rater: 'child',
      on: day(on),
      value,
    });
    const scaleReadings = [
      ...[read('rose', '2024-01-10', 3), read('rose', '2024-05-10', 5)],
      ...[read('fell', '2024-01-10', 3), read('fell', '2024-05-10', 2)],
      ...[read('same', '2024-01-10', 3), read('same', '2024-05-10', 3)],
      ...[read('old', '2024-01-10', 3), read('old', '2024-03-31', 5)],
      ...[read('other', '2024-01-10', 3), read('other', '2024-05-10', 5)],
      ...[read('rose', '2024-01-10', 9, 'another'), read('rose', '2024-05-10', 1, 'another')],
      read('once', '2024-05-10', 5),
    ];
    const cases = ['rose', 'fell', 'same', 'old', 'once'].map((subject) => theCase(subject, service));
    expect(parts(id, { scaleReadings, cases: [...cases, theCase('other', 'another')] })).toBe('1/3');
  });

  it('takes the goals of children in need', () => {
    const goal = (subject: string, achieved: -1 | 0 | 1) => ({
      subject,
      goal: 'sleep',
      set: day('2024-01-10'),
      baseline: -1 as const,
      reviewed: day('2024-05-02'),
      achieved,
    });
    // One goal from -1 to 0: T from 40 to 50. The other child is not in need.
    const records = {
      goals: [goal('a', 0), goal('b', 1)],
      cases: [theCase('a', 'child-in-need'), theCase('b', 'x')],
    };
    expect(figure('child-in-need-goal-attainment-change-mean', records)).toMatchObject({ display: '10.0' });
  });

  it('counts plans with a scale in the last review, of those open and reviewed', () => {
    const plan = (subject: string, changes: Partial<ServiceCase>) =>
      theCase(subject, 'child-protection', changes);
    const cases = [
      plan('1', { reviewed: day('2024-06-30'), scaleInReview: true }),
      plan('2', { reviewed: day('2024-05-01') }),
      plan('3', { reviewed: day('2024-07-01'), scaleInReview: true }),
      plan('4', {}),
      plan('5', { reviewed: day('2024-05-01'), scaleInReview: true, ended: day('2024-06-30') }),
      plan('6', { reviewed: day('2024-05-01'), scaleInReview: false, ended: day('2024-07-01') }),
    ];
    expect(parts('child-protection-scale-in-review-pct', { cases })).toBe('1/3');
  });

  it('counts plans that ended with their goals met; one that says nothing did not', () => {
    const ended = (subject: string, on: string, goalsMet?: boolean) =>
      theCase(subject, 'child-protection', { ended: day(on), ...(goalsMet !== undefined && { goalsMet }) });
    const cases = [
      ended('1', '2024-04-01', true),
      ended('2', '2024-06-30', false),
      ended('3', '2024-05-01'),
      ended('4', '2024-07-01', true),
      ended('5', '2024-03-31', true),
      theCase('6', 'child-protection'),
    ];
    expect(parts('child-protection-goals-met-at-end-pct', { cases })).toBe('1/3');
  });

  it('waits six months before early help can be said to have lasted', () => {
    const ended = (subject: string, on: string, again?: string) =>
      theCase(subject, 'early-help', {
        ended: day(on),
        ...(again !== undefined && { referredAgain: day(again) }),
      });
    const cases = [
      ended('lasted', '2023-11-01'),
      ended('after', '2023-12-30', '2024-07-01'),
      ended('on the day', '2023-12-30', '2024-06-30'),
      ended('soon', '2023-10-01', '2023-12-01'),
      ended('too early', '2023-09-30'),
      ended('not yet', '2023-12-31', '2024-01-10'),
      theCase('open', 'early-help'),
    ];
    // Six months after 30 December is 30 June, after 31 December 30 June too: 'not yet' counts, and came back.
    expect(parts('early-help-no-re-referral-6m-pct', { cases })).toBe('2/5');
  });

  it('counts supervision held of those due, and what changed of those asked', () => {
    const session = (id: string, due: string, held?: string, changed?: boolean): SupervisionSession => ({
      id,
      team: 'A',
      worker: 'w',
      due: day(due),
      ...(held !== undefined && { held: day(held) }),
      ...(changed !== undefined && { changedForChild: changed }),
    });
    const supervision = [
      session('1', '2024-04-01', '2024-04-02', true),
      session('2', '2024-05-01', '2024-05-01', false),
      session('3', '2024-05-01', '2024-07-01', true),
      session('4', '2024-06-29'),
      session('5', '2024-06-30'),
      session('6', '2024-06-30', '2024-06-30'),
      session('7', '2024-07-01', '2024-06-28', true),
      session('8', '2024-03-31', '2024-03-31', true),
    ];
    expect(parts('supervision-sessions-held-pct', { supervision })).toBe('3/5');
    expect(parts('supervision-changed-for-child-pct', { supervision })).toBe('2/3');
  });

  // The bands of a carer's total are 0-13, 14-16 and 17-40.
  it('counts children in care whose band improved from their first score to their latest', () => {
    const score = (
      subject: string,
      on: string,
      total: number | null,
      version: 'parent' | 'teacher' = 'parent',
    ) => ({
      subject,
      on: day(on),
      version,
      total,
    });
    const sdqScores = [
      ...[score('better', '2024-05-10', 13), score('better', '2023-05-10', 14)],
      ...[score('within', '2023-05-10', 16), score('within', '2024-05-10', 14)],
      ...[score('worse', '2023-05-10', 13), score('worse', '2024-05-10', 17)],
      ...[
        score('latest', '2022-05-10', 17),
        score('latest', '2023-05-10', 10),
        score('latest', '2024-05-10', 16),
      ],
      ...[score('teacher', '2023-05-10', 30, 'teacher'), score('teacher', '2024-05-10', 3)],
      ...[score('blank', '2023-05-10', null), score('blank', '2024-05-10', 3)],
      ...[score('earlier', '2023-05-10', 30), score('earlier', '2024-03-31', 3)],
      ...[score('later', '2023-05-10', 30), score('later', '2024-07-01', 3)],
      ...[score('other', '2023-05-10', 30), score('other', '2024-05-10', 3)],
    ];
    const cases = ['better', 'within', 'worse', 'latest', 'teacher', 'blank', 'earlier', 'later'].map(
      (subject) => theCase(subject, 'children-in-care'),
    );
    expect(parts('children-in-care-sdq-band-improved-pct', { sdqScores, cases })).toBe('2/4');
  });

  it('takes loop, learning and recurrence from actions', () => {
    const action = (id: string, changes: Partial<Action>): Action => ({
      id,
      source: { kind: 'complaint' },
      text: 'Review every plan that is late',
      owner: 'team manager',
      team: 'A',
      created: day('2024-03-01'),
      due: day('2024-04-15'),
      history: [],
      ...changes,
    });
    const done = { on: day('2024-04-10'), status: 'done' as const };
    const actions = [
      action('1', {
        history: [done, { on: day('2024-04-20'), status: 'verified', by: 'auditor' }],
        themes: ['planning', 'voice'],
        impact: { due: day('2024-06-01'), checked: day('2024-06-02'), result: 'better' },
      }),
      action('2', { history: [done], impact: { due: day('2024-06-01') } }),
      action('3', {}),
      action('4', { source: { kind: 'audit' }, history: [done] }),
    ];
    const audits = [
      audit('1', 's', 'd', 'good', {
        themes: [
          { theme: 'planning', polarity: 'development' },
          { theme: 'voice', polarity: 'strength' },
        ],
      }),
      audit('2', 's', 'd', 'good', {
        submitted: undefined,
        themes: [{ theme: 'voice', polarity: 'development' }],
      }),
    ];
    expect(parts('actions-loop-closed-pct', { actions })).toBe('1/2');
    expect(parts('actions-learning-verified-pct', { actions })).toBe('1/2');
    expect(parts('actions-theme-recurrence-pct', { actions, audits })).toBe('1/2');
  });
});

describe('measureQuality, on the last day of the period', () => {
  const scored = (subject: string, on: string, total: number) =>
    ({ subject, on: day(on), version: 'parent', total }) as const;
  const inCare = ['a', 'b', 'c'].map((subject) => theCase(subject, 'children-in-care'));

  it('takes a score of that day and none after it', () => {
    // Bands: 30 to 3 improved; 13 to 17 and 3 to 16 fell; what comes after 30 June would turn all three round.
    const sdqScores = [
      ...[scored('a', '2023-05-10', 30), scored('a', '2024-06-30', 3), scored('a', '2024-07-01', 30)],
      ...[scored('b', '2023-05-10', 13), scored('b', '2024-06-30', 17), scored('b', '2024-07-01', 3)],
      ...[scored('c', '2023-05-10', 3), scored('c', '2024-06-30', 16), scored('c', '2024-07-01', 0)],
    ];
    expect(parts('children-in-care-sdq-band-improved-pct', { sdqScores, cases: inCare })).toBe('1/3');
    // Of two scores of one day the lower is the first and the higher the latest, in whatever order they come.
    const onOneDay = [
      scored('a', '2024-01-10', 20),
      scored('a', '2024-01-10', 10),
      scored('a', '2024-05-10', 18),
      scored('a', '2024-05-10', 12),
    ];
    for (const list of [onOneDay, onOneDay.toReversed()])
      expect(parts('children-in-care-sdq-band-improved-pct', { sdqScores: list, cases: inCare })).toBe('0/1');
  });

  it('takes the readings of a scale up to that day', () => {
    const read = (on: string, value: number) => ({
      subject: 'a',
      scale: 'own-life',
      rater: 'child',
      on: day(on),
      value,
    });
    const scaleReadings = [read('2024-01-10', 3), read('2024-06-30', 5), read('2024-07-01', 2)];
    expect(parts('children-in-care-own-score-improved-pct', { scaleReadings, cases: inCare })).toBe('1/1');
  });

  it('knows nothing of one score alone', () => {
    const sdqScores = [scored('a', '2024-05-10', 3)];
    expect(parts('children-in-care-sdq-band-improved-pct', { sdqScores, cases: inCare })).toBe(
      'empty-denominator',
    );
  });

  it('has another fingerprint for other records, audits and not', () => {
    const print = (records: Partial<QualityRecords>): string =>
      measureQuality({ ...none, ...records }, ['actions-loop-closed-pct'], {
        period: quarter,
        calendar: englandAndWales,
      })[0]!.fingerprint;
    const prints = [
      print({}),
      print({ cases: inCare }),
      print({ audits: [audit('1', 's', 'd', 'good')] }),
      print({ audits: [audit('2', 's', 'd', 'good')] }),
    ];
    expect(new Set(prints).size).toBe(4);
    // What an audit came to follows from it, and does not name the records.
    expect(print({ audits: [{ ...audit('1', 's', 'd', 'good'), score: {} as never }] })).toBe(prints[2]);
  });
});
