import type { DatasetSchema, ListKey } from '@sightline/core';
import { writeWorkbook, type SheetContent } from '@sightline/workbook';
import { dateWords } from '../words/dates.ts';
import { listLabel } from '../words/labels.ts';
import { countOf } from '../words/phrases.ts';
import { findingColumns, findingRows, type IdentifiedFinding } from './finding-columns.ts';
import { isAboutRecords } from './is-about-records.ts';
import type { FindingCounts, FindingsSummary } from './summarise-findings.ts';

const FILES_AND_SHEETS = 'Files and sheets';

/** Of a sheet, as Excel has it. */
const LONGEST_NAME = 31;

type Row = SheetContent['rows'][number];

const summaryRow = (
  part: string,
  what: string,
  cells: Partial<FindingCounts> & {
    readonly records?: number;
    readonly share?: string;
    readonly note?: string;
  },
): Row => [
  part,
  what,
  cells.records ?? null,
  cells.errors ?? null,
  cells.warnings ?? null,
  cells.share === undefined ? null : Number(cells.share),
  cells.note ?? null,
];

const summarySheet = (summary: FindingsSummary): SheetContent => {
  const { asAt, lists, records, total, explained, practice } = summary;
  const open = `${countOf(total.errors, 'error', 'errors')} and ${countOf(total.warnings, 'warning', 'warnings')}`;
  return {
    name: 'Summary',
    wraps: true,
    titleRows: [
      `What was found in the lists as at ${dateWords(asAt)}`,
      `${countOf(lists.length, 'list', 'lists')} with ${countOf(records, 'record', 'records')}: ${open}${explained > 0 ? `, and ${explained} explained` : ''}`,
    ],
    columns: [
      { heading: 'Part', type: 'text', width: 26 },
      { heading: 'What', type: 'text', width: 56 },
      { heading: 'Records', type: 'number' },
      { heading: 'Errors', type: 'number' },
      { heading: 'Warnings', type: 'number' },
      { heading: 'Percent', type: 'number' },
      { heading: 'Note', type: 'text', width: 90 },
    ],
    rows: [
      ...lists.map(({ label, sheet, file, headingRow, layout, ...counts }) =>
        summaryRow('List', label, {
          ...counts,
          note: `Sheet ${sheet} of ${file}, headings on row ${headingRow}, layout ${layout}`,
        }),
      ),
      ...summary.notFound.map((list) => summaryRow('List not found', list, {})),
      ...summary.missingColumns.flatMap(({ list, columns }) =>
        columns.map((column) => summaryRow('Column not found', `${list}: ${column}`, {})),
      ),
      ...summary.byAbout.map(({ words, ...counts }) => summaryRow('Findings about', words, counts)),
      ...summary.byBasis.map(({ words, ...counts }) => summaryRow('Asked for by', words, counts)),
      ...(practice > 0
        ? [summaryRow('About practice', `${countOf(practice, 'finding', 'findings')}, told apart`, {})]
        : []),
      ...(explained > 0
        ? [summaryRow('Explained in the settings', countOf(explained, 'finding', 'findings'), {})]
        : []),
      ...summary.worstColumns.map(({ list, column, records: found, share }) =>
        summaryRow('Column with findings', `${list}: ${column}`, { records: found, share }),
      ),
    ],
  };
};

/**
 * Findings as an Excel workbook: a summary, a sheet of what is wrong with files and sheets, and a sheet for each list.
 * Headings are frozen and have filters; text that begins like a formula stays text.
 *
 * @param findings - what a check found
 * @param options - the summary of these findings, the schema for headings, and whether people may be named
 * @returns the bytes of an .xlsx file; the same findings give the same bytes
 *
 * @example
 * import { summariseFindings, toFindingsWorkbook } from '@sightline/reports';
 * import { scanSheets } from '@sightline/workbook';
 * const summary = summariseFindings([], { asAt: '2024-03-31', lists: [] });
 * const names = [];
 * const visitor = { sheet: (name) => names.push(name) < 0, cell: () => undefined };
 * scanSheets(toFindingsWorkbook([], { summary, identified: false }), visitor);
 * names // => ['Summary', 'Files and sheets']
 */
export const toFindingsWorkbook = (
  findings: readonly IdentifiedFinding[],
  options: {
    readonly summary: FindingsSummary;
    readonly schema?: DatasetSchema;
    readonly identified: boolean;
  },
): Uint8Array => {
  const { summary, schema, identified } = options;
  const columns = findingColumns(schema, identified);
  // A list is read from one sheet of one file, which the summary names.
  const listColumns = columns.filter(({ heading }) => heading !== 'File' && heading !== 'Sheet');
  const isOfList = (finding: IdentifiedFinding): boolean =>
    finding.about !== 'structure' || isAboutRecords(finding);
  const ofStructure = findings.filter((finding) => !isOfList(finding));
  const ofList = (key: ListKey): readonly IdentifiedFinding[] =>
    findings.filter((finding) => isOfList(finding) && finding.where.list === key);
  const structureColumns = [
    {
      heading: 'List',
      type: 'text' as const,
      width: 26,
      of: ({ where }: IdentifiedFinding) => (where.list === undefined ? null : listLabel(where.list)),
    },
    ...columns,
  ];
  return writeWorkbook([
    summarySheet(summary),
    {
      name: FILES_AND_SHEETS,
      columns: structureColumns,
      rows: findingRows(ofStructure, structureColumns, schema),
      wraps: true,
    },
    ...summary.lists.map(({ key, label }) => ({
      name: label.slice(0, LONGEST_NAME),
      columns: listColumns,
      rows: findingRows(ofList(key), listColumns, schema),
      wraps: true as const,
    })),
  ]);
};
