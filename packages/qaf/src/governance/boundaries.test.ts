import { localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { accountabilityLedger } from './accountability-ledger.ts';
import { activityRegister } from './activity-register.ts';
import { assuranceStatement } from './assurance-statement.ts';
import { documentAt } from './controlled-document.ts';
import type { ControlledDocument } from './controlled-document.ts';
import { escalationRoute } from './escalation-route.ts';
import { evidenceIndex } from './evidence-index.ts';
import { forumRecord } from './forum-record.ts';
import type { Meeting } from './forum-record.ts';
import { inspectionFollowUp } from './inspection-follow-up.ts';
import type { Inspection } from './inspection-follow-up.ts';
import { reportingCalendar } from './reporting-calendar.ts';
import type { ReportSeries } from './reporting-calendar.ts';

const day = (text: string) => localDate(`2024-${text}`);
const quarter = period(day('04-01'), day('06-30'));
const parts = ({ figure }: { readonly figure: object }) => {
  const { numerator, denominator, reason } = figure as Record<string, string>;
  return reason ?? `${numerator}/${denominator}`;
};
const action = (id: string, changes: Partial<Action> = {}): Action => ({
  id,
  source: { kind: 'inspection', id: 'I1' },
  text: 'Review every plan that is late',
  owner: 'team manager',
  created: day('04-01'),
  due: day('06-15'),
  history: [],
  ...changes,
});

describe('reportingCalendar', () => {
  const series = (id: string, changes: Partial<ReportSeries> = {}): ReportSeries => ({
    id,
    title: id,
    kind: 'report',
    to: 'board',
    from: day('01-01'),
    every: { months: 3 },
    dueAfterDays: 15,
    ...changes,
  });
  const issue = (of: string, about: string, on: string) => ({ series: of, about: day(about), on: day(on) });

  it('leaves what is not yet due out of the share', () => {
    // Due 15 April for the first quarter, and 30 June for what ends on 15 June.
    const all = [series('a'), series('b', { from: day('03-16'), every: { months: 3 } })];
    const found = reportingCalendar(all, [issue('a', '03-31', '04-15')], quarter);
    expect(found.issues.map(({ series: of, due, state }) => [of, due, state])).toEqual([
      ['a', '2024-04-15', 'published'],
      ['b', '2024-06-30', 'not-yet-due'],
    ]);
    expect(parts(found.onTime)).toBe('1/1');
  });

  it('does not take the issue of another series for its own, and orders by day and then by name', () => {
    const { issues, onTime } = reportingCalendar(
      [series('b'), series('a'), series('c', { dueAfterDays: 14 })],
      [issue('a', '03-31', '04-20'), issue('a', '03-31', '04-10')],
      quarter,
    );
    expect(issues.map(({ series: of, state, publishedOn }) => [of, state, publishedOn])).toEqual([
      ['c', 'late', undefined],
      ['a', 'published', '2024-04-10'],
      ['b', 'late', undefined],
    ]);
    expect(parts(onTime)).toBe('1/3');
  });

  it('says which series nobody planned', () => {
    expect(() => reportingCalendar([series('a')], [issue('x', '03-31', '04-10')], quarter)).toThrow(
      expect.objectContaining({ code: 'REPORT_SERIES_UNKNOWN', params: { series: 'x' } }),
    );
  });
});

describe('forumRecord', () => {
  const forum = {
    id: 'board',
    title: 'Board',
    level: 'council',
    chair: 'chair',
    members: ['b', 'a', 'c'],
    standing: ['audit'],
  } as const;
  const meeting = (on: string, changes: Partial<Meeting> = {}): Meeting => ({
    forum: 'board',
    on: day(on),
    present: ['c'],
    seen: [],
    performanceDiscussed: true,
    decisions: [],
    ...changes,
  });

  it('lists missed reports by day, and the rarest members first, of alike ones by role', () => {
    const found = forumRecord(forum, [meeting('06-11'), meeting('04-09'), meeting('05-14')], quarter);
    expect(found.standingMissed.map(({ on }) => on)).toEqual(['2024-04-09', '2024-05-14', '2024-06-11']);
    expect(found.attendance).toEqual([
      { role: 'a', present: 0 },
      { role: 'b', present: 0 },
      { role: 'c', present: 3 },
    ]);
  });

  it('counts the challenges from which an action followed', () => {
    const decision = (id: string, actions: readonly string[]) =>
      ({ id, kind: 'challenge', text: 't', actions }) as const;
    const decisions = [decision('1', ['A1']), decision('2', []), decision('3', [])];
    const { figures, withoutAction } = forumRecord(forum, [meeting('05-14', { decisions })], quarter);
    expect(parts(figures.challengesActioned)).toBe('1/3');
    expect(withoutAction).toEqual(['2', '3']);
  });
});

describe('documentAt', () => {
  const document = (changes: Partial<ControlledDocument>): ControlledDocument => ({
    id: 'd',
    kind: 'framework',
    title: 'D',
    version: '1',
    reach: [],
    ...changes,
  });
  const role = (on: string, confirmed: number, of = 'social worker') => ({
    role: of,
    staff: 10,
    confirmed,
    on: day(on),
  });

  it('is known from the day a role was asked, in whatever order the counts are listed', () => {
    const { reach } = documentAt(document({ reach: [role('06-30', 8), role('05-01', 2)] }), day('06-30'));
    expect(parts(reach)).toBe('8/10');
    const two = document({ reach: [role('06-01', 8), role('05-01', 2, 'manager')] });
    expect(documentAt(two, day('06-30')).reach.period.from).toBe('2024-05-01');
    expect(parts(documentAt(two, day('05-31')).reach)).toBe('2/10');
    const again = document({ reach: [role('05-01', 2), role('06-01', 8, 'manager'), role('06-10', 9)] });
    expect(documentAt(again, day('06-30')).reach.period.from).toBe('2024-06-01');
  });

  it('counts a comment as open from its day until the day of its answer', () => {
    const comments = [
      { on: day('06-30'), by: 'adviser' },
      { on: day('06-01'), by: 'adviser', answered: day('06-30') },
      { on: day('06-01'), by: 'adviser', answered: day('07-01') },
      { on: day('07-01'), by: 'adviser' },
    ].map((one, index) => ({ ...one, id: String(index), text: 't' }));
    expect(documentAt(document({ comments }), day('06-30')).openComments).toBe(2);
    expect(documentAt(document({ comments }), day('06-29')).openComments).toBe(2);
    expect(documentAt(document({ comments }), day('07-01')).openComments).toBe(2);
    expect(documentAt(document({ comments: comments.slice(0, 1) }), day('06-30')).openComments).toBe(1);
  });
});

describe('inspectionFollowUp', () => {
  const request = (id: string, due: string, delivered?: string, asked = '04-01') => ({
    id,
    owner: 'head of service',
    asked: day(asked),
    due: day(due),
    ...(delivered !== undefined && { delivered: day(delivered) }),
  });
  const inspection = (requests: Inspection['requests']): Inspection => ({
    id: 'I1',
    kind: 'full',
    began: day('04-01'),
    judgements: {},
    areasToImprove: [{ id: 'R1', text: 't', actions: ['A1'], measures: ['n', 'm'] }],
    requests,
  });

  it('counts what was asked by the day, delivered by the day, and in time on the due day', () => {
    const requests = [
      request('on the due day', '05-02', '05-02'),
      request('late', '05-02', '05-03'),
      request('late too', '05-02', '05-04'),
      request('delivered today', '06-30', '06-30'),
      request('asked tomorrow', '06-01', '06-01', '07-01'),
    ];
    const found = inspectionFollowUp(inspection(requests), [], [], day('06-30'));
    expect(parts(found.requestsInTime)).toBe('2/4');
    expect(found.lateRequests).toEqual([]);
    const asked = inspectionFollowUp(
      inspection([request('today', '07-01', '06-30', '06-30')]),
      [],
      [],
      day('06-30'),
    );
    expect(parts(asked.requestsInTime)).toBe('1/1');
  });

  it('knows an action from the day it was made, and names poor measures in order', () => {
    const judged = ['n', 'm'].map((measure) => ({ measure, group: {}, status: 'missed' }) as const);
    const area = (on: string) =>
      inspectionFollowUp(inspection([]), [action('A1', { created: day('05-01') })], judged, day(on)).areas[0];
    expect(area('05-01')).toMatchObject({ state: 'under-way', poor: ['m', 'n'] });
    expect(area('04-30')).toMatchObject({ state: 'no-action' });
  });
});

describe('evidenceIndex', () => {
  it('puts the newest first, of one day by name, and is recent where anything is', () => {
    const item = (id: string, on: string) => ({
      id,
      area: 'help-and-protection' as const,
      kind: 'audit' as const,
      reference: id,
      on: localDate(on),
      says: 'strength' as const,
    });
    const items = [
      item('b', '2024-05-01'),
      item('old', '2020-05-01'),
      item('a', '2024-05-01'),
      item('new', '2024-06-01'),
    ];
    const of = evidenceIndex(items, day('06-30')).find(({ area }) => area === 'help-and-protection')!;
    expect(of.items.map(({ id }) => id)).toEqual(['new', 'a', 'b', 'old']);
    expect(of.gaps).not.toContain('nothing-recent');
  });
});

describe('assuranceStatement', () => {
  it('counts each result', () => {
    const controls = ['1', '2', '3', '4'].map((id) => ({ id, risk: 'r', text: 't', owner: 'o' }));
    const test = (control: string, result: 'works' | 'works-in-part' | 'does-not-work') => ({
      control,
      on: day('05-01'),
      by: 'audit',
      result,
    });
    const tests = [test('1', 'works'), test('2', 'works-in-part'), test('3', 'does-not-work')];
    expect(assuranceStatement(controls, tests, quarter).counts).toEqual({
      works: 1,
      'works-in-part': 1,
      'does-not-work': 1,
      'not-tested': 1,
    });
  });
});

describe('accountabilityLedger', () => {
  it('knows actions and targets from their first day', () => {
    const target = {
      id: 'T1',
      measure: 'm',
      value: '80',
      from: day('05-01'),
      basis: 'local',
      accountable: 'director',
    } as never;
    const of = (on: string) =>
      accountabilityLedger(
        { actions: [action('A1', { created: day('05-01') })], targets: [target], reports: [] },
        day(on),
      ).roles.map(({ role }) => role);
    expect(of('05-01')).toEqual(['director', 'team manager']);
    expect(of('04-30')).toEqual([]);
  });
});

describe('activityRegister', () => {
  it('asks for an action where one finding of several calls for one', () => {
    const theme = (polarity: 'strength' | 'development') => ({ theme: 'planning', polarity });
    const panel = {
      id: 'P1',
      kind: 'panel' as const,
      from: day('05-14'),
      findings: [
        { id: 'f', themes: [theme('strength')] },
        { id: 'g', themes: [theme('strength'), theme('development')] },
      ],
    };
    const row = activityRegister([panel], quarter).kinds.find(({ kind }) => kind === 'panel');
    expect(row).toMatchObject({ withoutFindings: [], withoutActions: ['P1'] });
  });
});

describe('escalationRoute', () => {
  it('says at which forum a ring closes', () => {
    const ring = [
      { id: 'a', level: 'team', reportsTo: 'b' },
      { id: 'b', level: 'team', reportsTo: 'a' },
    ] as const;
    expect(() => escalationRoute(ring, 'a')).toThrow(
      expect.objectContaining({ code: 'FORUM_ROUTE_CIRCULAR', params: { forum: 'a' } }),
    );
  });
});
