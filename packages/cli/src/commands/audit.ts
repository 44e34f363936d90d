import { judgementKey, parseLocalDate, SightlineError, type LocalDate, type Run } from '@sightline/core';
import { rbaMatrix } from '@sightline/definitions';
import { ledgerRun, qualityResults } from '@sightline/qaf';
import { targetFor } from '@sightline/rag';
import {
  dateWords,
  qualityAndPerformanceReport,
  qualityReport,
  qualityToCsv,
  qualityToHtml,
  qualityToMarkdown,
  qualityToTerminal,
  qualityToWorkbook,
  scorecard,
  scorecardLayout,
  type QualityReportData,
  type ScorecardData,
} from '@sightline/reports';
import { onePeriodOf } from '../arguments.ts';
import { breakdownOf } from '../breakdown-choice.ts';
import { textOf, textsOf, type Command, type Context, type Values } from '../command.ts';
import { dataEnvelope, exitFor } from '../envelope.ts';
import { fileName, outFolder, textOfFile, writeResults, type Result } from '../files.ts';
import { ledgerWith } from '../ledger-file.ts';
import { calendarOf, loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { measureRun } from '../measure-run.ts';
import {
  breakdownOptions,
  commonOptions,
  dataOptions,
  ledgerOption,
  measureOptions,
  periodOption,
} from '../options.ts';
import { loadQuality, recordNotes } from '../quality-records.ts';
import { readRun, writeRun } from '../run-file.ts';
import { Stop } from '../stop.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'The audit report, and the scorecard joined with it',
  usage: 'sightline audit RECORDS... --as-at YYYY-MM-DD',
  details: [
    'Reads records of quality as JSON: files called by their list, such as audits.json and actions.json, or a folder of them.',
    'Prints the audit report and writes audit.html, audit.xlsx, audit.md, audit.csv and audit.json to --out. A record with a',
    'fault is left out of the figures and told by file, place and field. Audits may be on the tools that ship with the',
    'library, on those of audit-tools.json, or on those of --tools.',
    'Grades are set beside those of the period before, as long and just before it, where its audits are among the records.',
    'With --with-scorecard LISTS, or --run run.json of a scorecard, it joins both in one report, quality-and-performance, and',
    'tells what is red with no action. It is for use inside the service: small numbers are flagged and not suppressed.',
    'No child, worker or auditor is named; --identify adds the drift of each auditor with enough moderated audits.',
  ],
  examples: [
    'sightline audit quality --as-at 2026-03-31',
    'sightline audit quality/audits.json quality/audit-tools.json --as-at 2026-03-31 --period 2026-01-01..2026-03-31',
    'sightline audit quality --as-at 2026-03-31 --with-scorecard annex-a.xlsx --inputs population=population.csv',
    'sightline audit quality --as-at 2026-03-31 --run last-month/run.json --ledger breaches.json',
  ],
  options: {
    ...periodOption,
    tools: {
      type: 'string',
      value: 'FILE',
      words: 'Audit tools of your own, where audit-tools.json is not among the records.',
    },
    'with-scorecard': {
      type: 'string',
      multiple: true,
      value: 'LISTS',
      words: 'Lists to measure the scorecard from. May be repeated.',
    },
    run: { type: 'string', value: 'FILE', words: 'run.json of a scorecard, instead of measuring it again.' },
    identify: {
      type: 'boolean',
      words: 'Add the drift of each auditor by key: it names staff, so keep it safe.',
    },
    ...ledgerOption,
    ...breakdownOptions,
    ...measureOptions,
    ...dataOptions,
    ...commonOptions,
  },
  run: async (context) => {
    const { values, io } = context;
    const asAt = asAtOf(values);
    const period = onePeriodOf(values, asAt);
    const settings = await loadSettings(context);
    const { authority } = settings.settings;
    const loaded = await loadQuality(context);
    const joined = await joinedScorecard(context, asAt);
    const ledgerPath = textOf(values, 'ledger');
    const before =
      ledgerPath === undefined
        ? undefined
        : await ledgerWith(
            io,
            ledgerPath,
            (joined?.earlier ?? []).map((one) => ledgerRun(one, [])),
          );
    const identified = values['identify'] === true;
    const library = await loadDefinitions(io, settings);
    const results = qualityResults(loaded.records, {
      asAt,
      period,
      calendar: calendarOf(settings.settings),
      matrix: rbaMatrix,
      definitions: library.all.map(({ id }) => id),
      ...(joined && { run: joined.run }),
      ...(before && { ledger: before }),
      ...(identified && { perAuditor: true as const }),
    });
    const report = qualityReport(results, { authority });
    const both = joined && qualityAndPerformanceReport(results, joined.scores, { authority });
    const folder = outFolder(io, textOf(values, 'out'), loaded.paths);
    const name = identified ? 'audit-IDENTIFIABLE' : 'audit';
    const paths = await writeResults(
      io,
      folder,
      [
        ...filesOf(report, name),
        ...(both
          ? filesOf(both, identified ? 'quality-and-performance-IDENTIFIABLE' : 'quality-and-performance')
          : []),
        ...(joined?.measured ? [{ name: 'run.json', content: writeRun(joined.run) }] : []),
      ],
      ledgerPath !== undefined && results.ledger && joined
        ? [
            {
              path: ledgerPath,
              bytes: new TextEncoder().encode(`${JSON.stringify(results.ledger, null, 1)}\n`),
            },
          ]
        : [],
    );
    const { findings } = loaded;
    const exit = exitFor(context, findings, 'never');
    return {
      text: qualityToTerminal(report, {
        colour: io.isTty.stdout && !io.noColour,
        width: Math.min(io.columns, 100),
      }),
      envelope: dataEnvelope(
        context.command,
        { asAt, input: loaded.input, findings, warnings: findings, identified, exit },
        { report, ...(both && { qualityAndPerformance: both }) },
      ),
      exit,
      notes: [
        ...loaded.notes,
        ...recordNotes(findings),
        ...(joined?.notes ?? []),
        ...paths.map((path) => `Wrote ${path}`),
        ...(identified ? ['The files named IDENTIFIABLE name auditors: keep them safe.'] : []),
      ],
    };
  },
};

function asAtOf(values: Values): LocalDate {
  const text = textOf(values, 'as-at');
  if (text === undefined) throw new Stop('AS_AT_REQUIRED');
  const day = parseLocalDate(text);
  if (day === undefined) throw new SightlineError('INVALID_DATE', { text });
  return day;
}

const filesOf = (report: QualityReportData, name: string): readonly Result[] => [
  { name: `${name}.html`, content: qualityToHtml(report) },
  { name: `${name}.xlsx`, content: qualityToWorkbook(report) },
  { name: `${name}.md`, content: qualityToMarkdown(report) },
  { name: `${name}.csv`, content: qualityToCsv(report) },
  { name: `${name}.json`, content: `${JSON.stringify(report, null, 1)}\n` },
];

type Joined = {
  readonly run: Run;
  readonly earlier: readonly Run[];
  readonly scores: ScorecardData;
  /** Measured here, so that its run is worth keeping. */
  readonly measured: boolean;
  readonly notes: readonly string[];
};

/** The scorecard that is joined: measured from lists, or as a saved run has it. */
async function joinedScorecard(context: Context, asAt: LocalDate): Promise<Joined | undefined> {
  const { values, io } = context;
  const lists = textsOf(values, 'with-scorecard');
  const saved = textOf(values, 'run');
  if (lists.length > 0 && saved !== undefined)
    throw new Stop('OPTIONS_TOGETHER', { one: '--with-scorecard', other: '--run' });
  if (lists.length > 0) {
    const { settings: chosen } = await loadSettings(context);
    const { run, data, library, settings, targets } = await measureRun(
      { ...context, positionals: lists },
      (known, { dataset }) => ({
        definitions: known.all.filter(({ id }) =>
          known.chosen.some(
            (one) => one.id === id || one.companions.some((companion) => companion.id === id),
          ),
        ),
        periods: [onePeriodOf(values, asAt)],
        breakdowns: [[], ...breakdownOf(values, chosen, dataset.schema).map((dimension) => [dimension])],
      }),
    );
    const layout = scorecardLayout(library.chosen, {
      authority: settings.settings.authority,
      targets,
      schema: data.dataset.schema,
    });
    const { earlierRuns: earlier, notes } = data;
    return { run, earlier, scores: scorecard([...earlier, run], layout), measured: true, notes };
  }
  if (saved === undefined) return undefined;
  const run = await runOf(context, saved);
  const earlier: Run[] = [];
  for (const path of textsOf(values, 'previous')) earlier.push(await runOf(context, path));
  earlier.sort((a, b) => (a.envelope.asAt < b.envelope.asAt ? -1 : 1));
  const loaded = await loadSettings(context);
  const library = await loadDefinitions(io, loaded);
  const layout = scorecardLayout(library.chosen, {
    authority: loaded.settings.authority,
    targets: Object.fromEntries(
      run.measured.flatMap((one) => {
        const target = targetFor(loaded.settings.targets, one);
        return target === undefined ? [] : [[judgementKey(one), target]];
      }),
    ),
  });
  const { asAt: ofRun } = run.envelope;
  return {
    run,
    earlier,
    scores: scorecard([...earlier, run], layout),
    measured: false,
    notes:
      ofRun === asAt
        ? []
        : [
            `The scorecard is as at ${dateWords(ofRun)} and the report as at ${dateWords(asAt)}: read them with care.`,
          ],
  };
}

async function runOf({ io }: Context, path: string): Promise<Run> {
  const text = await textOfFile(io, path);
  try {
    return readRun(text);
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    throw new Stop('PREVIOUS_INVALID', { file: path }, { file: fileName(path) });
  }
}
