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
  const query = { asAt: quarter.to, period: quarter, calendar, perAuditor: true } as const;
  fc.assert(
    fc.property(anyRecords, anyOrder, (records, inOrder) => {
      const others = Object.fromEntries(
        Object.entries(records).map(([kind, list]) => [kind, inOrder<unknown>(list)]),
      );
      expect(qualityResults(others, query)).toEqual(qualityResults(records, query));
    }),
    { numRuns: 200 },
  );
});
