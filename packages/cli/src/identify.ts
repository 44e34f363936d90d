import { textAt, type Dataset, type Finding, type Table } from '@sightline/core';
import { isAboutRecords, type IdentifiedFinding } from '@sightline/reports';

/** The value of the list's column that has this role, on the row that Excel shows. */
const valueOf = (
  dataset: Dataset,
  table: Table,
  roles: readonly string[],
  row: number,
): string | undefined => {
  const column = Object.entries(dataset.schema[table.key]?.columns ?? {}).find(([, { role }]) =>
    roles.includes(role ?? ''),
  )?.[0];
  const held = column === undefined ? undefined : table.columns[column];
  return held === undefined ? undefined : textAt(held, row);
};

/**
 * Findings with the key of the child (or adopter) and the worker of the record that they are about. One that stands for
 * several records, or for none, names nobody.
 */
export const identify = (findings: readonly Finding[], dataset: Dataset): IdentifiedFinding[] => {
  const rowsOf = new Map<string, ReadonlyMap<number, number>>();
  const rowAt = (table: Table, excelRow: number): number | undefined => {
    const known = rowsOf.get(table.key) ?? new Map([...table.source.excelRow].map((at, row) => [at, row]));
    rowsOf.set(table.key, known);
    return known.get(excelRow);
  };
  return findings.map((finding) => {
    const { list, row: excelRow, count = 1 } = finding.where;
    const table = list === undefined ? undefined : dataset.tables[list];
    if (!isAboutRecords(finding) || table === undefined || excelRow === undefined || count > 1)
      return finding;
    const row = rowAt(table, excelRow);
    if (row === undefined) return finding;
    const key = valueOf(dataset, table, ['child', 'adopter'], row);
    const worker = valueOf(dataset, table, ['worker'], row);
    return { ...finding, ...(key !== undefined && { key }), ...(worker !== undefined && { worker }) };
  });
};
