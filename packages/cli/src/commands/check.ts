import type { DatasetSchema, Envelope } from '@sightline/core';
import {
  dateWords,
  listOf,
  plainText,
  summariseFindings,
  toFindingsCsv,
  toFindingsWorkbook,
  type FindingsSummary,
  type IdentifiedFinding,
} from '@sightline/reports';
import { textOf, type Command } from '../command.ts';
import { dataEnvelope, exitFor } from '../envelope.ts';
import { outFolder, writeResults, type Result } from '../files.ts';
import { gatheredFindings } from '../gathered-findings.ts';
import { identify } from '../identify.ts';
import { loadData, type LoadedData } from '../load-data.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions } from '../options.ts';
import { textOfSummary } from '../text-of-check.ts';

/** What is new and what is no longer found, where ids agree between the runs. */
const sincePrevious = ({ findings, previous, notMatched }: LoadedData): string[] => {
  if (previous === undefined || notMatched !== undefined) return [];
  const before = new Set(previous.findings.map(({ id }) => id));
  const now = new Set(findings.map(({ id }) => id));
  const fresh = findings.filter(({ id }) => !before.has(id)).length;
  const gone = previous.findings.filter(({ id }) => !now.has(id)).length;
  return [
    `Since the run as at ${dateWords(previous.envelope.asAt)}: ${fresh} new, ${gone} no longer found, ${findings.length - fresh} still there`,
  ];
};

/** The files that `check` writes; of those that name people the names say so. */
const resultsOf = (
  findings: readonly IdentifiedFinding[],
  summary: FindingsSummary,
  schema: DatasetSchema,
  envelope: Envelope<unknown>,
): Result[] => {
  const { identified } = envelope;
  const name = identified ? 'findings-IDENTIFIABLE' : 'findings';
  return [
    { name: `${name}.csv`, content: toFindingsCsv(findings, { schema, identified }) },
    { name: `${name}.json`, content: `${JSON.stringify(envelope, null, 1)}\n` },
    { name: `${name}.xlsx`, content: toFindingsWorkbook(findings, { summary, schema, identified }) },
  ];
};

export const check: Command = {
  name: 'check',
  summary: 'Say what is wrong with the lists',
  usage: 'sightline check FILE... --as-at YYYY-MM-DD',
  details: [
    'Reads workbooks, CSV files and zip files of them, finds the lists by name or headings, and tells what is wrong:',
    'first in sum, then rule by rule, by list, Excel row and column. With --out it also writes findings.csv, .json and .xlsx.',
    '',
    'Profiles',
    "  ofsted       what Ofsted's workbook asks for",
    '  recommended  and what public tools and the checks of DfE returns look for',
    '  all          and what follows from the meaning of the lists, some of it worth a look only',
    'What is wrong with files, sheets and headings is told whichever is chosen: it says what was not read.',
  ],
  examples: [
    'sightline check annex-a.xlsx --as-at 2024-09-30',
    'sightline check list3.csv list4.csv --as-at 2024-09-30 --profile all --fail-on never',
    'sightline check annex-a.xlsx --as-at 2024-09-30 --out findings',
    'sightline check annex-a.xlsx --as-at 2024-09-30 --identify --out findings',
  ],
  options: {
    ...dataOptions,
    identify: {
      type: 'boolean',
      words: 'Add child key and worker to files and JSON. Keep such output safe.',
    },
    ...commonOptions,
  },
  run: async (context) => {
    const { io, values } = context;
    const settings = await loadSettings(context);
    const data = await loadData(context, context.positionals, settings);
    const { asAt, schema } = data.dataset;
    const identified = values['identify'] === true;
    const findings = identified ? identify(data.findings, data.dataset) : data.findings;
    const { lists } = data;
    const summary = summariseFindings(findings, { asAt, lists, schema });
    const exit = exitFor(context, findings, 'error');
    const envelope = dataEnvelope(
      'check',
      // Those beside the result never name anybody.
      { asAt, input: data.input, findings: data.findings, identified, exit },
      { lists, findings },
    );
    const notes = [...data.notes];
    const out = textOf(values, 'out');
    if (out !== undefined || identified) {
      const folder = outFolder(io, out, data.paths);
      const written = await writeResults(io, folder, resultsOf(findings, summary, schema, envelope));
      const warning = identified ? '. They name children: keep them safe.' : '';
      notes.push(`Wrote ${listOf(written)}${warning}`);
    }
    const others = data.provenance.otherSheets.map(({ sheet }) => sheet);
    return {
      text: [
        ...textOfSummary(summary, data.profile, others).map(plainText),
        ...sincePrevious(data),
        ...gatheredFindings(data.findings, schema, settings.settings.explained),
        '',
      ].join('\n'),
      envelope,
      exit,
      notes,
    };
  },
};
