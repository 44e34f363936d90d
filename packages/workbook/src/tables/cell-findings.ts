import type { CellFinding } from './cell-finding.ts';
import type { ReadTable } from './read-tables.ts';

/**
 * The faults of a table's cells one by one, in the order of rows and, within a row, of columns.
 *
 * @example
 * import { cellFindings, readTables } from '@sightline/workbook';
 * const columns = [{ key: 'age', name: 'Age', aliases: [], type: 'integer' }];
 * const candidates = [{ spec: { key: 'visits', label: 'Visits', columns }, sheetNames: ['visits'] }];
 * const bytes = new TextEncoder().encode('Age\n4\n4.5\n');
 * const [finding] = cellFindings(readTables({ name: 'visits.csv', bytes }, candidates).tables[0]);
 * [finding.code, finding.row, finding.column, finding.raw] // => ['integer-fraction', 3, 'age', '4.5']
 */
export function cellFindings({ table, faults }: Pick<ReadTable, 'table' | 'faults'>): CellFinding[] {
  const { sheet, excelRow } = table.source;
  const columns = new Map(Object.keys(table.columns).map((column, position) => [column, position]));
  return faults
    .flatMap(({ rows, ...fault }) =>
      rows.map((row) => ({ ...fault, list: table.key, sheet, row: excelRow[row]! })),
    )
    .sort((a, b) => a.row - b.row || columns.get(a.column)! - columns.get(b.column)!);
}
