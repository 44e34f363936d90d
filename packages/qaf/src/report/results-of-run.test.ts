import { judgementKey, localDate, measuredFigure, period } from '@sightline/core';
import type { Figure, Judgement, Measured, Run } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { calendar, day, domain, madeUpAudit, madeUpTool, quarter, question } from '../../test/made-up.ts';
import type { LedgerMeasure } from '../ledger/breach-ledger.ts';
import { wholeOf } from './answered-services.ts';
import { outliersOfRun } from './outliers-of-run.ts';
import { prioritiesOfRun } from './priorities-of-run.ts';
import { qualityResults } from './quality-results.ts';

const share = (numerator: number, denominator: number): Figure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places: 1,
  });
const count = (numerator: number): Figure =>
  measuredFigure({ unit: 'count', numerator: String(numerator), denominator: '1', scale: 1, places: 0 });
const measured = (id: string, figure: Figure, changes: Partial<Measured> = {}): Measured => ({
  measure: { id, version: '1.0.0', title: `Title of ${id}`, asks: 'how-well', polarity: 'higher' },
  period: quarter,
  group: {},
  figure,
  coverage: { from: quarter.from, to: quarter.to, complete: true, lists: [] },
  additive: true,
  fingerprint: '',
  ...changes,
});
const judgement = (status: Judgement['status'], fragile: Judgement['fragile'] = []): Judgement => ({
  status,
  rule: { id: 'target', version: '1.0.0' },
  inputs: { target: '80' },
  judgedAt: 'unrounded',
  fragile,
  says: { code: 'x', params: {} },
});
const runOf = (...all: readonly (readonly [Measured, Judgement?])[]): Run =>
  ({
    envelope: { asAt: quarter.to },
    measured: all.map(([one]) => one),
    judgements: Object.fromEntries(all.flatMap(([one, by]) => (by ? [[judgementKey(one), by]] : []))),
  }) as unknown as Run;

describe('wholeOf', () => {
  it('is the figure of no group, of the latest period', () => {
    const before = period(localDate('2024-01-01'), localDate('2024-03-31'));
    const [old, latest] = [measured('m', share(1, 4), { period: before }), measured('m', share(2, 4))];
    const team = measured('m', share(3, 4), { group: { team: 'A' } });
    for (const run of [runOf([old], [latest], [team]), runOf([team], [latest], [old])])
      expect(wholeOf(run, 'm')).toBe(latest);
    expect(wholeOf(runOf([team]), 'm')).toBeUndefined();
    expect(wholeOf(runOf([latest]), 'n')).toBeUndefined();
  });
});

describe('prioritiesOfRun', () => {
  const judged = (measure: string, value: string, changes: Partial<LedgerMeasure> = {}): LedgerMeasure => ({
    measure,
    group: {},
    status: 'missed',
    value,
    target: '80',
    polarity: 'higher',
    ...changes,
  });

  it('ranks what misses its target, with the certainty of its interval and whom it touches', () => {
    const run = runOf(
      [measured('many', share(60, 100))],
      [measured('few', share(3, 5))],
      [measured('lower', share(30, 100))],
      [measured('count', count(10))],
      [measured('refused', { status: 'not-measured', unit: 'proportion', reason: 'not-due' })],
    );
    const { target: _, ...aimless } = judged('aimless', '10');
    const { value: _v, ...unseen } = judged('unseen', '10');
    const found = prioritiesOfRun(run, [
      judged('many', '60'),
      judged('few', '60'),
      judged('lower', '30', { target: '20', polarity: 'lower' }),
      judged('count', '10', { target: '5', polarity: 'lower' }),
      judged('on-target', '80'),
      judged('on-target-too', '20', { target: '20', polarity: 'lower' }),
      judged('of-a-team', '10', { group: { team: 'A' } }),
      judged('of-no-direction', '90', { polarity: 'in-range' }),
      judged('not-in-the-run', '76'),
      judged('refused', '72'),
      aimless,
      unseen,
    ]);
    // Wilson: 60 of 100 ends at 69, 30 of 100 begins at 22: clear. 3 of 5 is from 23 to 88: unclear.
    // lower 0.4/3 + 0.2 + 0.2; many 0.1 + 0.2 + 0.2; few 0.1 + 0.1 + 0.2 x 5/100; count 0.4 x 5/10; refused 0.4 x 8/80; not-in-the-run 0.4 x 4/80.
    expect(found.map(({ measure, score, unknown }) => [measure, score, unknown])).toEqual([
      ['lower', '8/15', ['trend']],
      ['many', '1/2', ['trend']],
      ['few', '21/100', ['trend']],
      ['count', '1/5', ['trend', 'certainty', 'children']],
      ['refused', '1/25', ['trend', 'certainty', 'children']],
      ['not-in-the-run', '1/50', ['trend', 'certainty', 'children']],
    ]);
  });
});

describe('outliersOfRun', () => {
  it('looks at judged groups with a figure, by their cases', () => {
    const of = (team: string, figure: Figure = share(27, 30)) => measured('m', figure, { group: { team } });
    const none: Figure = { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' };
    const run = runOf(
      [measured('m', share(90, 100)), judgement('better')],
      [of('A'), judgement('better')],
      [of('B', share(9, 9)), judgement('exceeds')],
      [of('C'), judgement('exceeds', ['one-case'])],
      [of('D'), judgement('met')],
      [of('E')],
      [of('F', none), judgement('better')],
    );
    const { outliers, leftOut } = outliersOfRun(run, [], quarter.to);
    expect(outliers).toEqual([
      { measure: 'm', group: { team: 'A' }, because: 'better', cases: 30, spread: false },
    ]);
    expect(leftOut.map(({ group, why }) => [group['team'], why])).toEqual([
      ['B', 'few-cases'],
      ['C', 'fragile'],
    ]);
  });
});

describe('qualityResults, of a run and audits', () => {
  const query = { asAt: quarter.to, period: quarter, calendar };
  const visits = measured('visits-pct', share(60, 100));
  const run = runOf([visits, judgement('missed')]);

  it('adds a run to the ledger, and ranks and names what it measured', () => {
    const { breaches, priorities, titles, outliers, actions } = qualityResults({}, { ...query, run });
    expect(breaches).toMatchObject([{ measure: 'visits-pct', since: '2024-06-30', stage: 'no-action' }]);
    expect(priorities.map(({ measure }) => measure)).toEqual(['visits-pct']);
    expect(titles).toEqual({ 'visits-pct': 'Title of visits-pct' });
    expect(outliers).toMatchObject({ outliers: [] });
    expect(actions.gaps.redWithNoAction).toMatchObject([{ measure: 'visits-pct', why: 'red' }]);
  });

  it('answers the questions of a matrix from the run, from its own measures and from quality', () => {
    const cell = {
      indicators: ['visits-pct', 'audits-completed-count', 'nobody-pct'],
      quality: ['actions-loop-closed-pct', 'nobody-knows-pct'],
    };
    const empty = { indicators: [], quality: [] };
    const matrix = [
      { service: 's', title: 'S', cells: { 'how-much': cell, 'how-well': empty, 'better-off': empty } },
    ];
    const rba = qualityResults({}, { ...query, run, matrix }).rba!;
    const answered = rba.services[0]!.cells['how-much'];
    expect(answered.indicators.map(({ id, measured: one }) => [id, one?.figure.status])).toEqual([
      ['visits-pct', 'measured'],
      ['audits-completed-count', 'measured'],
      ['nobody-pct', undefined],
    ]);
    expect(answered.indicators[0]?.measured).toBe(visits);
    expect(answered.quality.map(({ measure }) => measure.id)).toEqual(['actions-loop-closed-pct']);
    expect(rba.services[0]).toMatchObject({ cells: { 'how-well': empty, 'better-off': empty } });
    expect(rba.gaps.map(({ code, id }) => [code, id])).toEqual([
      ['no-definition', 'nobody-pct'],
      ['unknown-quality-measure', 'nobody-knows-pct'],
      ['no-measure', undefined],
      ['no-measure', undefined],
    ]);
  });

  it('tells of audits the own grades, domains, themes without an action and how they came back', () => {
    const tool = madeUpTool([domain('plan', [question('p1', { critical: true })])]);
    const delay = [
      { theme: 'delay', polarity: 'development' },
      { theme: 'voice', polarity: 'strength' },
    ] as const;
    const audit = (id: string, value: string, changes = {}) =>
      madeUpAudit({ p1: value }, { id, submitted: day('06-03'), ...changes });
    const audits = [
      audit('1', 'yes', { selfGrade: 'outstanding', themes: delay }),
      audit('2', 'no', { selfGrade: 'good', team: 'South' }),
      audit('3', 'yes', { selfGrade: 'good' }),
      audit('4', 'no', { submitted: day('07-01'), selfGrade: 'good' }),
      audit('5', 'no', { selfGrade: 'inadequate', team: 'South', overall: 'requires-improvement' }),
      audit('6', 'no', { selfGrade: 'good', overall: 'inadequate', team: 'South' }),
    ];
    const action = {
      id: 'A1',
      source: { kind: 'audit' },
      text: 'Improve',
      team: 'North',
      themes: ['delay', 'voice'],
      created: day('04-01'),
      due: day('05-31'),
      history: [
        { on: day('04-02'), status: 'agreed' },
        { on: day('05-20'), status: 'done' },
      ],
    } as const;
    const open = { ...action, id: 'A2', history: [], themes: [] };
    const found = qualityResults(
      { audits, auditTools: [tool], actions: [action, open], themes: [{ code: 'delay', label: 'Delay' }] },
      { ...query, perAuditor: true },
    );
    // First grades: outstanding, inadequate, outstanding, requires improvement, inadequate of the five in the period;
    // own grades less those 0, +2, -1, -1, +2.
    expect(found.audits).toMatchObject({ submitted: 5, critical: 3, self: { both: 5, higher: 2, lower: 2 } });
    expect(found.domains.titles).toEqual({ plan: 'plan' });
    expect(found.domains.whole.map(({ team, graded }) => [team, graded])).toEqual([['', 5]]);
    expect(found.domains.byTeam.map(({ team, graded }) => [team, graded])).toEqual([
      ['North', 2],
      ['South', 3],
    ]);
    expect(found.auditors).toBeDefined();
    expect(found.actions.gaps.themesWithNoAction).toEqual([{ theme: 'delay', team: 'North' }]);
    // Of the two themes only the development came back in the next audit of the team.
    expect(found.recurrence.themes.map(({ theme, foundAgain }) => [theme, foundAgain])).toEqual([
      ['delay', true],
      ['voice', false],
    ]);
    expect(found.actions.notSmart.map(({ action: id }) => id)).toEqual(['A2']);
    expect(found.counts).toEqual({ audits: 6, auditTools: 1, actions: 2, themes: 1 });
    expect(
      found.measures.find(({ measure }) => measure.id === 'audits-completed-count')?.figure,
    ).toMatchObject({
      numerator: '5',
    });
  });

  it('takes the programmes whose period touches its own', () => {
    const programme = (id: string, from: string, to: string) => ({
      id,
      owner: 'o',
      period: period(localDate(from), localDate(to)),
      entries: [],
    });
    const programmes = [
      programme('before', '2023-04-01', '2024-03-31'),
      programme('into', '2023-05-01', '2024-04-01'),
      programme('from-the-last-day', '2024-06-30', '2025-03-31'),
      programme('after', '2024-07-01', '2025-03-31'),
    ];
    const found = qualityResults({ programmes }, query);
    expect(found.programmes.map(({ id }) => id)).toEqual(['into', 'from-the-last-day']);
  });
});
