import { textAt, type Dataset, type Table, type Where } from '@sightline/core';
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

/** The list that a record was taken from: a record of a derived table names its own. */
const originOf = (dataset: Dataset, { list, row }: RecordSite): string => {
  const named = dataset.tables[list]?.columns['list'];
  const origin = named === undefined ? undefined : textAt(named, row);
  return origin !== undefined && dataset.tables[origin] !== undefined ? origin : list;
};

/** A site by file, sheet and Excel row, in the list that the record was taken from. */
export const whereOfSite = (dataset: Dataset, site: RecordSite): Where => {
  const list = originOf(dataset, site);
  const source = dataset.tables[list]?.source;
  const excelRow = dataset.tables[site.list]?.source.excelRow[site.row];
  return {
    list,
    ...(source === undefined ? {} : { file: source.file, sheet: source.sheet }),
    ...(excelRow === undefined ? {} : { row: excelRow }),
  };
};

/** Whether a table was made from lists instead of read from a sheet: then its records name the list they are from. */
export const isDerived = (table: Table): boolean => table.columns['list'] !== undefined;
