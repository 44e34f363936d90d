import { englandAndWales, localDate, period } from '@sightline/core';
import { qualityResults } from '@sightline/qaf';
import type { Audit, AuditTool, Grade } from '@sightline/qaf';
import { CellKind, scanSheets } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { qualityReport } from '../src/quality/quality-report.ts';
import type { QualityPart, QualityReportData } from '../src/quality/quality-report-data.ts';
import { qualityToHtml } from '../src/quality/quality-to-html.ts';
import { qualityToMarkdown } from '../src/quality/quality-to-markdown.ts';
import { qualityToTerminal } from '../src/quality/quality-to-terminal.ts';
import { qualityToWorkbook } from '../src/quality/quality-to-workbook.ts';

// Records made up for these tests. Quarter: April to June 2024; the period before it: January to March.
const asAt = localDate('2024-06-30');
const quarter = period(localDate('2024-04-01'), asAt);
const day = (text: string) => localDate(`2024-${text}`);
type Records = Parameters<typeof qualityResults>[0];

const reportOf = (records: Records, perAuditor = false): QualityReportData =>
  qualityReport(
    qualityResults(records, {
      asAt,
      period: quarter,
      calendar: englandAndWales,
      ...(perAuditor && { perAuditor: true as const }),
    }),
    { authority: { code: '', name: 'Example' } },
  );
const section = (report: QualityReportData, id: string) => report.sections.find((one) => one.id === id)!;
const rows = (report: QualityReportData, id: string, caption: string): string[] =>
  section(report, id).parts.flatMap((part) =>
    part.kind === 'table' && part.caption.startsWith(caption)
      ? part.rows.map((row) => row.map(({ words }) => words).join(' | '))
      : [],
  );
const points = (report: QualityReportData, id: string, heading: string): readonly string[] =>
  section(report, id).parts.flatMap((part: QualityPart) =>
    part.kind === 'points' && part.heading === heading ? part.items : [],
  );

const question = { id: 'p1', text: 'p1', type: 'yes-partly-no', allowNotApplicable: true, mandatory: true };
const tool = {
  id: 'core',
  version: '1.0.0',
  title: 'Core',
  kind: 'collaborative',
  appliesTo: [],
  cycle: 'monthly',
  collaborative: [],
  domains: [
    {
      id: 'plan',
      title: 'Plan',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'x',
      questions: [question],
    },
  ],
  grading: {
    suggestedCutPoints: { outstanding: '0.9', good: '0.7', requiresImprovement: '0.4' },
    minimumEvidence: '0.6',
  },
  followUp: {},
  moderation: { sampleRate: '0', always: [], withinWorkingDays: 10, blind: true, newAuditorFirst: 0 },
  sampling: { strata: [] },
} as unknown as AuditTool;
const audits = (count: number, on: string, overall: Grade): Audit[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${on}-${overall}-${index}`,
    tool: { id: 'core', version: '1.0.0' },
    subject: `child-${index}`,
    team: 'North',
    service: 'help',
    auditor: 'auditor-1',
    submitted: day(on),
    overall,
    answers: [{ question: 'p1', value: 'yes' }],
  }));

describe('grades since the period before', () => {
  it('says that more is good only where chance is left out, with the interval', () => {
    // Newcombe (1998), table II (a): 56 of 70 less 48 of 80 is 20 points, 5.24 to 33.39.
    const report = reportOf({
      auditTools: [tool],
      audits: [
        ...audits(48, '03-31', 'good'),
        ...audits(32, '03-31', 'inadequate'),
        ...audits(56, '04-01', 'good'),
        ...audits(14, '04-01', 'requires-improvement'),
      ],
    });
    expect(section(report, 'trend').says).toEqual([
      '80 audits of 1 January 2024 to 31 March 2024 beside 70 audits of this period. More is good or better, by more than chance explains.',
    ]);
    const [final, , inadequate] = rows(report, 'trend', 'What changed');
    expect(final).toBe(
      'Good or better, final grade | 60% (48 of 80) | 80% (56 of 70) | +20 points | +5 to +33 points | Higher: more than chance explains',
    );
    expect(inadequate).toMatch(
      /^Inadequate, final grade \| 40% \(32 of 80\) \| 0% \(0 of 70\) \| -40 points/,
    );
    expect(inadequate).toMatch(/Lower: more than chance explains$/);
    expect(points(report, 'first', 'What is sure')).toContain(
      'More is good or better than in the period before: +20 points (95% interval +5 to +33 points).',
    );
    expect(rows(report, 'trend', 'How final grades')).toEqual([
      'O: Outstanding | 0 (0%) | 0 (0%)',
      'G: Good | 48 (60%) | 56 (80%)',
      'R: Requires improvement | 0 (0%) | 14 (20%)',
      'I: Inadequate | 32 (40%) | 0 (0%)',
    ]);
  });

  it('draws no arrow on 9 of 14 to 11 of 15, and warns of fewer than ten', () => {
    const grown = reportOf({
      auditTools: [tool],
      audits: [
        ...audits(9, '03-01', 'good'),
        ...audits(5, '03-01', 'inadequate'),
        ...audits(11, '05-01', 'good'),
        ...audits(4, '05-01', 'inadequate'),
      ],
    });
    expect(section(grown, 'trend').says[0]).toContain('cannot be said: the change could be chance');
    expect(points(grown, 'first', 'What cannot be said')).toContain(
      'Whether practice is better than in the period before: the change could be chance.',
    );
    expect(rows(grown, 'trend', 'What changed')[0]).toMatch(/No clear change: it could be chance$/);
    const few = reportOf({
      auditTools: [tool],
      audits: [...audits(9, '03-01', 'good'), ...audits(11, '05-01', 'good')],
    });
    expect(rows(few, 'trend', 'What changed')[0]).toMatch(/Fewer than ten on a side$/);
  });

  it('says of no audits before, or none now, that nothing can be said', () => {
    const now = section(reportOf({ auditTools: [tool], audits: audits(3, '05-01', 'good') }), 'trend');
    expect(now.says[0]).toMatch(/nothing can be said of a trend/);
    expect(now.parts).toEqual([]);
    const then = reportOf({ auditTools: [tool], audits: audits(3, '02-01', 'good') });
    expect(section(then, 'trend').says[0]).toMatch(/cannot be said: there is none to measure/);
    expect(rows(then, 'trend', 'What changed')[0]).toBe(
      'Good or better, final grade | 100% (3 of 3) | None to measure |  |  | Cannot be said: there is none to measure',
    );
  });
});

describe('calibration', () => {
  const exercise = {
    id: 'CAL1',
    on: day('05-02'),
    cases: [
      ['good', 'outstanding'],
      ['requires-improvement', 'outstanding'],
      ['good', 'good'],
    ].map((grades, index) => ({
      subject: `child-${index}`,
      given: grades.map((grade, rater) => ({ auditor: `auditor-${rater}`, grade: grade as Grade })),
      agreed: 'good' as const,
    })),
  };

  it('tells agreement and drift of the cases by their number, and no auditor unless asked', () => {
    const report = reportOf({ calibrations: [exercise] });
    // Own less agreed: 0, 1, -1, 1, 0, 0 come to 1 of 6.
    expect(rows(report, 'calibration', 'Agreement and drift')).toEqual([
      'CAL1, 2 May 2024 | 3 | 6 | 50.0% (3 of 6) | 100.0% (6 of 6) | 0.17 | Graded better than agreed, on average of these cases',
    ]);
    expect(rows(report, 'calibration', 'Grades that each case')).toEqual([
      'Case 1 | 1 | 1 | 0 | 0 | 1 grade',
      'Case 2 | 1 | 0 | 1 | 0 | 2 grades',
      'Case 3 | 0 | 2 | 0 | 0 | All alike',
    ]);
    expect(JSON.stringify(report)).not.toMatch(/child-\d|auditor-\d/);
    const named = reportOf({ calibrations: [exercise] }, true);
    expect(rows(named, 'calibration', 'Each auditor in CAL1')).toEqual([
      'auditor-0 | 3 | -0.33',
      'auditor-1 | 3 | 0.67',
    ]);
    expect(JSON.stringify(named)).not.toMatch(/child-\d/);
  });

  it('says why nothing can be said of one case without an agreed grade, and that none was held', () => {
    const [{ agreed: _, ...first } = exercise.cases[0]!] = exercise.cases;
    const report = reportOf({ calibrations: [{ ...exercise, cases: [first, { subject: 'c', given: [] }] }] });
    expect(rows(report, 'calibration', 'Agreement and drift')[0]).toMatch(
      /None to measure \| None to measure \| None was agreed \| Cannot be said: no grade was agreed$/,
    );
    expect(rows(report, 'calibration', 'Agreement beyond')[0]).toMatch(
      /^CAL1 \| Cannot be said: there are too few/,
    );
    expect(rows(report, 'calibration', 'Grades that each case')[1]).toMatch(/Nobody graded$/);
    expect(section(reportOf({}), 'calibration').says[0]).toMatch(/nobody knows whether auditors grade alike/);
  });
});

describe('practice week', () => {
  const week = (id: string, from: string, done: number, changes: object = {}) => ({
    id,
    kind: 'practice-week' as const,
    from: day(from),
    to: day(from.replace(/\d$/, (last) => String(Number(last) + 4))),
    theme: 'plans',
    participants: { director: 1, 'head-of-service': 2 },
    week: {
      activities: [{ activity: 'audit', planned: 20, done }],
      childrenHeard: done,
      familiesHeard: 3,
    },
    ...changes,
  });
  const themes = [{ code: 'plans', label: 'Plans' }];
  const finding = (theme: string) => ({ id: theme, themes: [{ theme, polarity: 'development' as const }] });

  it('tells what was done, who took part and who did not, and what changed since the last one', () => {
    const report = reportOf({
      themes,
      activities: [
        week('W1', '01-10', 4, { findings: [finding('plans'), finding('delay')] }),
        week('W2', '05-13', 18, { findings: [finding('plans'), finding('voice')] }),
      ],
    });
    expect(rows(report, 'practice-week', 'Practice week of 13 May 2024 to 17 May 2024, on Plans')).toEqual([
      'audit | 20 | 18 | 90.0% (18 of 20)',
    ]);
    expect(points(report, 'practice-week', 'Who took part, who was heard, and what came of it')).toEqual([
      'Took part: 1 director and 2 heads of service.',
      'Of these leaders nobody took part: elected members and chief executives.',
      'Heard: 18 children and 3 families.',
      '2 findings and 0 actions came of it: NOTHING WAS DONE about what was found.',
    ]);
    // By calculator: Wilson 8.07 to 41.60 of 4 of 20, 69.90 to 97.21 of 18 of 20; 70 - sqrt(20.10^2 + 21.60^2) is 40.5,
    // 70 + sqrt(7.21^2 + 11.93^2) is 83.9.
    expect(points(report, 'practice-week', 'Since the last practice week on the same theme')).toEqual([
      'The last one began on 10 January 2024.',
      'Done of what was planned: +70 points (95% interval +40 to +84 points).',
      'Children heard: 14 more than last time. Families heard: as many as last time.',
      'Still to be developed: Plans.',
      'No longer named: delay.',
      'New: voice.',
    ]);
  });

  it('says that there was none before, and that none was held', () => {
    const { theme: _, ...plain } = week('W2', '05-13', 18);
    const first = 'Since the last practice week on the same theme';
    expect(points(reportOf({ activities: [plain] }), 'practice-week', first)).toEqual([
      'There was none before it on record.',
    ]);
    expect(
      points(reportOf({ themes, activities: [week('W2', '05-13', 18)] }), 'practice-week', first),
    ).toEqual(['There was none before it on Plans on record.']);
    expect(section(reportOf({}), 'practice-week').says).toEqual([
      'No practice week of this period is on record.',
    ]);
  });
});

describe('learning reviews', () => {
  const rapid = (id: string, notified: string, completed?: string) => ({
    id,
    type: 'rapid-review' as const,
    notified: day(notified),
    ...(completed !== undefined && { completed: day(completed) }),
    recommendations: [],
  });

  it('tells the clock of each, what is done, and what is missing', () => {
    // 15 working days from 1 May 2024 end on 23 May, for 6 May is a holiday; from 20 May on 11 June, for 27 May is one;
    // from 24 June on 15 July.
    const report = reportOf({
      learningReviews: [
        rapid('A', '05-01', '05-23'),
        rapid('B', '05-01', '05-24'),
        rapid('C', '05-20'),
        rapid('D', '06-24'),
        {
          id: 'E',
          type: 'internal-case-review',
          completed: day('05-05'),
          decision: 'no-further-review',
          recommendations: [
            { id: 'E1', actions: [] },
            { id: 'E2', actions: ['A1'] },
          ],
          dissemination: [{ audience: 'all', planned: 10, reached: 4 }],
        },
      ],
    });
    expect(rows(report, 'learning-reviews', 'Each review')).toEqual([
      'A | Rapid review | Completed on 23 May 2024, in time |  | 0 | 0 | Nobody named',
      'B | Rapid review | Completed on 24 May 2024, 1 working day late |  | 0 | 0 | Nobody named',
      'C | Rapid review | Under way, 13 working days past its day |  | 0 | 0 | Nobody named',
      'D | Rapid review | Under way, due on 15 July 2024 |  | 0 | 0 | Nobody named',
      'E | Internal case review | Completed on 5 May 2024 | No further review | 2 | 0 | 4 of 10',
    ]);
    expect(points(report, 'learning-reviews', 'What is missing')).toEqual([
      'A recommendation has no action: E.',
      'A rapid review is past its 15 working days: C.',
      'Nobody is named who should hear of what was learnt: A and B.',
    ]);
    expect(section(reportOf({}), 'learning-reviews').says[0]).toMatch(/nothing is left to do/);
  });
});

it('stand in every form of the report', () => {
  const report = reportOf({});
  const headings = ['trend', 'calibration', 'practice-week', 'learning-reviews'].map(
    (id) => section(report, id).heading,
  );
  const filled = reportOf({
    learningReviews: [{ id: 'REVIEW-1', type: 'national-thematic', recommendations: [] }],
  });
  for (const text of [
    qualityToHtml(report),
    qualityToMarkdown(report),
    qualityToTerminal(report, { colour: false, width: 80 }),
  ])
    for (const heading of headings) expect(text).toContain(heading);
  const texts: number[] = [];
  const { text } = scanSheets(qualityToWorkbook(filled), {
    sheet: () => true,
    cell: (_row, _column, kind, _number, index) => {
      if (kind !== CellKind.number && index >= 0) texts.push(index);
    },
  });
  expect(texts.map(text)).toEqual(expect.arrayContaining(['REVIEW-1', 'National thematic review']));
});
