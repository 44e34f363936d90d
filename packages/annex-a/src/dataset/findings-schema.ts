import type { ColumnSchema, FindingAbout, FindingBasis, FindingSeverity, TableSchema } from '@sightline/core';
import { listColumn } from './completeness-schema.ts';

const codes = (label: string, words: Readonly<Record<string, string>>): ColumnSchema => ({
  type: 'code',
  label,
  kind: 'state',
  codes: Object.entries(words).map(([code, label]) => ({ code, label })),
});

const abouts: Readonly<Record<FindingAbout, string>> = {
  data: 'A fault of recording',
  practice: 'A true record of late or missing practice',
  structure: 'Sheets, headings, layout',
};
const severities: Readonly<Record<FindingSeverity, string>> = { error: 'Error', warning: 'Warning' };
const bases: Readonly<Record<FindingBasis, string>> = {
  ofsted: 'Stated by Ofsted',
  tool: 'Of a public tool',
  analogue: 'Taken over from a return',
  derived: 'Our own',
};

/** The table `findings`: a row for each finding, without what it says of any child. */
export const findingsSchema: TableSchema = {
  key: 'findings',
  label: 'Findings',
  columns: {
    code: { type: 'text', label: 'Rule', kind: 'state' },
    about: codes('About', abouts),
    severity: codes('Severity', severities),
    basis: codes('Basis', bases),
    list: listColumn,
    column: { type: 'text', label: 'Column', kind: 'state' },
    count: { type: 'integer', label: 'Records that it stands for', kind: 'state' },
    state: codes('State', { open: 'Open', explained: 'Explained' }),
    since: { type: 'date', label: 'Known since', kind: 'state' },
  },
};
