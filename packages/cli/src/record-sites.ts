import type { Dataset, Table, Where } from '@sightline/core';
import type { Placement } from '@sightline/indicators';

/** Where a record of a placement stands: its list and its row there, counted from 0. */
export type RecordSite = { readonly list: string; readonly row: number };

/** The site of a record of a placement. */
export const siteOf = ({ records }: Placement, record: number): RecordSite => ({
  list: records.lists[records.list?.[record] ?? 0] ?? '',
  row: records.row?.[record] ?? record,
});

/** The record that stands for a member: itself, or of a group its representative, else its first. */
export const recordOf = ({ groups }: Placement, member: number): number => {
  if (groups === undefined) return member;
  const representative = groups.representative[member] ?? -1;
  return representative >= 0 ? representative : (groups.first[member] ?? 0);
};

/** A site by file, sheet and Excel row. */
export const whereOfSite = (dataset: Dataset, { list, row }: RecordSite): Where => {
  const source = dataset.tables[list]?.source;
  const excelRow = source?.excelRow[row];
  return {
    list,
    ...(source === undefined ? {} : { file: source.file, sheet: source.sheet }),
    ...(excelRow === undefined ? {} : { row: excelRow }),
  };
};

/** Row of a list, counted from 0, that an Excel row is; -1 when there is none. */
export const rowOfExcelRow = (table: Table, excelRow: number): number => table.source.excelRow.indexOf(excelRow);
