import { describe, expect, it } from 'vitest';
import { domain, madeUpAudit, madeUpTool, question } from '../../test/made-up.ts';
import { activityKinds } from '../activity/activity.ts';
import { auditToolSchema } from '../audit/audit-tool-schema.ts';
import { parseQafRecords } from './parse-qaf-records.ts';
import type { FollowThroughRecords } from './follow-through-schemas.ts';
import type { QafRecordKind } from './record-schemas.ts';
import { recordFindings } from './record-findings.ts';

const on = '2024-05-02';
const before = '2024-05-01';
const themes = [{ theme: 'delay', polarity: 'development' }];
const place = { service: 'help', team: 'North' };
const review = {
  id: 'RR',
  type: 'rapid-review',
  notified: before,
  completed: on,
  decision: 'no-further-review',
  published: on,
  recommendations: [{ id: 'r', themes, actions: ['A1'] }],
  dissemination: [{ audience: 'teams', planned: 10, reached: 8, on }],
};
const common = {
  id: 'X',
  from: before,
  to: on,
  ...place,
  theme: 'delay',
  planned: 2,
  done: 0,
  participants: { director: 1 },
  findings: [{ id: 'f', themes, severity: 'high' }],
  actions: ['A1'],
};

/** A record of each kind with every field, and one with the least. */
const right: Readonly<
  Record<
    Exclude<QafRecordKind, keyof FollowThroughRecords>,
    readonly [whole: Record<string, unknown>, least: Record<string, unknown>]
  >
> = {
  auditTools: [
    {
      ...madeUpTool([domain('d', [question('q', { weight: 2, critical: true, standards: ['s'] })])]),
      appliesTo: ['child in need'],
      expectedMinutes: 60,
      collaborative: [
        question('c', { type: 'scale-0-10', unscored: true, allowDecimal: true, means: 'scale-start' }),
      ],
      grading: {
        suggestedCutPoints: { outstanding: '9/10', good: '0.7', requiresImprovement: '0' },
        minimumEvidence: '1',
        outstandingNeeds: { noDomainBelow: 'good', impactDomain: 'd' },
      },
      sampling: { strata: ['team'], unit: 'pair', excludeAuditedWithinDays: 1, oversample: ['x'] },
    },
    { ...madeUpTool([domain('d', [question('q')])]), version: '1.0.1' },
  ],
  audits: [
    {
      ...madeUpAudit({ q: 'yes' }),
      answers: [{ question: 'q', value: 4, comment: '' }],
      worker: 'w',
      domainGrades: { d: 'good' },
      overall: 'good',
      selfGrade: 'outstanding',
      moderation: { on, moderator: 'm', blind: true, overall: 'good', domains: { d: 'good' }, reason: '' },
      themes,
    },
    {
      id: 'A2',
      tool: { id: 'core', version: '1.0.0' },
      subject: 'C',
      team: 'T',
      service: 's',
      auditor: 'x',
      answers: [],
    },
  ],
  programmes: [
    {
      id: 'P',
      period: { from: before, to: before },
      owner: 'o',
      entries: [
        {
          tool: 'core',
          team: 'T',
          planned: 0,
          theme: 'x',
          exemptions: [{ audits: 1, reason: '', approver: '', on }, { audits: 1 }],
        },
        { tool: 'core', team: 'U', planned: 1 },
      ],
    },
    { id: 'Q', period: { from: before, to: on }, owner: 'o', entries: [] },
  ],
  calibrations: [
    {
      id: 'K',
      on,
      cases: [
        {
          subject: 'C',
          given: [
            { auditor: 'a', grade: 'good' },
            { auditor: 'b', grade: 'good' },
          ],
          agreed: 'good',
        },
      ],
    },
    { id: 'L', on, cases: [{ subject: 'C', given: [] }] },
  ],
  practiceStandards: [
    { id: 'S', statement: 'x', service: 'all', source: 'local', indicators: ['i'] },
    { id: 'U', statement: 'x', service: 'all', source: 'local' },
  ],
  frameworkRecords: [
    {
      subject: 'C',
      team: 'T',
      worker: 'w',
      mapping: on,
      dangerStatement: on,
      goal: on,
      scale: on,
      network: 'not-applicable',
      childPlan: on,
    },
    { subject: 'C', team: 'T' },
  ],
  scaleReadings: [
    { subject: 'C', scale: 's', rater: 'child', on, value: 10 },
    { subject: 'C', scale: 's', rater: 'child', on, value: 0 },
  ],
  goals: [
    {
      subject: 'C',
      goal: 'g',
      importance: 3,
      difficulty: 0,
      set: on,
      baseline: -2,
      reviewed: on,
      achieved: 2,
    },
    { subject: 'C', goal: 'g', set: on, baseline: 0 },
  ],
  sdqScores: [
    { subject: 'C', on, version: 'parent', total: 40 },
    { subject: 'C', on, version: 'self', total: null },
  ],
  feedbackRounds: [
    {
      id: 'R',
      channel: 'survey',
      respondent: 'child',
      sentOn: on,
      ...place,
      offered: 3,
      sent: 2,
      undeliverable: 0,
      returned: 1,
    },
    { id: 'S', channel: 'survey', respondent: 'child', sentOn: on, sent: 2, returned: 1 },
  ],
  feedback: [
    {
      id: 'F',
      round: 'R',
      channel: 'app',
      respondent: 'staff',
      on,
      ...place,
      audit: 'A1',
      rating: 10,
      sentiment: 'neutral',
      themes,
      answered: on,
    },
    { id: 'G', channel: 'app', respondent: 'staff', on },
  ],
  complaints: [
    {
      id: 'K',
      service: 's',
      team: 't',
      stages: [{ stage: 3, received: on, extended: true, panel: on, responded: on, outcome: 'resolved' }],
      themes,
      actions: [],
    },
    { id: 'L', service: 's', stages: [{ stage: 1, received: on }] },
  ],
  compliments: [
    { id: 'B', service: 's', team: 't', received: on, themes },
    { id: 'D', service: 's', received: on },
  ],
  observations: [
    { id: 'O', on, observer: 'o', team: 't', type: 'visit', themes, grade: 'good', sharedWithWorker: on },
    { id: 'P', on, observer: 'o', team: 't', type: 'panel', themes: [] },
  ],
  learningReviews: [
    review,
    { id: 'N', type: 'national-thematic', recommendations: [{ id: 'r', actions: [] }] },
  ],
  activities: [
    { ...common, kind: 'rapid-review', review },
    { id: 'Y', kind: 'reflective-discussion', from: on },
  ],
  themes: [
    { code: 'delay', label: 'Delay', parent: 'planning' },
    { code: 'tone', label: 'Tone' },
  ],
  trainingOffers: [
    { id: 'T', theme: 'x', domain: 'd', on, teams: [{ team: 't', invited: 2, attended: 1 }] },
    { id: 'U', theme: 'x', domain: 'd', on, teams: [] },
  ],
};
const kinds = Object.keys(right) as (keyof typeof right)[];

/** Codes and places of the faults of one record. */
const faults = (kind: keyof typeof right, changes: Record<string, unknown>): string[] =>
  parseQafRecords(kind, [{ ...right[kind][0], ...changes }]).faults.map(({ code, at }) =>
    `${code} ${at ?? ''}`.trim(),
  );

describe('parseQafRecords', () => {
  it.each(kinds)('takes %s with every field and with the least, as they are', (kind) => {
    expect(parseQafRecords(kind, right[kind])).toEqual({ records: right[kind], faults: [] });
    expect(parseQafRecords(kind, JSON.stringify(right[kind]))).toEqual({ records: right[kind], faults: [] });
  });

  it.each(kinds)('tells each field that %s lacks', (kind) => {
    const [, least] = right[kind];
    for (const field of Object.keys(least)) {
      const { [field]: _, ...without } = least;
      const { records, faults: found } = parseQafRecords(kind, [without]);
      expect(records).toEqual([]);
      expect(found[0]).toEqual({ code: 'field-missing', severity: 'error', list: kind, index: 0, at: field });
    }
  });

  it.each(kinds)('refuses a field that %s do not have, and one of the wrong kind', (kind) => {
    expect(faults(kind, { nonsense: 1 })).toEqual(['field-unknown nonsense']);
    for (const field of Object.keys(right[kind][0])) {
      const wrong = parseQafRecords(kind, [{ ...right[kind][0], [field]: { never: true } }]);
      expect(wrong.records, field).toEqual([]);
      expect(
        wrong.faults.some(({ at }) => at!.startsWith(field)),
        field,
      ).toBe(true);
    }
  });

  it('keeps what is right, tells what is not by its place, and never a value', () => {
    const { records, faults: found } = parseQafRecords('compliments', [
      { id: 'B1', service: 'help', received: '2024-02-30' },
      { id: 'B2', service: 'help', received: on },
      { id: 'B3', received: 'C1 Secret' },
      7,
    ]);
    expect(records.map(({ id }) => id)).toEqual(['B2']);
    expect(found).toEqual([
      { code: 'date-invalid', severity: 'error', list: 'compliments', index: 0, at: 'received' },
      { code: 'field-missing', severity: 'error', list: 'compliments', index: 2, at: 'service' },
      { code: 'date-invalid', severity: 'error', list: 'compliments', index: 2, at: 'received' },
      { code: 'field-invalid', severity: 'error', list: 'compliments', index: 3 },
    ]);
    expect(JSON.stringify(found)).not.toContain('Secret');
  });

  it('keeps the first of several with one id, and tells the others', () => {
    const twice = parseQafRecords('themes', [
      { code: 'delay', label: 'one' },
      { code: 'delay', label: 'other' },
    ]);
    expect(twice.records.map(({ label }) => label)).toEqual(['one']);
    expect(twice.faults).toEqual([
      { code: 'id-twice', severity: 'error', list: 'themes', index: 1, at: 'id' },
    ]);
    const [tool] = right.auditTools;
    expect(parseQafRecords('auditTools', [tool, { ...tool, version: '1.0.2' }]).faults).toEqual([]);
    expect(parseQafRecords('auditTools', [tool, tool]).faults).toMatchObject([{ code: 'id-twice' }]);
    expect(parseQafRecords('scaleReadings', [right.scaleReadings[0], right.scaleReadings[0]]).faults).toEqual(
      [],
    );
  });

  it('tells what is no JSON and what is no list', () => {
    expect(parseQafRecords('audits', '[')).toEqual({
      records: [],
      faults: [{ code: 'not-json', severity: 'error', list: 'audits' }],
    });
    expect(parseQafRecords('audits', {})).toEqual({
      records: [],
      faults: [{ code: 'not-a-list', severity: 'error', list: 'audits' }],
    });
    expect(parseQafRecords('audits', '[]')).toEqual({ records: [], faults: [] });
  });

  it('names a field within a field', () => {
    expect(faults('audits', { moderation: { on, moderator: 'm', blind: true, overall: 'fair' } })).toEqual([
      'field-invalid moderation.overall',
    ]);
    expect(faults('complaints', { stages: [{ stage: 4, received: on }] })).toEqual([
      'field-invalid stages.0.stage',
    ]);
    expect(faults('complaints', { stages: [{ stage: 1, received: on, extra: 1 }] })).toEqual([
      'field-unknown stages.0.extra',
    ]);
    expect(faults('complaints', { stages: [] })).toEqual(['field-invalid stages']);
  });

  it.each([
    ['programmes', { period: { from: on, to: before } }, 'period-reversed period.to'],
    [
      'audits',
      { moderation: { on: '2024-05-01', moderator: 'm', blind: true, overall: 'good' } },
      'moderated-before-submitted moderation.on',
    ],
    ['goals', { reviewed: before }, 'reviewed-before-set reviewed'],
    ['goals', { reviewed: undefined }, 'field-missing reviewed'],
    ['feedback', { answered: before }, 'answered-before-received answered'],
    ['learningReviews', { notified: '2024-05-03' }, 'completed-before-notified completed'],
    ['activities', { to: '2024-04-30' }, 'period-reversed to'],
    [
      'calibrations',
      {
        cases: [
          { subject: 'C', given: [] },
          {
            subject: 'D',
            given: [
              { auditor: 'a', grade: 'good' },
              { auditor: 'b', grade: 'good' },
              { auditor: 'a', grade: 'inadequate' },
            ],
          },
        ],
      },
      'graded-twice cases.1.given',
    ],
    ['auditTools', { version: '1.0' }, 'version-invalid version'],
    [
      'auditTools',
      { domains: [domain('d', [question('q')]), domain('d', [question('r')])] },
      'domain-twice domains',
    ],
    ['auditTools', { domains: [domain('d', [question('q'), question('c')])] }, 'question-twice domains'],
    [
      'auditTools',
      { domains: [domain('e', [question('q')])] },
      'impact-domain-unknown grading.outstandingNeeds.impactDomain',
    ],
    [
      'auditTools',
      { domains: [domain('d', [question('q', { type: 'text', critical: true })])] },
      'critical-cannot-be-no domains',
    ],
    [
      'auditTools',
      { domains: [domain('d', [question('q')], { weight: 0 })] },
      'field-invalid domains.0.weight',
    ],
    [
      'auditTools',
      { domains: [domain('d', [question('q', { weight: 0 })])] },
      'field-invalid domains.0.questions.0.weight',
    ],
    ['auditTools', { domains: [] }, 'field-invalid domains'],
    ['auditTools', { domains: [domain('d', [])] }, 'field-invalid domains.0.questions'],
    ['scaleReadings', { value: 10.5 }, 'field-invalid value'],
    ['scaleReadings', { value: -1 }, 'field-invalid value'],
    ['sdqScores', { total: 41 }, 'field-invalid total'],
    ['sdqScores', { total: -1 }, 'field-invalid total'],
    ['feedback', { rating: 11 }, 'field-invalid rating'],
    ['feedbackRounds', { sent: -1 }, 'field-invalid sent'],
    ['feedbackRounds', { sent: 1.5 }, 'field-invalid sent'],
    ['goals', { baseline: 3 }, 'field-invalid baseline'],
    ['goals', { importance: 4 }, 'field-invalid importance'],
    ['practiceStandards', { statement: '' }, 'field-invalid statement'],
    ['compliments', { service: '' }, 'field-invalid service'],
    ['activities', { kind: 'party' }, 'field-invalid kind'],
    ['activities', { participants: { stranger: 1 } }, 'field-unknown participants.stranger'],
    ['frameworkRecords', { mapping: 'yes' }, 'field-invalid mapping'],
  ] as const)('tells of %s with %o: %s', (kind, changes, expected) => {
    expect(faults(kind, changes)).toContain(expected);
  });

  it('needs a score with a review of a goal, and the other way round', () => {
    const { achieved: _a, ...withoutScore } = right.goals[0];
    const { reviewed: _r, ...withoutDay } = right.goals[0];
    expect(parseQafRecords('goals', [withoutScore]).faults).toMatchObject([
      { code: 'review-without-score', at: 'achieved' },
    ]);
    expect(parseQafRecords('goals', [withoutDay]).faults).toMatchObject([
      { code: 'review-without-score', at: 'achieved' },
    ]);
  });

  it('needs a submission before a moderation, and takes one of the same day', () => {
    const { submitted: _, ...open } = right.audits[0];
    expect(parseQafRecords('audits', [open]).faults).toMatchObject([{ code: 'moderated-before-submitted' }]);
    expect(faults('audits', { submitted: on })).toEqual([]);
  });

  it('needs the notification of a rapid review only', () => {
    const { notified: _n, ...without } = review;
    expect(parseQafRecords('learningReviews', [without]).faults).toMatchObject([
      { code: 'notification-missing', at: 'notified' },
    ]);
    expect(parseQafRecords('learningReviews', [{ ...without, type: 'internal-case-review' }]).faults).toEqual(
      [],
    );
    expect(faults('learningReviews', { notified: on })).toEqual([]);
  });

  it.each([
    ['cut-points-out-of-order', { outstanding: '0.7', good: '0.7', requiresImprovement: '0.4' }, '0.6'],
    ['cut-points-out-of-order', { outstanding: '0.9', good: '0.4', requiresImprovement: '0.4' }, '0.6'],
    ['share-outside-0-to-1', { outstanding: '1.1', good: '0.7', requiresImprovement: '0.4' }, '0.6'],
    ['share-outside-0-to-1', { outstanding: '0.9', good: '0.7', requiresImprovement: '-0.1' }, '0.6'],
    ['share-outside-0-to-1', { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' }, '60'],
    ['exact-as-text', { outstanding: 0.9, good: '0.7', requiresImprovement: '0.4' }, '0.6'],
    ['exact-as-text', { outstanding: '0,9', good: '0.7', requiresImprovement: '0.4' }, '0.6'],
  ])('refuses grading: %s', (code, suggestedCutPoints, minimumEvidence) => {
    const found = faults('auditTools', { grading: { suggestedCutPoints, minimumEvidence } });
    expect(found.some((fault) => fault.startsWith(code))).toBe(true);
  });

  it('takes each kind of activity with what it alone has, and with nothing of another', () => {
    const details: Record<(typeof activityKinds)[number], Record<string, unknown>> = {
      'collaborative-audit': { audits: ['A'] },
      'thematic-audit': { audits: ['A'], lastTime: 'X0' },
      'practice-week': {
        week: {
          activities: [{ activity: 'audit', planned: 2, done: 1 }],
          childrenHeard: 0,
          familiesHeard: 1,
        },
      },
      'peer-review': { againstSelfEvaluation: { known: 3, new: 1 } },
      'reflective-discussion': {},
      'rapid-review': { review },
      'safeguarding-practice-review': { review },
      'national-learning': { review, gapCheck: on },
      'family-feedback': { rounds: ['R'] },
      'reviewing-officer-feedback': { escalations: { raised: 2, resolvedInTime: 1 } },
      'children-in-care-council': { asks: [{ ask: 'a', answered: on, outcome: 'done' }, { ask: 'b' }] },
      'court-feedback': { cases: { heard: 3, inTime: 2 } },
      complaints: { complaints: ['K'] },
      'staff-feedback': { rounds: ['R'], reasonsForLeaving: { workload: 2 } },
      appraisal: { due: 3, held: 2 },
      panel: { decisions: 4, returnDates: [on] },
    };
    for (const kind of activityKinds) {
      const rows = [{ ...common, kind, ...details[kind] }];
      expect(parseQafRecords('activities', rows)).toEqual({ records: rows, faults: [] });
      const foreign = kind === 'panel' ? { due: 1 } : { decisions: 1 };
      expect(parseQafRecords('activities', [{ ...rows[0], ...foreign }]).faults).toMatchObject([
        { code: 'field-unknown' },
      ]);
    }
  });

  it('is no trap for a record of odd keys', () => {
    const odd = JSON.parse(
      '[{"id":"B1","service":"help","received":"2024-05-02","__proto__":{"x":1}}]',
    ) as unknown;
    expect(parseQafRecords('compliments', odd).records.length).toBeLessThanOrEqual(1);
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(parseQafRecords('compliments', [null, undefined, 'text', []]).faults).toHaveLength(4);
  });
});

it('takes a rapid review that is not complete yet, with its notification and without its completion', () => {
  const { completed: _, ...underWay } = review;
  const parsed = parseQafRecords('learningReviews', [underWay]);
  expect(parsed.faults).toEqual([]);
  expect(parsed.records).toHaveLength(1);
});

describe('recordFindings', () => {
  const missing = { code: 'field-missing', severity: 'error', list: 'audits', index: 0, at: 'team' } as const;

  it('gives each fault its place in the list, and of the whole none', () => {
    const [one, whole] = recordFindings(
      [missing, { code: 'not-a-list', severity: 'error', list: 'audits' }],
      'salt',
    );
    expect(one).toMatchObject({
      code: 'QAF-FIELD-MISSING',
      about: 'data',
      severity: 'error',
      basis: 'derived',
      where: { list: 'audits', row: 1, column: 'team' },
      params: {},
      state: 'open',
    });
    expect(whole).toMatchObject({ code: 'QAF-NOT-A-LIST', about: 'structure', where: { list: 'audits' } });
    expect(whole!.where).not.toHaveProperty('row');
    expect(whole!.where).not.toHaveProperty('column');
  });

  it('tells the same fault of another record, field, list or code by another id', () => {
    const idOf = (changes: object): string => recordFindings([{ ...missing, ...changes }], 'salt')[0]!.id;
    const ids = [
      {},
      { index: 1 },
      { index: undefined },
      { at: 'service' },
      { at: undefined },
      { list: 'actions' },
      { code: 'field-invalid' },
    ].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idOf({})).toBe(ids[0]);
  });

  it('has ids of its own that agree under one salt', () => {
    const ids = (salt: string): string[] =>
      recordFindings([missing, { ...missing, index: 1 }, { ...missing, at: 'id' }], salt).map(({ id }) => id);
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('b')).not.toEqual(ids('a'));
    expect(new Set(ids('a')).size).toBe(3);
  });

  it('keeps the id of a fault whatever other faults there are', () => {
    const ids = (...faults: Parameters<typeof recordFindings>[0]): string[] =>
      recordFindings(faults, 'salt').map(({ id }) => id);
    const second = { ...missing, index: 1 };
    const elsewhere = { ...missing, at: 'id' };
    const [one] = ids(second);
    expect(ids(missing, second)[1]).toBe(one);
    expect(ids(elsewhere)[0]).not.toBe(ids(missing)[0]);
    expect(ids(missing, elsewhere)[1]).toBe(ids(elsewhere)[0]);
  });
});

describe('an activity of one day', () => {
  it('ends on the day it began, not before', () => {
    const codes = (to: string) =>
      parseQafRecords('activities', [{ id: 'X', kind: 'panel', from: on, to }]).faults.map(
        ({ code }) => code,
      );
    expect(codes(on)).toEqual([]);
    expect(codes(before)).toEqual(['period-reversed']);
  });
});

describe('what a list refuses of a tool', () => {
  it('tells a domain that comes twice', () => {
    const tool = { ...madeUpTool([domain('d', [question('q')]), domain('d', [question('r')])]) };
    expect(auditToolSchema.safeParse(tool).error?.issues.map(({ message }) => message)).toEqual([
      'domain-twice',
    ]);
    const fine = madeUpTool([domain('d', [question('q')]), domain('e', [question('r')])]);
    expect(auditToolSchema.safeParse(fine).success).toBe(true);
  });

  it('asks that every critical question can be answered no, and that the impact domain is one of several', () => {
    const messages = (tool: object): string[] =>
      auditToolSchema.safeParse(tool).error?.issues.map(({ message }) => message) ?? [];
    const count = question('c', { type: 'count', critical: true });
    expect(messages(madeUpTool([domain('d', [question('q'), count])]))).toEqual(['critical-cannot-be-no']);
    expect(messages(madeUpTool([domain('d', [count]), domain('e', [question('q')])]))).toEqual([
      'critical-cannot-be-no',
    ]);
    const two = madeUpTool([domain('d', [question('q')]), domain('e', [question('r')])]);
    const needs = (impactDomain: string) => ({
      ...two,
      grading: { ...two.grading, outstandingNeeds: { noDomainBelow: 'good', impactDomain } },
    });
    expect(messages(needs('e'))).toEqual([]);
    expect(messages(needs('x'))).toEqual(['impact-domain-unknown']);
  });
});
