import type { Figure } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import {
  between,
  calendar,
  day,
  domain,
  madeUpAudit,
  madeUpTool,
  quarter,
  question,
  shown,
  times,
} from '../../test/made-up.ts';
import type { Action } from '../actions/action.ts';
import type { Audit } from '../audit/audit.ts';
import { benchmark } from '../agreement/benchmark.ts';
import type { Barrier } from '../barriers/barrier.ts';
import type { Grade } from '../grade.ts';
import { qualityMeasureIds } from '../rba/measure-quality.ts';
import type { QualityRecordSet } from './quality-results-data.ts';
import { qualityResults } from './quality-results.ts';

const query = { asAt: quarter.to, period: quarter, calendar };
const tool = madeUpTool([
  domain('plan', [question('p1', { standards: ['PS1'] })]),
  domain('voice', [question('v1')]),
]);
const audit = (id: string, changes: Partial<Audit> = {}): Audit =>
  madeUpAudit({ p1: 'yes', v1: 'no' }, { id, ...changes });
const moderated = (overall: Grade): Partial<Audit> => ({
  moderation: { on: day('05-09'), moderator: 'm', blind: true, overall, reason: 'seen' },
});
const action = (id: string, changes: Partial<Action> = {}): Action => ({
  id,
  source: { kind: 'audit', id: 'F1' },
  text: 'Visit every child at home this week',
  successCriterion: 'Every child is seen',
  owner: 'team manager',
  created: day('04-01'),
  due: day('06-15'),
  history: [{ on: day('04-02'), status: 'agreed' }],
  impact: { due: day('08-01') },
  ...changes,
});
const of = (records: QualityRecordSet, changes: Partial<Parameters<typeof qualityResults>[1]> = {}) =>
  qualityResults({ auditTools: [tool], ...records }, { ...query, ...changes });

/** Parts of a figure, or why there is none. */
const parts = (figure: Figure): string =>
  figure.status === 'measured' ? `${figure.numerator}/${figure.denominator}` : figure.reason;

describe('qualityResults of nothing', () => {
  const nothing = () => qualityResults({}, query);
  const none = { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' };
  const byGrade = { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 0 };

  it('has no list with anything in it', () => {
    const results = nothing();
    const { counts, programmes, heardByTeam, standards, calibrations, practiceWeeks, priorities } = results;
    expect({ counts, programmes, heardByTeam, standards, calibrations, practiceWeeks, priorities }).toEqual({
      counts: {},
      programmes: [],
      heardByTeam: [],
      standards: [],
      calibrations: [],
      practiceWeeks: [],
      priorities: [],
    });
    const { learningReviews, themes, themeRegister, titles, domains, barriers } = results;
    expect({ learningReviews, themes, themeRegister, titles, domains }).toEqual({
      learningReviews: [],
      themes: { themes: [], together: [], unknown: {} },
      themeRegister: [],
      titles: {},
      domains: {
        titles: {},
        whole: [],
        byTeam: [],
        weakest: { status: 'cannot-say', reason: 'too-few-units' },
      },
    });
    expect([barriers.barriers, barriers.texts]).toEqual([[], {}]);
    expect(results.actions).toMatchObject({ tracked: [], escalated: [], notSmart: [] });
    expect(results.actions.gaps).toEqual({
      redWithNoAction: [],
      themesWithNoAction: [],
      closedWithoutEffect: [],
      closedWithoutEvidence: [],
      closedWithoutImpactCheck: [],
      noOwner: [],
    });
  });

  it('counts nothing, and says of each share that there is none to measure', () => {
    const { audits, framework, distance, feedback, moderation, recurrence, measures } = nothing();
    expect(audits).toMatchObject({
      submitted: 0,
      refused: 0,
      faults: [],
      critical: 0,
      first: { of: 'first', audits: 0, counts: byGrade },
      final: { of: 'final', audits: 0, counts: byGrade },
      self: { both: 0, higher: 0, lower: 0 },
    });
    expect([framework.whole.children, framework.whole.all, framework.byTeam]).toEqual([0, none, {}]);
    expect(distance).toEqual({
      improved: 0,
      same: 0,
      worse: 0,
      oneReading: 0,
      meanChange: { ...none, unit: 'mean' },
    });
    expect(feedback).toMatchObject({ whole: { sent: 0, responses: 0 }, byRespondent: {}, faults: [] });
    expect([moderation.submitted, moderation.moderated, moderation.missing]).toEqual([0, 0, []]);
    expect(recurrence).toMatchObject({ themes: [], notYetAudited: 0 });
    // Counts are nought; of nobody there is no share, mean or median.
    for (const { measure, figure } of measures)
      expect([measure.id, figure]).toEqual([
        measure.id,
        measure.id.endsWith('-count')
          ? expect.objectContaining({ numerator: '0' })
          : expect.objectContaining({ reason: 'empty-denominator' }),
      ]);
  });

  it('answers every measure of quality of a matrix with the reason why there is none', () => {
    const empty = { indicators: [], quality: [] };
    const cells = {
      'how-much': { indicators: [], quality: qualityMeasureIds },
      'how-well': empty,
      'better-off': empty,
    };
    const { rba } = qualityResults({}, { ...query, matrix: [{ service: 's', title: 'S', cells }] });
    const { quality } = rba!.services[0]!.cells['how-much'];
    expect(quality.map(({ measure }) => measure.id)).toEqual(qualityMeasureIds);
    for (const { figure } of quality) expect(figure).toMatchObject({ reason: 'empty-denominator' });
  });
});

describe('qualityResults, audits', () => {
  it('tells heard children by team, and standards by their statement', () => {
    const heard = madeUpTool([domain('voice', [question('v1', { standards: ['PS1'] })])], {
      collaborative: [question('c1', { means: 'child-heard' })],
    });
    const seen = (id: string, team: string, value: 'yes' | 'no') =>
      madeUpAudit({ v1: value, c1: value }, { id, team });
    const { heardByTeam, standards } = qualityResults(
      {
        auditTools: [heard],
        audits: [seen('1', 'North', 'yes'), seen('2', 'North', 'no'), seen('3', 'South', 'yes')],
        practiceStandards: [
          { id: 'PS1', statement: 'The child is heard', service: 'all', source: 'local' },
          { id: 'PS2', statement: 'The plan is clear', service: 'all', source: 'local' },
        ],
      },
      query,
    );
    expect(
      heardByTeam
        .filter(({ measure }) => measure.id === 'audit-children-heard-pct')
        .map(({ group, figure }) => [group['team'], parts(figure)]),
    ).toEqual([
      ['North', '1/2'],
      ['South', '1/1'],
    ]);
    expect(standards.map(({ standard, statement, met }) => [standard, statement, parts(met.figure)])).toEqual(
      [
        ['PS1', 'The child is heard', '2/3'],
        ['PS2', 'The plan is clear', 'empty-denominator'],
      ],
    );
  });

  it('maps domains by the grade that the moderator gave them', () => {
    const moved = audit('1', {
      domainGrades: { plan: 'good', voice: 'good' },
      moderation: {
        on: day('05-09'),
        moderator: 'm',
        blind: true,
        overall: 'inadequate',
        reason: 'seen',
        domains: { plan: 'inadequate' },
      },
    });
    const { whole, byTeam } = of({ audits: [moved] }).domains;
    for (const cells of [whole, byTeam])
      expect(cells.map(({ domain: id, good, graded }) => [id, good, graded])).toEqual([
        ['plan', 0, 1],
        ['voice', 1, 1],
      ]);
  });

  it('tells agreement with a benchmark of its own for each coefficient', () => {
    const audits = [
      ...times(12, (index) => audit(`s${index}`, { overall: 'good', ...moderated('good') })),
      ...times(4, (index) => audit(`d${index}`, { overall: 'good', ...moderated('requires-improvement') })),
      ...times(4, (index) =>
        audit(`r${index}`, {
          overall: 'requires-improvement',
          ...moderated('requires-improvement'),
        }),
      ),
    ];
    const { moderation } = of({ audits });
    const { ac2, weightedKappa } = moderation;
    if (ac2.status !== 'calculated' || weightedKappa.status !== 'calculated')
      throw new Error('no coefficient');
    expect(moderation.ac2Benchmark).toEqual(benchmark(ac2.coefficient, ac2.standardError, 'landis-koch'));
    expect(moderation.kappaBenchmark).toEqual(
      benchmark(weightedKappa.kappa, weightedKappa.standardError, 'landis-koch'),
    );
    expect(moderation.ac2Benchmark).not.toEqual(moderation.kappaBenchmark);
    const alike = of({ audits: [audit('1', { overall: 'good', ...moderated('good') })] }).moderation;
    expect(alike.ac2Benchmark).toEqual(alike.ac2);
    expect(alike.kappaBenchmark).toEqual(alike.weightedKappa);
  });

  it('compares with the period before, or with the one that is asked for', () => {
    const audits = [
      audit('1', { submitted: day('03-31'), overall: 'inadequate' }),
      audit('2', { submitted: day('02-01'), overall: 'good' }),
      audit('3', { submitted: day('05-01'), overall: 'good' }),
    ];
    const { trend } = of({ audits });
    expect([trend.before, trend.final.before.audits]).toEqual([between('01-01', '03-31'), 2]);
    expect(of({ audits }, { before: between('03-01', '03-31') }).trend.final.before.audits).toBe(1);
  });

  it('names an auditor only where it is asked to', () => {
    const calibrations = [
      {
        id: 'K',
        on: day('05-02'),
        cases: [{ subject: 'C1', given: [{ auditor: 'auditor-1', grade: 'good' as const }] }],
      },
    ];
    const audits = times(6, (index) => audit(`${index}`, { overall: 'good', ...moderated('inadequate') }));
    const open = of({ audits, calibrations });
    expect(JSON.stringify(open)).not.toContain('auditor-1');
    const named = of({ audits, calibrations }, { perAuditor: true });
    expect(named.auditors?.auditors.map(({ auditor }) => auditor)).toEqual(['auditor-1']);
    expect(named.calibrations[0]?.auditors?.map(({ auditor }) => auditor)).toEqual(['auditor-1']);
  });

  it('compares own grades only where worker and auditor both gave one', () => {
    const { self } = of({
      audits: [
        audit('1', { overall: 'good', selfGrade: 'outstanding' }),
        audit('2', { overall: 'good' }),
        madeUpAudit({}, { id: '3', selfGrade: 'outstanding' }),
      ],
    }).audits;
    expect(self).toEqual({ both: 1, higher: 1, lower: 0 });
  });

  it('counts an audit with a critical answer once, however many it has', () => {
    const critical = madeUpTool([
      domain('risk', [question('r1', { critical: true }), question('r2', { critical: true })]),
    ]);
    const audits = [
      madeUpAudit({ r1: 'no', r2: 'no' }, { id: '1' }),
      madeUpAudit({ r1: 'yes', r2: 'yes' }, { id: '2' }),
    ];
    expect(qualityResults({ auditTools: [critical], audits }, query).audits.critical).toBe(1);
  });
});

describe('qualityResults, actions', () => {
  const tracked = (actions: readonly Action[]) => of({ actions }).actions.tracked;

  it('tells what an action is about, and leaves out what it does not have', () => {
    const [full, bare] = tracked([
      action('A1', {
        team: 'North',
        standard: { measure: 'visits-pct' },
        themes: ['delay'],
        impact: { due: day('08-01') },
        due: day('06-10'),
      }),
      {
        id: 'A2',
        source: { kind: 'complaint' },
        text: 'Answer',
        created: day('04-01'),
        due: day('06-15'),
        history: [],
      },
    ]);
    expect(full).toMatchObject({
      id: 'A1',
      source: 'audit',
      text: 'Visit every child at home this week',
      owner: 'team manager',
      team: 'North',
      measure: 'visits-pct',
      themes: ['delay'],
      created: '2024-04-01',
      firstDue: '2024-06-10',
      impact: { due: '2024-08-01' },
    });
    expect(Object.keys(bare!).sort()).toEqual([
      'at',
      'created',
      'firstDue',
      'id',
      'source',
      'text',
      'themes',
    ]);
    expect(bare).toMatchObject({ source: 'complaint', themes: [] });
  });

  it('leaves out what ended and what is not there yet, and orders by days late, then by id', () => {
    const given = [
      action('D', { due: day('06-20') }),
      action('C', { due: day('06-20') }),
      action('B', { due: day('06-29') }),
      action('E', { due: day('06-01') }),
      action('ended', { history: [{ on: day('04-02'), status: 'rejected', reason: 'not needed' }] }),
      action('last-day', { created: day('06-30'), due: day('08-01'), history: [] }),
      action('later', { created: day('07-01'), due: day('08-01'), history: [] }),
    ];
    for (const list of [given, given.toReversed()])
      expect(tracked(list).map(({ id, at }) => [id, at.daysLate])).toEqual([
        ['E', 29],
        ['C', 10],
        ['D', 10],
        ['B', 1],
        ['last-day', 0],
      ]);
  });

  it('asks of open actions only whether they are SMART', () => {
    const vague = { successCriterion: undefined as never, text: 'Improve' };
    const { successCriterion: _s, ...unclear } = action('x', vague);
    const notSmart = of({
      actions: [
        { ...unclear, id: 'open' },
        { ...unclear, id: 'created-today', created: day('06-30'), history: [], due: day('07-31') },
        { ...unclear, id: 'created-later', created: day('07-01'), history: [], due: day('07-31') },
        { ...unclear, id: 'done', history: [{ on: day('05-01'), status: 'done' }] },
        { ...unclear, id: 'ended', history: [{ on: day('05-01'), status: 'rejected', reason: 'r' }] },
        action('smart'),
      ],
    }).actions.notSmart;
    expect(notSmart.map(({ action: id }) => id)).toEqual(['created-today', 'open']);
    for (const { missing } of notSmart) expect(missing.length).toBeGreaterThan(0);
  });

  it('finds an owner overloaded who has more than ten other open actions', () => {
    const overloaded = (open: number): number =>
      of({
        actions: [
          ...times(open, (index) => action(`A${index}`)),
          action('other', { owner: 'head of service' }),
          action('done', { history: [{ on: day('05-01'), status: 'done' }] }),
        ],
      }).actions.notSmart.filter(({ missing }) => missing.includes('owner-overloaded')).length;
    expect(overloaded(11)).toBe(0);
    expect(overloaded(12)).toBe(12);
  });

  it('tells whom to tell of what is late', () => {
    const { escalated, figures } = of({ actions: [action('A1', { due: day('06-15') })] }).actions;
    expect(escalated).toMatchObject([{ action: 'A1', daysLate: 15 }]);
    expect(parts(figures.overdue.figure)).toBe('1/1');
  });

  it('names each theme to develop without an action once for each team, in order', () => {
    const named = (id: string, team: string, theme: string, changes: Partial<Audit> = {}) =>
      audit(id, { team, themes: [{ theme, polarity: 'development' }], ...changes });
    const audits = [
      named('1', 'South', 'voice'),
      named('2', 'North', 'voice'),
      named('3', 'North', 'voice'),
      named('4', 'North', 'delay'),
      named('5', 'North', 'strong', { themes: [{ theme: 'strong', polarity: 'strength' }] }),
      named('6', 'North', 'early', { submitted: day('03-31') }),
      named('7', 'North', 'late', { submitted: day('07-01') }),
      named('8', 'North', 'first-day', { submitted: day('04-01') }),
      named('9', 'North', 'last-day', { submitted: day('06-30') }),
    ];
    const observations = [
      {
        id: 'O1',
        on: day('05-01'),
        observer: 'o',
        team: 'North',
        type: 'visit',
        themes: [{ theme: 'visits', polarity: 'development' }],
      },
    ] as const;
    const activities = [
      {
        id: 'P1',
        kind: 'panel',
        from: day('05-01'),
        findings: [
          {
            id: 'f',
            themes: [
              { theme: 'panels', polarity: 'development' },
              { theme: 'voice', polarity: 'development' },
            ],
          },
        ],
      },
    ] as const;
    for (const list of [audits, audits.toReversed()])
      expect(of({ audits: list, observations, activities }).actions.gaps.themesWithNoAction).toStrictEqual([
        { theme: 'delay', team: 'North' },
        { theme: 'first-day', team: 'North' },
        { theme: 'last-day', team: 'North' },
        { theme: 'panels' },
        { theme: 'visits', team: 'North' },
        { theme: 'voice' },
        { theme: 'voice', team: 'North' },
        { theme: 'voice', team: 'South' },
      ]);
  });

  it('finds again only what an audit that was submitted has to develop', () => {
    const done = action('A1', {
      team: 'North',
      themes: ['delay', 'voice'],
      history: [{ on: day('05-01'), status: 'done' }],
    });
    const { submitted: _, ...draft } = audit('draft', {
      themes: [{ theme: 'voice', polarity: 'development' }],
    });
    const audits = [
      draft,
      audit('1', {
        submitted: day('06-01'),
        themes: [
          { theme: 'voice', polarity: 'strength' },
          { theme: 'delay', polarity: 'development' },
        ],
      }),
    ];
    const { recurrence } = of({ actions: [done], audits });
    expect(recurrence.themes.map(({ theme, foundAgain }) => [theme, foundAgain])).toEqual([
      ['delay', true],
      ['voice', false],
    ]);
  });
});

describe('qualityResults, what else it tells', () => {
  it('keeps the words and the owner of a barrier beside how it stands', () => {
    const barrier = (id: string, changes: Partial<Barrier>): Barrier => ({
      id,
      text: `Text of ${id}`,
      raised: day('05-01'),
      ...changes,
    });
    const { barriers } = of({ barriers: [barrier('B1', { owner: 'director' }), barrier('B2', {})] });
    expect(barriers.barriers.map(({ id, open }) => [id, open])).toEqual([
      ['B1', true],
      ['B2', true],
    ]);
    expect(barriers.texts).toStrictEqual({
      B1: { text: 'Text of B1', owner: 'director' },
      B2: { text: 'Text of B2' },
    });
  });

  it('does not look past the day', () => {
    const reading = (on: string, value: number) => ({
      subject: 'C1',
      scale: 'safety',
      rater: 'child',
      on: day(on),
      value,
    });
    const { distance, framework } = of({
      scaleReadings: [reading('05-01', 3), reading('06-30', 5), reading('07-01', 1)],
      // A scale counts for six weeks, to 19 May back from 30 June.
      frameworkRecords: [
        { subject: 'C1', team: 'North', scale: day('05-19') },
        { subject: 'C2', team: 'North', scale: day('05-18') },
      ],
    });
    expect(distance).toMatchObject({ improved: 1, worse: 0 });
    expect(parts(framework.whole.parts.scale.figure)).toBe('1/2');
  });

  it('measures each list of records in its own measure', () => {
    const stages = [
      { stage: 1, received: day('05-01'), responded: day('05-10'), outcome: 'upheld' },
    ] as const;
    const { measures, feedback, framework, distance, learningReviews, practiceWeeks } = of({
      programmes: [
        {
          id: 'P',
          period: quarter,
          owner: 'o',
          entries: [{ tool: 'core', team: 'North', planned: 4 }],
        },
      ],
      audits: [audit('1')],
      actions: [action('A1', { history: [{ on: day('05-20'), status: 'done' }] })],
      feedbackRounds: [
        { id: 'R', channel: 'survey', respondent: 'child', sentOn: day('05-01'), sent: 8, returned: 2 },
      ],
      feedback: [
        { id: 'F', channel: 'survey', respondent: 'child', on: day('05-02'), rating: 8 },
        { id: 'G', channel: 'survey', respondent: 'child', on: day('05-02'), rating: 2 },
      ],
      complaints: [{ id: 'K', service: 'help', stages }],
      compliments: [{ id: 'B', service: 'help', received: day('05-01') }],
      frameworkRecords: [
        { subject: 'C1', team: 'North', mapping: day('05-01') },
        { subject: 'C2', team: 'South' },
      ],
      scaleReadings: [
        { subject: 'C1', scale: 'safety', rater: 'child', on: day('05-01'), value: 3 },
        { subject: 'C1', scale: 'safety', rater: 'child', on: day('06-01'), value: 5 },
      ],
      activities: [
        {
          id: 'W',
          kind: 'practice-week',
          from: day('05-13'),
          week: {
            activities: [{ activity: 'audit', planned: 10, done: 8 }],
            childrenHeard: 1,
            familiesHeard: 1,
          },
        },
      ],
      learningReviews: [
        {
          id: 'L',
          type: 'internal-case-review',
          completed: day('05-01'),
          recommendations: [{ id: 'r', actions: ['A1'] }],
          dissemination: [{ audience: 'all', planned: 4, reached: 3 }],
        },
      ],
    });
    expect(shown(measures)).toMatchObject({
      'audits-completed-count': '1',
      'audits-completed-of-planned-pct': '25.0',
      'feedback-response-rate-pct': '25.0',
      'feedback-positive-pct': '50.0',
      'complaints-stage1-count': '1',
      'compliments-count': '1',
      'framework-mapping-pct': '50.0',
      'practice-week-done-pct': '80.0',
      'learning-recommendations-done-pct': '100.0',
      'learning-disseminated-pct': '75.0',
      'audit-actions-in-time-pct': '100.0',
    });
    expect(measures.filter(({ measure }) => measure.id.startsWith('audits-completed-of'))).toHaveLength(1);
    expect(feedback.whole).toMatchObject({ sent: 8, returned: 2, responses: 2 });
    expect([framework.whole.children, Object.keys(framework.byTeam)]).toEqual([2, ['North', 'South']]);
    expect(distance).toMatchObject({ improved: 1, same: 0, worse: 0, oneReading: 0 });
    expect(learningReviews).toMatchObject([{ id: 'L', done: 1 }]);
    expect(practiceWeeks).toMatchObject([{ id: 'W' }]);
  });

  it('leaves programmes of other periods out of the measures too', () => {
    const programme = (id: string, from: string, to: string, planned: number) => ({
      id,
      owner: 'o',
      period: between(from, to),
      entries: [{ tool: 'core', team: 'North', planned }],
    });
    const { measures } = of({
      audits: [audit('1')],
      programmes: [
        programme('before', '01-01', '03-31', 2),
        programme('into', '01-01', '04-01', 3),
        programme('from-last-day', '06-30', '09-30', 4),
        programme('after', '07-01', '09-30', 5),
      ],
    });
    const planned = measures.filter(({ measure }) => measure.id === 'audits-completed-of-planned-pct');
    // The audit of 2 May lies in the days of neither; of the second the days are not over.
    expect(planned.map(({ figure }) => parts(figure))).toEqual(['0/3', 'not-due']);
  });
});
