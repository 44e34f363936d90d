import type { Finding } from '@sightline/core';
import { csvField, dateWords, findingTotalWords, findingWords } from '@sightline/reports';
import { textOf, type Command } from '../command.ts';
import { dataEnvelope, exitFor, summaryOf } from '../envelope.ts';
import { outFolder, writeResult } from '../files.ts';
import { gatheredFindings } from '../gathered-findings.ts';
import { loadData, type LoadedData } from '../load-data.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions } from '../options.ts';
import { textTable } from '../text-table.ts';

/** What `check` gives of one list. */
type CheckedList = {
  readonly key: string;
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  readonly headingRow: number;
  readonly records: number;
};

const listsOf = ({ provenance }: LoadedData): CheckedList[] =>
  provenance.lists.map(({ list, file, sheet, layout, headingRow, records }) => ({
    key: list,
    file,
    sheet,
    layout,
    headingRow,
    records,
  }));

const csvOf = (findings: readonly Finding[], data: LoadedData): string => {
  const headings = [
    'Severity',
    'About',
    'Code',
    'Where',
    'File',
    'Sheet',
    'Row',
    'Column',
    'What',
    'To do',
    'State',
    'Since',
    'Id',
  ];
  const lines = findings.map((finding) => {
    const { severity, about, code, where, state, since, id } = finding;
    const words = findingWords(finding, data.dataset.schema);
    return [
      severity,
      about,
      code,
      words.place,
      where.file ?? '',
      where.sheet ?? '',
      where.row === undefined ? '' : String(where.row),
      where.column ?? '',
      words.problem,
      words.action,
      state,
      since ?? '',
      id,
    ];
  });
  return `\ufeff${[headings, ...lines].map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
};

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

const textOfCheck = (data: LoadedData): string => {
  const lists = listsOf(data);
  const { schema } = data.dataset;
  const table = textTable(
    ['List', 'Sheet', 'Headings on row', 'Records', 'Layout'],
    lists.map(({ key, sheet, headingRow, records, layout }) => [
      schema[key]?.label ?? key,
      sheet,
      String(headingRow),
      String(records),
      layout,
    ]),
  );
  const other = data.provenance.otherSheets.map(({ sheet }) => sheet).join(', ');
  return [
    `As at ${dateWords(data.dataset.asAt)}`,
    '',
    ...table,
    ...(other === '' ? [] : ['', `Sheets that are not read as lists: ${other}`]),
    '',
    findingTotalWords(summaryOf(data.findings).findings),
    ...sincePrevious(data),
    ...gatheredFindings(data.findings, schema),
    '',
  ].join('\n');
};

export const check: Command = {
  name: 'check',
  summary: 'Say what is wrong with the lists',
  usage: 'sightline check FILE... --as-at YYYY-MM-DD',
  details: [
    'Reads workbooks and CSV files, finds the lists by name or headings, and tells blanks, dates, codes and structure',
    'by list, Excel row and column. With --out it also writes findings.csv.',
  ],
  examples: [
    'sightline check annex-a.xlsx --as-at 2024-09-30',
    'sightline check list3.csv list4.csv --as-at 2024-09-30 --profile all --fail-on never',
    'sightline check annex-a.xlsx --as-at 2024-09-30 --out findings',
  ],
  options: { ...dataOptions, ...commonOptions },
  run: async (context) => {
    const settings = await loadSettings(context);
    const data = await loadData(context, context.positionals, settings);
    const { findings } = data;
    const exit = exitFor(context, findings, 'error');
    const notes = [...data.notes];
    const out = textOf(context.values, 'out');
    if (out !== undefined) {
      const folder = outFolder(context.io, out, data.paths);
      notes.push(`Wrote ${await writeResult(context.io, folder, 'findings.csv', csvOf(findings, data))}`);
    }
    const { asAt } = data.dataset;
    return {
      text: textOfCheck(data),
      envelope: dataEnvelope(
        'check',
        { asAt, input: data.input, findings, exit },
        { lists: listsOf(data), findings },
      ),
      exit,
      notes,
    };
  },
};
