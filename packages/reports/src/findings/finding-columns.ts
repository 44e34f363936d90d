import type { DatasetSchema, Finding } from '@sightline/core';
import type { SheetColumn } from '@sightline/workbook';
import { findingWords, type FindingWords } from '../words/finding-words.ts';
import { columnLabel } from '../words/labels.ts';
import { aboutWords, basisWords } from './finding-group-words.ts';
import { isAboutRecords } from './is-about-records.ts';

/** A finding with whom it is about, for output that may name people. */
export type IdentifiedFinding = Finding & { readonly key?: string; readonly worker?: string };

type Cell = string | number | null;

/** A column of a table of findings. */
export type FindingColumn = SheetColumn & {
  readonly of: (finding: IdentifiedFinding, words: FindingWords) => Cell;
};

const text = (heading: string, of: FindingColumn['of'], width?: number): FindingColumn => ({
  heading,
  type: 'text',
  of,
  ...(width !== undefined && { width }),
});

const severityWords = { error: 'Error', warning: 'Warning' } as const;

/** The columns of a table of findings: where, who where that is wanted, what, and what to do. */
export const findingColumns = (
  schema: DatasetSchema | undefined,
  identified: boolean,
): readonly FindingColumn[] => [
  { heading: 'Row', type: 'number', width: 8, of: ({ where }) => where.row ?? null },
  ...(identified
    ? [
        text('Child or adopter', ({ key }) => key ?? null, 20),
        text('Worker', ({ worker }) => worker ?? null, 24),
      ]
    : []),
  text(
    'Column',
    ({ where: { column, list } }) => (column === undefined ? null : columnLabel(column, list, schema)),
    30,
  ),
  text('Severity', ({ severity }) => severityWords[severity], 11),
  text('Problem', (_finding, { problem }) => problem, 52),
  text('To do', (_finding, { action }) => action, 52),
  {
    heading: 'Records',
    type: 'number',
    of: (finding) => finding.where.count ?? (isAboutRecords(finding) ? 1 : null),
  },
  text('About', ({ about }) => aboutWords[about], 16),
  text('Asked for by', ({ basis }) => basisWords[basis], 22),
  text('Rule', ({ code }) => code, 36),
  text('State', ({ state }) => (state === 'open' ? 'Open' : 'Explained'), 11),
  { heading: 'Since', type: 'date', of: ({ since }) => since ?? null },
  text('File', ({ where }) => where.file ?? null, 40),
  text('Sheet', ({ where }) => where.sheet ?? null, 22),
  text('Finding', ({ id }) => id, 19),
];

/** The cells of findings, in the order of the columns. */
export const findingRows = (
  findings: readonly IdentifiedFinding[],
  columns: readonly FindingColumn[],
  schema: DatasetSchema | undefined,
): Cell[][] =>
  findings.map((finding) => {
    const words = findingWords(finding, schema);
    return columns.map(({ of }) => of(finding, words));
  });
