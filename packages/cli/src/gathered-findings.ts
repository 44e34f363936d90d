import type { DatasetSchema, Finding } from '@sightline/core';
import { countOf, findingWords, listLabel, plainText } from '@sightline/reports';

const ROWS_SHOWN = 8;

type Gathered = { readonly finding: Finding; readonly rows: number[]; count: number };

const gather = (findings: readonly Finding[]): Gathered[] => {
  const byKind = new Map<string, Gathered>();
  for (const finding of findings) {
    const { list, sheet, column, row, count } = finding.where;
    const { kind = '', value = '', heading = '' } = finding.params;
    const key = [finding.code, list, sheet, column, kind, value, heading].join('\n');
    const known = byKind.get(key) ?? { finding, rows: [], count: 0 };
    byKind.set(key, known);
    if (row !== undefined) known.rows.push(row);
    known.count += count ?? 1;
  }
  return [...byKind.values()];
};

const rowsWords = ({ finding, rows, count }: Gathered): string => {
  if (finding.about === 'structure' && count === 1) return '';
  const records = countOf(count, 'record', 'records');
  if (rows.length === 0) return ` (${records})`;
  const shown = rows.slice(0, ROWS_SHOWN).join(', ');
  const more = count > ROWS_SHOWN || rows.length < count ? ', ...' : '';
  return ` (${records}: row${count === 1 ? '' : 's'} ${shown}${more})`;
};

const linesOf = (findings: readonly Finding[], heading: string, schema: DatasetSchema): string[] => {
  if (findings.length === 0) return [];
  const lines = gather(findings).flatMap((one) => {
    const { problem, action } = findingWords(one.finding, schema);
    const { list, sheet } = one.finding.where;
    const place =
      list !== undefined ? listLabel(list, schema) : sheet === undefined ? 'All files' : `Sheet ${sheet}`;
    return [`  ${place}: ${problem}${rowsWords(one)}`, `      ${action}`].map(plainText);
  });
  return ['', heading, ...lines];
};

/** Findings for people: like ones together, errors first, practice after the faults of the data, each with what to do. */
export const gatheredFindings = (findings: readonly Finding[], schema: DatasetSchema): string[] => {
  const open = findings.filter(({ state }) => state === 'open');
  const practice = open.filter(({ about }) => about === 'practice');
  const others = open.filter(({ about }) => about !== 'practice');
  return [
    ...linesOf(
      others.filter(({ severity }) => severity === 'error'),
      'Errors',
      schema,
    ),
    ...linesOf(
      others.filter(({ severity }) => severity === 'warning'),
      'Warnings',
      schema,
    ),
    ...linesOf(practice, 'Practice: late or missing, if the dates are right', schema),
    ...linesOf(
      findings.filter(({ state }) => state === 'explained'),
      'Explained',
      schema,
    ),
  ];
};
