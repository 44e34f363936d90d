import type { QualityReportData, QualityStatement } from '@sightline/reports';
import { CellKind, scanSheets } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { qualityResultSchema } from '../src/schemas/quality-schema.ts';
import { councilFiles } from './council-files.ts';
import { memoryIo, type MemoryIo } from './memory-io.ts';

// The records of examples/council/quality; every expected figure is worked by hand in EXPECTED.md.
const usual = ['quality', '--as-at', '2026-03-31', '--period', '2025-10-01..2026-03-31'];

const audited = async (
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>> = councilFiles,
): Promise<MemoryIo & { readonly exit: number }> => {
  const memory = memoryIo(files);
  return { ...memory, exit: await run(['audit', ...args], memory.io) };
};

type Result = { readonly report: QualityReportData; readonly qualityAndPerformance?: QualityReportData };
const resultOf = ({ stdout }: Pick<MemoryIo, 'stdout'>): Result =>
  (JSON.parse(stdout()) as { readonly result: Result }).result;

const statementsOf = ({ sections }: QualityReportData): readonly QualityStatement[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'statements' ? part.items : [])));
const figureOf = (report: QualityReportData, id: string): string | undefined => {
  const figure = statementsOf(report).find((one) => one.id === id)?.figure;
  return figure?.kind === 'none' ? figure.reason : (figure?.parts ?? figure?.value);
};
const pointsOf = ({ sections }: QualityReportData, heading: string): readonly string[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'points' && part.heading === heading ? part.items : [])),
  );
const rowsOf = ({ sections }: QualityReportData, caption: string): readonly (readonly string[])[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'table' && part.caption === caption
        ? part.rows.map((row) => row.map(({ words }) => words))
        : [],
    ),
  );

describe('sightline audit on the example council', () => {
  it('gives the figures that are worked by hand', async () => {
    const { report } = resultOf(await audited([...usual, '--json']));
    const figures = Object.fromEntries(
      [
        'audits-completed-count',
        'audits-first-good-or-better-pct',
        'audits-good-or-better-pct',
        'audits-completed-of-planned-pct',
        'audit-moderation-rate-pct',
        'audit-moderation-agreement-pct',
        'audit-actions-in-time-pct',
        'actions-loop-closed-pct',
        'actions-worked-pct',
        'complaints-stage1-in-time-pct',
        'feedback-response-rate-pct',
        'feedback-positive-pct',
      ].map((id) => [id, figureOf(report, id)]),
    );
    expect(figures).toEqual({
      'audits-completed-count': '10',
      'audits-first-good-or-better-pct': '7 of 10',
      'audits-good-or-better-pct': '5 of 10',
      'audits-completed-of-planned-pct': '10 of 11',
      'audit-moderation-rate-pct': '6 of 10',
      'audit-moderation-agreement-pct': '4 of 6',
      'audit-actions-in-time-pct': '1 of 5',
      'actions-loop-closed-pct': '2 of 3',
      'actions-worked-pct': '1 of 2',
      'complaints-stage1-in-time-pct': '1 of 2',
      'feedback-response-rate-pct': '25 of 71',
      'feedback-positive-pct': '4 of 6',
    });
    const drift = statementsOf(report).find(({ id }) => id === 'audit-moderation-drift-mean');
    expect(drift).toMatchObject({ figure: { value: '-0.33' }, few: true });
    // Two of six moved by one: the interval holds nothing, so it is not said that auditors are too kind.
    expect(drift?.sure).toMatch(/^Not sure/);
    expect(rowsOf(report, 'The child was heard, by team').map(([team, , heard]) => [team, heard])).toEqual([
      ['Assessment Team 1', '75.0% (3 of 4)'],
      ['Assessment Team 2', '66.7% (2 of 3)'],
      ['Permanence Team', '100.0% (2 of 2)'],
    ]);
    expect(
      rowsOf(report, 'Good or better, by domain and team').map(([domain, all]) => [domain, all]),
    ).toEqual([
      ['Difference made', expect.stringContaining('7 of 10')],
      ['Planning', expect.stringContaining('6 of 10')],
      ['Recording', expect.stringContaining('7 of 10')],
      ['Voice of the child', expect.stringContaining('7 of 10')],
    ]);
    expect(rowsOf(report, 'Whom to tell of late actions')).toEqual([
      ['A6', '102', 'improvement board'],
      ['A3', '32', 'assistant director'],
    ]);
    expect(pointsOf(report, 'No owner')).toEqual([expect.stringContaining('A3')]);
    expect(pointsOf(report, 'Did it come back?')[0]).toContain('Of 1 themes');
    expect(rowsOf(report, 'What has to be developed')[0]?.[0]).toBe('Drift and delay');
  });

  it('shades no cell of fewer than five audits', async () => {
    const { report } = resultOf(await audited([...usual, '--json']));
    const cells = report.sections
      .flatMap(({ parts }) => parts)
      .flatMap((part) =>
        part.kind === 'table' && part.caption.startsWith('Good or better') ? part.rows.flat() : [],
      );
    expect(cells.filter(({ words }) => words.includes('too few')).length).toBeGreaterThan(0);
    for (const { words, shade } of cells)
      if (/ of [1-4]\b/.test(words))
        expect([words, shade]).toEqual([expect.stringContaining('too few'), undefined]);
  });

  it('writes page, workbook, Markdown, CSV and data, all of the same figures', async () => {
    const { exit, written, files } = await audited([...usual, '--out', 'o']);
    expect(exit).toBe(0);
    expect(written).toEqual(['html', 'xlsx', 'md', 'csv', 'json'].map((type) => `o/audit.${type}`));
    const text = (type: string): string => new TextDecoder().decode(files.get(`/desk/o/audit.${type}`));
    for (const type of ['html', 'md', 'csv', 'json'])
      for (const figure of ['7 of 10', '5 of 10', '10 of 11', '-0.33']) expect(text(type)).toContain(figure);
    const sheets: string[] = [];
    const indices: number[] = [];
    const { text: said } = scanSheets(files.get('/desk/o/audit.xlsx')!, {
      sheet: (name) => sheets.push(name) > 0,
      cell: (_row, _column, kind, _number, index) => {
        if (kind !== CellKind.number && index >= 0) indices.push(index);
      },
    });
    expect(sheets.slice(0, 2)).toEqual(['Figures', 'In words']);
    expect(indices.map(said)).toEqual(expect.arrayContaining(['7 of 10', '5 of 10', '10 of 11']));
  });

  it('joins the scorecard: red with no action, closed without effect, and a gap for every question without an answer', async () => {
    const lists = ['--with-scorecard', 'annex-a.xlsx'];
    const memory = await audited([...usual, ...lists, '--json', '--out', 'o']);
    expect(memory.exit).toBe(0);
    const parsed = qualityResultSchema.safeParse(resultOf(memory));
    expect(parsed.error?.issues ?? []).toEqual([]);
    const { qualityAndPerformance: both } = resultOf(memory);
    expect(pointsOf(both!, 'Red with no action')).toEqual([
      expect.stringContaining('Assessments completed within 45 working days'),
    ]);
    expect(pointsOf(both!, 'Closed without effect')).toEqual([expect.stringMatching(/^A2 is done/)]);
    // A2 is about assessments and is done; nobody asked whether it worked. A3 and A4 are about delay.
    const weak = rowsOf(both!, 'Each weak area with its actions');
    expect(weak.map(([area, , action]) => [area, action?.slice(0, 2)])).toEqual([
      ['Assessments completed within 45 working days', 'A2'],
      ['Theme: Drift and delay', 'A3'],
      ['Theme: Drift and delay', 'A4'],
    ]);
    expect(weak[0]?.[4]).toMatch(/^NOT CHECKED/);
    const assessment = rowsOf(both!, 'Assessment: the three questions');
    expect(assessment.map(([, , figure]) => figure)).toEqual(
      expect.arrayContaining(['63.6% (7 of 11)', '75.0% (6 of 8)', '15.8% (3 of 19)']),
    );
    expect(rowsOf(both!, 'Early help: the three questions')[0]).toEqual([
      'How much did we do?',
      'GAP: nothing answers it yet',
      '',
      '',
      '',
    ]);
    expect(memory.written).toEqual(
      expect.arrayContaining([
        'o/quality-and-performance.html',
        'o/quality-and-performance.xlsx',
        'o/run.json',
      ]),
    );
  });

  it('says the same of a saved run as of the lists it was measured from', async () => {
    const first = await audited([...usual, '--with-scorecard', 'annex-a.xlsx', '--json', '--out', 'o']);
    const run = first.files.get('/desk/o/run.json')!;
    const again = await audited([...usual, '--run', 'o/run.json', '--json', '--out', 'p'], {
      ...councilFiles,
      'o/run.json': run,
    });
    expect(resultOf(again).report).toEqual(resultOf(first).report);
  });

  it('keeps breaches with the actions about them in the ledger', async () => {
    const args = [...usual, '--with-scorecard', 'annex-a.xlsx', '--ledger', 'breaches.json', '--out', 'o'];
    const { files, stdout } = await audited(args);
    const ledger = JSON.parse(new TextDecoder().decode(files.get('/desk/breaches.json'))) as {
      readonly actions: readonly { readonly id: string }[];
    };
    expect(ledger.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(['A2', 'A7']));
    expect(stdout()).toContain('Not met today: 1 standard');
  });

  it('names nobody by default, and auditors where it was asked to and there are enough moderated audits', async () => {
    const all = [...usual, '--with-scorecard', 'annex-a.xlsx'];
    const plain = await audited([...all, '--out', 'o']);
    const named = await audited([...all, '--identify', '--out', 'o']);
    expect(plain.stdout()).not.toContain('Drift of each auditor');
    expect(plain.written.filter((path) => path.includes('IDENTIFIABLE'))).toEqual([]);
    // Three auditors have two moderated audits each: too few to be named.
    expect(named.stdout()).toContain('3 auditors have too few moderated audits to be named');
    expect(named.written.filter((path) => !path.includes('IDENTIFIABLE'))).toEqual(['o/run.json']);
  });

  it('leaves out a record with a fault and tells it by file, place and field, never by value', async () => {
    const text = new TextDecoder().decode(councilFiles['quality/audits.json']);
    const rows = JSON.parse(text) as Record<string, unknown>[];
    const broken = rows.map((row, index) =>
      index === 1 ? { ...row, submitted: '2026-02-30' } : index === 2 ? { ...row, answers: [] } : row,
    );
    const files = { ...councilFiles, 'quality/audits.json': JSON.stringify(broken) };
    const { exit, stderr, stdout } = await audited([...usual, '--out', 'o', '--fail-on', 'error'], files);
    expect(exit).toBe(1);
    expect(stderr()).toMatch(/audits\.json: Audits, row 2: \S.*is not a day there is\. Write the date/);
    expect(stderr()).toMatch(/audits\.json: Audits, row 3: .* has to be answered and is not/);
    expect(stderr()).not.toContain('2026-02-30');
    expect(stdout()).toContain('Audits completed: 8');
    expect(stdout()).toContain('1 audit was refused for faults');
  });

  it('tells what complaints, feedback, standards and programmes say together', async () => {
    const changed = (path: string, change: (rows: Record<string, unknown>[]) => unknown[]) => ({
      [`quality/${path}.json`]: JSON.stringify(
        change(
          JSON.parse(new TextDecoder().decode(councilFiles[`quality/${path}.json`])) as Record<
            string,
            unknown
          >[],
        ),
      ),
    });
    const first = (changes: object) => (rows: Record<string, unknown>[]) => [
      { ...rows[0], ...changes },
      ...rows.slice(1),
    ];
    const { stderr } = await audited([...usual, '--out', 'o'], {
      ...councilFiles,
      ...changed('complaints', first({ stages: [{ stage: 2, received: '2026-01-05' }] })),
      ...changed('feedback-rounds', first({ returned: 9000 })),
      ...changed('feedback', first({ round: 'nobody-sent-it' })),
      ...changed('programmes', (rows) => [
        {
          ...rows[0],
          entries: [
            { tool: 'core', team: 'North', planned: 2, exemptions: [{ audits: 1, approver: 'head' }] },
          ],
        },
      ]),
    });
    for (const words of [
      /complaints\.json: Complaints, row 1: Stage 1 is missing/,
      /feedback-rounds\.json: Feedback rounds, row 1: More answers came back than could have been delivered/,
      /feedback\.json: Feedback, row 1: The answer names a round that is not on record/,
      /programmes\.json: Programmes, row 1: An exemption of North has no reason/,
    ])
      expect(stderr()).toMatch(words);
  });

  it.each([
    ['no records', [], {}, /no records of quality/i],
    [
      'a file by an unknown name',
      ['audit.json', '--as-at', '2026-03-31'],
      { 'audit.json': '[]' },
      /audits\.json/,
    ],
    ['an empty folder', ['empty', '--as-at', '2026-03-31'], {}, /no records of quality/i],
    ['no day', ['quality'], councilFiles, /--as-at/],
    [
      'two scorecards',
      [...usual, '--run', 'r.json', '--with-scorecard', 'annex-a.xlsx'],
      councilFiles,
      /together/,
    ],
    [
      'the folder of the records for results',
      [...usual, '--out', 'quality'],
      councilFiles,
      /beside the input/,
    ],
  ] as const)('refuses %s', async (_what, args, files, words) => {
    const day =
      args.includes('--as-at' as never) || args.length === 1 ? args : [...args, '--as-at', '2026-03-31'];
    const { exit, stderr, written } = await audited(day, files);
    expect(exit).toBe(2);
    expect(stderr()).toMatch(words);
    expect(written).toEqual([]);
  });
});
