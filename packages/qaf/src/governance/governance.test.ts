import { localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { activityKinds } from '../activity/activity.ts';
import type { Activity } from '../activity/activity.ts';
import type { TargetRecord } from '../targets/target-record.ts';
import { accountabilityLedger } from './accountability-ledger.ts';
import { activityRegister } from './activity-register.ts';
import { assuranceStatement } from './assurance-statement.ts';
import type { Control, ControlTest } from './assurance-statement.ts';
import { documentAt } from './controlled-document.ts';
import type { ControlledDocument } from './controlled-document.ts';
import { escalationRoute } from './escalation-route.ts';
import { evidenceIndex } from './evidence-index.ts';
import type { EvidenceItem } from './evidence-index.ts';
import { forumRecord } from './forum-record.ts';
import type { Forum, Meeting } from './forum-record.ts';
import { inspectionFollowUp } from './inspection-follow-up.ts';
import type { Inspection } from './inspection-follow-up.ts';
import { reportingCalendar } from './reporting-calendar.ts';
import type { PublishedReport, ReportSeries } from './reporting-calendar.ts';

const day = localDate;
const quarter = period(day('2024-04-01'), day('2024-06-30'));
const action = (id: string, changes: Partial<Action> = {}): Action => ({
  id,
  source: { kind: 'inspection', id: 'I1' },
  text: 'Review every plan that is late',
  owner: 'team manager',
  created: day('2024-04-01'),
  due: day('2024-06-15'),
  history: [],
  ...changes,
});
const done = { history: [{ on: day('2024-05-01'), status: 'done' as const }] };

describe('reportingCalendar', () => {
  const series: ReportSeries = {
    id: 'scorecard',
    title: 'Scorecard',
    kind: 'report',
    owner: 'performance manager',
    to: 'performance board',
    from: day('2024-01-01'),
    every: { months: 1 },
    dueAfterDays: 15,
  };
  const issue = (about: string, on: string, rest: Partial<PublishedReport> = {}): PublishedReport => ({
    series: 'scorecard',
    about: day(about),
    on: day(on),
    dataQuality: '97.5',
    ...rest,
  });
  const states = (published: readonly PublishedReport[], to = '2024-06-30') =>
    reportingCalendar([series], published, period(day('2024-04-01'), day(to))).issues.map(
      ({ due, state, daysLate }) => [due, state, daysLate],
    );

  // Due 15 days after the end of March, April and May: 15 April, 15 May and 15 June.
  it('is in time on the due day and late the day after', () => {
    expect(states([issue('2024-03-31', '2024-04-15'), issue('2024-04-30', '2024-05-16')])).toEqual([
      ['2024-04-15', 'published', 0],
      ['2024-05-15', 'published-late', 1],
      ['2024-06-15', 'late', 15],
    ]);
  });

  it('is not yet due on its due day, and unpublished what comes out after the period', () => {
    expect(states([], '2024-04-15')).toEqual([['2024-04-15', 'not-yet-due', 0]]);
    expect(states([], '2024-04-16')).toEqual([['2024-04-15', 'late', 1]]);
    expect(states([issue('2024-03-31', '2024-04-17')], '2024-04-16')).toEqual([['2024-04-15', 'late', 1]]);
    expect(states([], '2024-04-14')).toEqual([]);
  });

  it('takes the first issue of a period, and counts by those that are due', () => {
    const published = [issue('2024-03-31', '2024-04-20'), issue('2024-03-31', '2024-04-10')];
    const { issues, onTime } = reportingCalendar([series], published, quarter);
    expect(issues[0]).toMatchObject({
      publishedOn: '2024-04-10',
      state: 'published',
      about: { from: '2024-03-01', to: '2024-03-31' },
      owner: 'performance manager',
    });
    expect(onTime).toMatchObject({
      measure: { id: 'reports-on-time-pct' },
      figure: { numerator: '1', denominator: '3' },
    });
    expect(reportingCalendar([], [], quarter).onTime.figure).toMatchObject({ reason: 'empty-denominator' });
  });

  it('takes of two issues on one day the one that lacks more, in whatever order they are handed in', () => {
    const monthly = { ...series, kind: 'return' as const };
    const whole = issue('2024-03-31', '2024-04-10', { validated: true, signedOffBy: 'director' });
    const bare = issue('2024-03-31', '2024-04-10', { validated: true });
    for (const published of [
      [whole, bare],
      [bare, whole],
    ])
      expect(reportingCalendar([monthly], published, quarter).issues[0]?.lacks).toEqual(['sign-off']);
    for (const published of [
      [
        issue('2024-03-31', '2024-04-10'),
        { series: 'scorecard', about: day('2024-03-31'), on: day('2024-04-10') },
      ],
      [
        { series: 'scorecard', about: day('2024-03-31'), on: day('2024-04-10') },
        issue('2024-03-31', '2024-04-10'),
      ],
    ])
      expect(reportingCalendar([series], published, quarter).issues[0]?.lacks).toEqual(['data-quality']);
  });

  it('counts weeks in days, and orders by due day and name', () => {
    const weekly: ReportSeries = {
      ...series,
      id: 'weekly',
      from: day('2024-04-01'),
      every: { days: 7 },
      dueAfterDays: 1,
    };
    const { issues } = reportingCalendar(
      [weekly, { ...weekly, id: 'also' }],
      [],
      period(day('2024-04-01'), day('2024-04-15')),
    );
    expect(issues.map(({ series: id, due }) => [id, due])).toEqual([
      ['also', '2024-04-08'],
      ['weekly', '2024-04-08'],
      ['also', '2024-04-15'],
      ['weekly', '2024-04-15'],
    ]);
  });

  it('tells what an issue lacks: a report its data quality, a return validation and sign-off', () => {
    const lacks = (kind: ReportSeries['kind'], rest: Partial<PublishedReport>) => {
      const { dataQuality: _, ...bare } = issue('2024-03-31', '2024-04-15', rest);
      return reportingCalendar([{ ...series, kind }], [bare], period(day('2024-04-15'), day('2024-04-15')))
        .issues[0]?.lacks;
    };
    expect(lacks('report', {})).toEqual(['data-quality']);
    expect(lacks('return', { validated: false })).toEqual(['validation', 'sign-off']);
    expect(lacks('return', { validated: true, signedOffBy: 'director' })).toEqual([]);
    expect(states([issue('2024-03-31', '2024-04-15')])[0]).toEqual(['2024-04-15', 'published', 0]);
    expect(
      reportingCalendar([series], [issue('2024-03-31', '2024-04-15')], quarter).issues.map(
        (one) => one.lacks,
      ),
    ).toEqual([[], [], []]);
  });

  it('refuses an issue of no series', () => {
    expect(() => reportingCalendar([], [issue('2024-03-31', '2024-04-15')], quarter)).toThrow(
      'REPORT_SERIES_UNKNOWN',
    );
  });
});

describe('forumRecord', () => {
  const forum: Forum = {
    id: 'board',
    title: 'Improvement board',
    level: 'council',
    chair: 'independent chair',
    independentChair: true,
    members: ['director', 'lead member', 'adviser'],
    standing: ['audit', 'scorecard'],
  };
  const meeting = (on: string, changes: Partial<Meeting> = {}): Meeting => ({
    forum: 'board',
    on: day(on),
    present: ['director', 'lead member', 'guest'],
    seen: ['scorecard'],
    performanceDiscussed: true,
    decisions: [],
    ...changes,
  });

  it('counts seats, standing reports, challenges and talk of performance over the meetings of the period', () => {
    const meetings = [
      meeting('2024-06-11', {
        present: ['director'],
        seen: ['scorecard', 'audit'],
        performanceDiscussed: false,
      }),
      meeting('2024-05-14', {
        decisions: [
          { id: 'D1', text: 'Ask for help', kind: 'decision', actions: [] },
          { id: 'C1', text: 'Why is it late', kind: 'challenge', actions: ['A1'] },
          { id: 'C2', text: 'Who knew', kind: 'challenge', actions: [] },
        ],
      }),
      meeting('2024-03-31'),
      meeting('2024-05-20', { forum: 'other' }),
    ];
    const record = forumRecord(forum, meetings, quarter);
    expect(record).toMatchObject({
      meetings: 2,
      attendance: [
        { role: 'adviser', present: 0 },
        { role: 'lead member', present: 1 },
        { role: 'director', present: 2 },
      ],
      standingMissed: [{ on: '2024-05-14', report: 'audit' }],
      withoutAction: ['D1', 'C2'],
    });
    const { attendance, standingSeen, challengesActioned, performanceDiscussed } = record.figures;
    expect(attendance).toMatchObject({
      group: { forum: 'board' },
      figure: { numerator: '3', denominator: '6' },
    });
    expect(standingSeen.figure).toMatchObject({ numerator: '3', denominator: '4' });
    expect(challengesActioned.figure).toMatchObject({ numerator: '1', denominator: '2' });
    expect(performanceDiscussed.figure).toMatchObject({ numerator: '1', denominator: '2' });
  });

  it('cannot say without a meeting', () => {
    const { figures, meetings } = forumRecord(forum, [], quarter);
    expect(meetings).toBe(0);
    for (const { figure } of Object.values(figures))
      expect(figure).toMatchObject({ reason: 'empty-denominator' });
  });
});

describe('escalationRoute', () => {
  const forums = [
    { id: 'team', level: 'team', reportsTo: 'service' },
    { id: 'service', level: 'service', reportsTo: 'board' },
    { id: 'board', level: 'council' },
  ] as const;

  it('goes from a team to the top', () => {
    expect(escalationRoute(forums, 'team')).toEqual(['team', 'service', 'board']);
    expect(escalationRoute(forums, 'board')).toEqual(['board']);
  });

  it('refuses a forum that is not there, and a ring', () => {
    expect(() => escalationRoute(forums.slice(0, 2), 'team')).toThrow('FORUM_UNKNOWN {"forum":"board"}');
    const ring = [
      { id: 'a', level: 'team', reportsTo: 'b' },
      { id: 'b', level: 'team', reportsTo: 'a' },
    ] as const;
    expect(() => escalationRoute(ring, 'a')).toThrow('FORUM_ROUTE_CIRCULAR');
  });
});

describe('documentAt', () => {
  const document = (changes: Partial<ControlledDocument> = {}): ControlledDocument => ({
    id: 'framework',
    kind: 'framework',
    title: 'Framework',
    version: '2',
    owner: 'quality lead',
    approved: day('2024-04-01'),
    reviewDue: day('2024-06-30'),
    reach: [
      { role: 'social worker', staff: 40, confirmed: 30, on: day('2024-05-01') },
      { role: 'manager', staff: 10, confirmed: 10, on: day('2024-05-01') },
      { role: 'late', staff: 50, confirmed: 0, on: day('2024-07-05') },
    ],
    ...changes,
  });

  it('is in force until its review, and overdue the day after', () => {
    expect(documentAt(document(), day('2024-06-30'))).toMatchObject({
      state: 'in-force',
      daysOverdue: 0,
      lacks: [],
    });
    expect(documentAt(document(), day('2024-07-01'))).toMatchObject({
      state: 'review-overdue',
      daysOverdue: 1,
    });
    expect(documentAt(document(), day('2024-03-31')).state).toBe('not-approved');
    expect(documentAt(document({ approved: day('2024-06-30') }), day('2024-06-30')).state).toBe('in-force');
  });

  it('counts who knows it by the day', () => {
    expect(documentAt(document(), day('2024-06-30')).reach).toMatchObject({
      group: { document: 'framework' },
      period: { from: '2024-05-01', to: '2024-06-30' },
      figure: { numerator: '40', denominator: '50' },
    });
    expect(documentAt(document({ reach: [] }), day('2024-06-30')).reach).toMatchObject({
      period: { from: '2024-06-30' },
      figure: { reason: 'empty-denominator' },
    });
  });

  it('counts each role as it was counted last', () => {
    const asked = (on: string, confirmed: number) => ({
      role: 'social worker',
      staff: 40,
      confirmed,
      on: day(on),
    });
    const onOneDay = [asked('2024-06-01', 36), asked('2024-06-01', 20)];
    for (const reach of [onOneDay, onOneDay.toReversed()])
      expect(documentAt(document({ reach }), day('2024-06-30')).reach.figure).toMatchObject({
        numerator: '20',
      });
    const again = document({ reach: [asked('2024-06-01', 36), asked('2024-05-01', 20)] });
    expect(documentAt(again, day('2024-06-30')).reach.figure).toMatchObject({
      numerator: '36',
      denominator: '40',
    });
    expect(documentAt(again, day('2024-05-31')).reach.figure).toMatchObject({
      numerator: '20',
      denominator: '40',
    });
  });

  it('lacks an owner, a review, and of plans measures and a budget line', () => {
    const { owner: _, reviewDue: _r, ...bare } = document();
    const lacks = (changes: Partial<ControlledDocument>) =>
      documentAt({ ...bare, ...changes }, day('2024-06-30')).lacks;
    expect(lacks({})).toEqual(['owner', 'review-date']);
    expect(lacks({ kind: 'service-plan' })).toEqual(['owner', 'review-date', 'measures', 'budget-line']);
    expect(lacks({ kind: 'team-plan', owner: 'o' })).toEqual(['review-date', 'measures']);
    expect(lacks({ kind: 'service-plan', measures: ['m'], budgetLine: 'b' })).toEqual([
      'owner',
      'review-date',
    ]);
    expect(documentAt(bare, day('2024-06-30'))).toMatchObject({ state: 'in-force', daysOverdue: 0 });
  });

  it('counts comments that nobody answered by the day', () => {
    const comment = (on: string, answered?: string) => ({
      on: day(on),
      by: 'quality lead',
      text: 't',
      ...(answered !== undefined && { answered: day(answered) }),
    });
    const comments = [
      comment('2024-05-01'),
      comment('2024-05-01', '2024-06-30'),
      comment('2024-05-01', '2024-07-01'),
      comment('2024-07-01'),
    ];
    expect(documentAt(document({ comments }), day('2024-06-30')).openComments).toBe(2);
  });
});

describe('evidenceIndex', () => {
  const item = (id: string, changes: Partial<EvidenceItem> = {}): EvidenceItem => ({
    id,
    area: 'children-in-care',
    kind: 'audit',
    reference: 'audits-2024-q1',
    on: day('2024-05-01'),
    says: 'strength',
    ...changes,
  });
  const care = (items: readonly EvidenceItem[], options = {}) =>
    evidenceIndex(items, day('2024-06-30'), options).find(({ area }) => area === 'children-in-care')!;

  it('lists the newest first and counts what it says', () => {
    const index = care([
      item('b'),
      item('a'),
      item('c', { on: day('2024-06-30'), kind: 'feedback', says: 'to-improve' }),
      item('later', { on: day('2024-07-01') }),
      item('other', { area: 'care-leavers' }),
    ]);
    expect(index).toMatchObject({ kinds: ['audit', 'feedback'], strengths: 2, toImprove: 1, gaps: [] });
    expect(index.items.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('names what an area lacks', () => {
    expect(care([]).gaps).toEqual(['nothing']);
    expect(care([item('a')]).gaps).toEqual(['one-kind-only', 'no-voice', 'strengths-only']);
    expect(care([item('a', { kind: 'feedback', says: 'to-improve' })]).gaps).toEqual(['one-kind-only']);
    const old = [
      item('a', { on: day('2023-06-30') }),
      item('b', { on: day('2023-06-30'), kind: 'feedback', says: 'to-improve' }),
    ];
    expect(care(old).gaps).toEqual(['nothing-recent']);
    expect(care(old.map((one) => ({ ...one, on: day('2023-07-01') }))).gaps).toEqual([]);
    expect(care(old, { recentMonths: 24 }).gaps).toEqual([]);
  });

  it('asks for none of the overall judgement, and goes by the areas of an inspection', () => {
    const index = evidenceIndex([], day('2024-06-30'));
    expect(index.map(({ area, gaps }) => [area, gaps.length])).toEqual([
      ['leaders-impact', 1],
      ['help-and-protection', 1],
      ['children-in-care', 1],
      ['care-leavers', 1],
      ['overall-effectiveness', 0],
    ]);
  });
});

describe('assuranceStatement', () => {
  const control = (id: string, owner = 'head of service'): Control => ({ id, risk: 'r', text: 't', owner });
  const test = (
    id: string,
    result: ControlTest['result'],
    changes: Partial<ControlTest> = {},
  ): ControlTest => ({
    control: id,
    on: day('2024-05-01'),
    by: 'quality lead',
    result,
    ...changes,
  });
  const assurance = (...results: readonly (ControlTest['result'] | undefined)[]) =>
    assuranceStatement(
      results.map((_result, index) => control(`K${index}`)),
      results.flatMap((result, index) => (result ? [test(`K${index}`, result)] : [])),
      quarter,
    );

  it('is full when every control was tested by someone else and works, none when half or more give nothing', () => {
    expect(assurance('works', 'works').assurance).toBe('full');
    expect(assurance('works', 'works-in-part').assurance).toBe('partial');
    expect(assurance('works', 'works', 'does-not-work').assurance).toBe('partial');
    expect(assurance('works', 'does-not-work').assurance).toBe('none');
    expect(assurance('works', undefined).assurance).toBe('none');
    expect(assurance('works', 'works', undefined, 'does-not-work')).toMatchObject({
      assurance: 'none',
      counts: { works: 2, 'works-in-part': 0, 'does-not-work': 1, 'not-tested': 1 },
    });
    expect(assurance('works', 'works', 'works', undefined, 'works').assurance).toBe('partial');
    expect(assurance().assurance).toBe('cannot-say');
  });

  it('does not take a test by the owner for independent', () => {
    const own = assuranceStatement(
      [control('K1')],
      [test('K1', 'works', { by: 'head of service' })],
      quarter,
    );
    expect(own).toMatchObject({
      assurance: 'partial',
      controls: [{ independent: false, lacks: ['independent-test'] }],
    });
  });

  it('takes the latest test of the period', () => {
    const tests = [
      test('K1', 'works', { on: day('2024-05-01') }),
      test('K1', 'does-not-work', { on: day('2024-06-30'), gap: 'list not sent', action: 'A1' }),
      test('K1', 'works', { on: day('2024-07-01') }),
      test('K2', 'works', { on: day('2024-06-30') }),
    ];
    expect(assuranceStatement([control('K1')], tests, quarter).controls).toEqual([
      {
        control: 'K1',
        result: 'does-not-work',
        testedOn: '2024-06-30',
        independent: true,
        gap: 'list not sent',
        action: 'A1',
        lacks: [],
      },
    ]);
    expect(assuranceStatement([control('K1')], tests.toReversed(), quarter).controls[0]?.testedOn).toBe(
      '2024-06-30',
    );
  });

  it('takes of several tests on one day the worst, in whatever order they are handed in', () => {
    const both = (one: ControlTest, other: ControlTest) =>
      [
        [one, other],
        [other, one],
      ].map((tests) => assuranceStatement([control('K1')], tests, quarter).controls[0]);
    const of = (result: ControlTest['result'], changes: Partial<ControlTest> = {}) =>
      test('K1', result, changes);
    for (const [worse, better] of [
      ['does-not-work', 'works-in-part'],
      ['does-not-work', 'works'],
      ['works-in-part', 'works'],
    ] as const)
      for (const found of both(of(worse), of(better))) expect(found?.result).toBe(worse);
    // Of equal results the test by somebody else counts, then the one whose gap has no action, then the first by its words.
    for (const found of both(of('works', { by: 'head of service' }), of('works')))
      expect(found?.independent).toBe(true);
    for (const found of both(of('works-in-part', { action: 'A1' }), of('works-in-part')))
      expect(found?.lacks).toEqual(['action']);
    for (const found of both(of('works', { gap: 'b' }), of('works', { gap: 'a' })))
      expect(found?.gap).toBe('a');
    for (const found of both(of('works-in-part', { action: 'A2' }), of('works-in-part', { action: 'A1' })))
      expect(found?.action).toBe('A1');
    // The worse of an earlier day does not count beside a later test.
    for (const found of both(of('does-not-work', { on: day('2024-04-30') }), of('works')))
      expect(found?.result).toBe('works');
  });

  it('names what a control lacks', () => {
    const { owner: _, ...ownerless } = control('K1');
    const lacks = (of: Control, tests: readonly ControlTest[]) =>
      assuranceStatement([of], tests, quarter).controls[0]?.lacks;
    expect(lacks(ownerless, [])).toEqual(['owner', 'test']);
    expect(lacks(control('K1'), [test('K1', 'works-in-part')])).toEqual(['action']);
    expect(lacks(control('K1'), [test('K1', 'works')])).toEqual([]);
    expect(assurance(undefined).controls[0]).toEqual({
      control: 'K0',
      result: 'not-tested',
      independent: false,
      lacks: ['test'],
    });
  });
});

describe('inspectionFollowUp', () => {
  const asAt = day('2024-06-30');
  const inspection = (changes: Partial<Inspection> = {}): Inspection => ({
    id: 'I1',
    kind: 'full',
    began: day('2024-01-15'),
    judgements: { 'help-and-protection': 'requires-improvement' },
    areasToImprove: [{ id: 'R1', text: 'Visits in time', actions: ['A1', 'A2'], measures: ['visits-pct'] }],
    requests: [],
    ...changes,
  });
  const area = (actions: readonly Action[], status?: 'met' | 'missed' | 'not-judged') =>
    inspectionFollowUp(
      inspection(),
      actions,
      status
        ? [
            { measure: 'visits-pct', group: {}, status },
            { measure: 'other', group: {}, status: 'missed' },
          ]
        : [],
      asAt,
    ).areas[0]!;

  it('counts an area as improved only when all is done and its measure is judged and not poor', () => {
    expect(area([])).toMatchObject({ state: 'no-action', lacks: ['action'] });
    expect(area([action('A1'), action('A2', done)], 'met')).toMatchObject({
      state: 'under-way',
      openActions: ['A1'],
    });
    expect(area([action('A1', done)])).toMatchObject({ state: 'done-not-proved', lacks: [] });
    expect(area([action('A1', done)], 'not-judged').state).toBe('done-not-proved');
    expect(area([action('A1', done)], 'missed')).toMatchObject({
      state: 'done-not-proved',
      poor: ['visits-pct'],
    });
    expect(area([action('A1', done)], 'met')).toMatchObject({ state: 'improved', poor: [], openActions: [] });
  });

  it('leaves out actions of other areas, not yet created, and over', () => {
    expect(area([action('A9', done)], 'met').state).toBe('no-action');
    expect(area([action('A1', { created: day('2024-07-01') })], 'met').state).toBe('no-action');
    const over = { history: [{ on: day('2024-05-01'), status: 'superseded' as const }] };
    expect(area([action('A1', over)], 'met').state).toBe('no-action');
    const noMeasure = inspection({
      areasToImprove: [{ id: 'R1', text: 't', actions: ['A1'], measures: [] }],
    });
    expect(inspectionFollowUp(noMeasure, [action('A1', done)], [], asAt).areas[0]?.lacks).toEqual([
      'measure',
    ]);
  });

  it('counts requests that were answered in time of those that were due or answered', () => {
    const request = (id: string, due: string, delivered?: string) => ({
      id,
      owner: 'quality lead',
      asked: day('2024-06-01'),
      due: day(due),
      ...(delivered !== undefined && { delivered: day(delivered) }),
    });
    const follow = inspectionFollowUp(
      inspection({
        requests: [
          request('in-time', '2024-06-05', '2024-06-05'),
          request('late', '2024-06-05', '2024-06-06'),
          request('missing', '2024-06-29'),
          request('today', '2024-06-30'),
          request('after', '2024-06-29', '2024-07-01'),
          { ...request('not-asked', '2024-07-20'), asked: day('2024-07-01') },
        ],
      }),
      [],
      [],
      asAt,
    );
    expect(follow.lateRequests).toEqual(['missing', 'after']);
    expect(follow.requestsInTime).toMatchObject({
      group: { inspection: 'I1' },
      figure: { numerator: '1', denominator: '4' },
    });
  });
});

describe('accountabilityLedger', () => {
  const asAt = day('2024-06-30');
  const target = (id: string, changes: Partial<TargetRecord> = {}): TargetRecord => ({
    id,
    measure: 'm',
    about: 'outcome',
    from: day('2024-04-01'),
    value: '80',
    edge: 'better',
    basis: 'local',
    setBy: 'board',
    ...changes,
  });
  const report = (id: string, owner?: string): ReportSeries => ({
    id,
    title: id,
    kind: 'report',
    to: 'board',
    from: day('2024-04-01'),
    every: { months: 3 },
    dueAfterDays: 20,
    ...(owner !== undefined && { owner }),
  });

  it('gives each open action, target in force and report to its role', () => {
    const { owner: _, ...ownerless } = action('nobody');
    const ledger = accountabilityLedger(
      {
        actions: [
          action('late'),
          action('ahead', { due: day('2024-06-30') }),
          action('above', { accountable: 'director' }),
          { ...ownerless, id: 'shared', sharedWith: ['housing lead'] },
          ownerless,
          action('done', done),
          action('later', { created: day('2024-07-01') }),
          action('over', { history: [{ on: day('2024-05-01'), status: 'rejected' }] }),
        ],
        targets: [
          target('T1', { accountable: 'director', to: day('2024-06-30') }),
          target('T2'),
          target('ended', { to: day('2024-06-29') }),
          target('ahead', { from: day('2024-07-01'), accountable: 'nobody yet' }),
        ],
        reports: [report('R1', 'director'), report('R2')],
      },
      asAt,
    );
    expect(ledger.roles).toEqual([
      {
        role: 'director',
        openActions: ['above'],
        overdueActions: ['above'],
        targets: ['T1'],
        reports: ['R1'],
      },
      { role: 'housing lead', openActions: ['shared'], overdueActions: ['shared'], targets: [], reports: [] },
      {
        role: 'team manager',
        openActions: ['late', 'ahead'],
        overdueActions: ['late'],
        targets: [],
        reports: [],
      },
    ]);
    expect(ledger.unowned).toEqual({ actions: ['nobody'], targets: ['T2'], reports: ['R2'] });
  });
});

describe('activityRegister', () => {
  const panel = (id: string, changes: Partial<Extract<Activity, { kind: 'panel' }>> = {}): Activity => ({
    id,
    kind: 'panel',
    from: day('2024-05-14'),
    findings: [{ id: 'f', themes: [{ theme: 'planning', polarity: 'development' }] }],
    actions: ['A1'],
    ...changes,
  });
  const row = (...activities: readonly Activity[]) =>
    activityRegister(activities, quarter).kinds.find(({ kind }) => kind === 'panel')!;

  it('shows every kind, and counts what began in the period', () => {
    const {
      kinds,
      participants,
      done: share,
    } = activityRegister(
      [
        panel('A', { planned: 4, done: 3, participants: { 'team-manager': 2 } }),
        panel('B', { planned: 2, done: 5, participants: { 'team-manager': 1, family: 3 } }),
        panel('C'),
        panel('before', { from: day('2024-03-31') }),
      ],
      quarter,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(activityKinds);
    expect(kinds.find(({ kind }) => kind === 'panel')).toMatchObject({ planned: 7, done: 9 });
    expect(kinds.find(({ kind }) => kind === 'appraisal')).toMatchObject({ planned: 0, done: 0 });
    expect(participants).toEqual({ 'team-manager': 3, family: 3 });
    // 3 of 4, 2 of 2 (not 5) and 1 of 1.
    expect(share).toMatchObject({
      measure: { id: 'activities-done-pct' },
      figure: { numerator: '6', denominator: '7' },
    });
  });

  it('names what was done without findings, and what found something and led to nothing', () => {
    const strength = [{ id: 'f', themes: [{ theme: 'voice', polarity: 'strength' as const }] }];
    expect(row(panel('A', { findings: [] }))).toMatchObject({ withoutFindings: ['A'], withoutActions: [] });
    expect(row(panel('A', { actions: [] }))).toMatchObject({ withoutFindings: [], withoutActions: ['A'] });
    expect(row(panel('A', { actions: [], findings: strength })).withoutActions).toEqual([]);
    expect(row(panel('A'))).toMatchObject({ withoutFindings: [], withoutActions: [] });
    expect(row(panel('A', { done: 0, findings: [], actions: [] }))).toMatchObject({
      done: 0,
      withoutFindings: [],
      withoutActions: [],
    });
    expect(row({ id: 'A', kind: 'panel', from: day('2024-05-14') })).toMatchObject({
      withoutFindings: ['A'],
    });
  });
});
