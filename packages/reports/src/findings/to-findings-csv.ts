import type { DatasetSchema } from '@sightline/core';
import { writeCsv } from '@sightline/workbook';
import { listLabel } from '../words/labels.ts';
import { findingColumns, findingRows, type IdentifiedFinding } from './finding-columns.ts';

/**
 * Findings as CSV, one line for each, with a byte order mark so that spreadsheets read it as UTF-8. Text that would run
 * as a formula is made safe.
 *
 * @param findings - what a check found
 * @param options - `schema` for the headings of columns; `identified` adds whom a finding is about
 *
 * @example
 * import { toFindingsCsv } from '@sightline/reports';
 * toFindingsCsv([], { identified: false }).split(',').slice(0, 3) // => ['\ufeffList', 'Row', 'Column']
 */
export const toFindingsCsv = (
  findings: readonly IdentifiedFinding[],
  options: { readonly schema?: DatasetSchema; readonly identified: boolean },
): string => {
  const { schema, identified } = options;
  const columns = findingColumns(schema, identified);
  const headings = ['List', ...columns.map(({ heading }) => heading)];
  const rows = findingRows(findings, columns, schema).map((cells, at) => {
    const list = findings[at]?.where.list;
    return [list === undefined ? null : listLabel(list), ...cells];
  });
  return `\ufeff${writeCsv([headings, ...rows], { formulaSafe: true })}`;
};
