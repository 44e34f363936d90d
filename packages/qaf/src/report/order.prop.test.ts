import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  anyOrder,
  calendar,
  day,
  domain,
  madeUpAudit,
  madeUpTool,
  quarter,
  question,
} from '../../test/made-up.ts';
import { grades } from '../grade.ts';
import type { GoalRecord } from '../outcomes/goal-attainment-change.ts';
import { qualityMeasureIds } from '../rba/measure-quality.ts';
import type { QualityRecordSet } from './quality-results-data.ts';
import { qualityResults } from './quality-results.ts';

// The order in which records come is nobody's decision. Tools, standards and themes are registers, and keep their own order.

const tool = madeUpTool([
  domain('plan', [question('p1', { critical: true }), question('p2')]),
  domain('voice', [question('v1')]),
]);
const anyDay = fc.constantFrom('01-15', '03-31', '04-01', '05-02', '06-03', '06-30', '07-01').map(day);
const anyTeam = fc.constantFrom('North', 'South');
const anyGrade = fc.constantFrom(...grades);
const anyThemes = fc.subarray([
  { theme: 'delay', polarity: 'development' },
  { theme: 'voice', polarity: 'development' },
  { theme: 'voice', polarity: 'strength' },
] as const);
const answer = fc.constantFrom('yes', 'partly', 'no', 'not-applicable', 'not-enough-evidence');
const steps = ['agreed', 'in-progress', 'done', 'verified', 'closed'] as const;

/** Each with an id of its own. */
const listOf = <Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<(Row & { readonly id: string })[]> =>
  fc
    .array(row, { maxLength: 8 })
    .map((rows) => rows.map((one, index) => ({ ...one, id: `R${String((index * 7) % 11)}` })));

/** One of three children, whose records then meet. */
const anySubject = (id: string): string => `C${Number(id.slice(1)) % 3}`;

const anyRecords: fc.Arbitrary<QualityRecordSet> = fc.record({
  auditTools: fc.constant([tool]),
  audits: listOf(
    fc
      .record({
        values: fc.record({ p1: answer, p2: answer, v1: answer }),
        team: anyTeam,
        submitted: anyDay,
        auditor: fc.constantFrom('a', 'b'),
        themes: anyThemes,
        selfGrade: anyGrade,
        moderated: fc.option(anyGrade),
      })
      .map(({ values, moderated, ...rest }) =>
        madeUpAudit(values, {
          ...rest,
          ...(moderated && {
            moderation: {
              on: rest.submitted,
              moderator: 'm',
              blind: true,
              overall: moderated,
              reason: 'seen',
            },
          }),
        }),
      ),
  ),
  actions: listOf(
    fc
      .record({
        team: anyTeam,
        themes: fc.subarray(['delay', 'voice']),
        created: fc.constant(day('01-10')),
        due: anyDay,
        taken: fc.nat(steps.length),
      })
      .map(({ taken, ...rest }) => ({
        ...rest,
        source: { kind: 'audit' as const },
        text: 'Visit every child at home this week',
        history: steps.slice(0, taken).map((status, index) => ({ on: day(`0${index + 2}-01`), status })),
      })),
  ),
  feedback: listOf(
    fc.record({
      channel: fc.constant('survey' as const),
      round: fc.constant('a round that nobody sent'),
      respondent: fc.constantFrom('child', 'parent', 'staff'),
      on: anyDay,
      rating: fc.integer({ min: 0, max: 10 }),
      themes: anyThemes,
    }),
  ),
  complaints: listOf(
    fc.record({
      service: fc.constantFrom('help', 'care'),
      stages: anyDay.map((received) => [{ stage: 1, received } as const]),
      themes: anyThemes,
    }),
  ),
  frameworkRecords: listOf(fc.record({ team: anyTeam, mapping: anyDay })).map((rows) =>
    rows.map(({ id, ...rest }) => ({ ...rest, subject: id })),
  ),
  scaleReadings: listOf(
    fc.record({ on: anyDay, value: fc.integer({ min: 0, max: 10 }), scale: fc.constant('safety') }),
  ).map((rows) => rows.map(({ id, ...rest }) => ({ ...rest, subject: id, rater: 'child' }))),
  activities: listOf(
    fc.record({
      kind: fc.constant('practice-week' as const),
      from: anyDay,
      theme: fc.constantFrom('delay', 'voice'),
      findings: anyThemes.map((themes) => [{ id: 'f', themes }]),
      week: fc.constant({
        activities: [{ activity: 'audit', planned: 4, done: 2 }],
        childrenHeard: 1,
        familiesHeard: 1,
      }),
    }),
  ),
  learningReviews: listOf(
    fc.record({
      type: fc.constant('rapid-review' as const),
      notified: anyDay,
      recommendations: fc.constant([{ id: 'r', actions: ['R0'] }]),
    }),
  ),
  goals: listOf(
    fc.record({
      set: fc.constant(day('01-10')),
      baseline: fc.constantFrom(-1, 0),
      reviewed: anyDay,
      achieved: fc.constantFrom(-2, -1, 0, 1, 2),
    }),
  ).map(
    (rows) => rows.map(({ id, ...rest }) => ({ ...rest, subject: anySubject(id), goal: id })) as GoalRecord[],
  ),
  sdqScores: listOf(
    fc.record({
      on: anyDay,
      version: fc.constant('parent' as const),
      total: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
  ).map((rows) => rows.map(({ id, ...rest }) => ({ ...rest, subject: anySubject(id) }))),
  cases: listOf(
    fc.record({
      service: fc.constantFrom('child-in-need', 'child-protection', 'children-in-care', 'early-help'),
      began: fc.constant(day('01-01')),
      ended: anyDay,
      goalsMet: fc.boolean(),
      reviewed: anyDay,
      scaleInReview: fc.boolean(),
      referredAgain: anyDay,
    }),
  ).map((rows) => rows.map(({ id, ...rest }) => ({ ...rest, subject: anySubject(id) }))),
  supervision: listOf(
    fc.record({
      team: anyTeam,
      worker: fc.constantFrom('w1', 'w2'),
      due: anyDay,
      held: anyDay,
      changedForChild: fc.boolean(),
    }),
  ),
  calibrations: listOf(
    fc.record({
      on: anyDay,
      cases: fc.array(
        fc.record({
          subject: fc.uuid(),
          given: fc
            .tuple(anyGrade, anyGrade)
            .map((given) => given.map((grade, index) => ({ auditor: `a${index}`, grade }))),
          agreed: anyGrade,
        }),
        { maxLength: 3 },
      ),
    }),
  ),
});

it('tells the same of the same records in whatever order they come', () => {
  const none = { indicators: [], quality: [] };
  const cells = {
    'how-much': { indicators: [], quality: qualityMeasureIds },
    'how-well': none,
    'better-off': none,
  };
  const query = {
    asAt: quarter.to,
    period: quarter,
    calendar,
    perAuditor: true,
    matrix: [{ service: 's', title: 'S', cells }],
  } as const;
  fc.assert(
    fc.property(anyRecords, anyOrder, (records, inOrder) => {
      const others = Object.fromEntries(
        Object.entries(records).map(([kind, list]) => [kind, inOrder<unknown>(list)]),
      );
      expect(qualityResults(others, query)).toEqual(qualityResults(records, query));
    }),
    { numRuns: 300 },
  );
});
