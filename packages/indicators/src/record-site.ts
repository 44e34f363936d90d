import { placeOfRecord, textAt } from '@sightline/core';
import type { Dataset, ListKey, Where } from '@sightline/core';
import type { Placement } from './place.ts';

/** Where a record of a placement stands: its list and its row there, counted from 0. */
export type RecordSite = { readonly list: ListKey; readonly row: number };

/**
 * The site of a record of a placement.
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { places, siteOf } from '@sightline/indicators';
 * const { dataset } = annexAFromRecords(
 *   { referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-03-05' }] },
 *   { asAt: localDate('2024-03-31') },
 * );
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const placement = places(dataset, definitionById('referrals-count'), { period: march });
 * siteOf(placement, 0) // => { list: 'referrals', row: 0 }
 */
export const siteOf = ({ records }: Placement, record: number): RecordSite => ({
  list: records.lists[records.list?.[record] ?? 0] ?? '',
  row: records.row?.[record] ?? record,
});

/**
 * The record that stands for a member: itself, or of a group its representative, else its first.
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { places, recordOf } from '@sightline/indicators';
 * const { dataset } = annexAFromRecords(
 *   { referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-03-05' }] },
 *   { asAt: localDate('2024-03-31') },
 * );
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const placement = places(dataset, definitionById('referrals-count'), { period: march });
 * recordOf(placement, 0) // => 0
 */
export const recordOf = ({ groups }: Placement, member: number): number => {
  if (groups === undefined) return member;
  const representative = groups.representative[member] ?? -1;
  return representative >= 0 ? representative : (groups.first[member] ?? 0);
};

/** The list that a record was taken from: a record of a derived table names its own in a column `list`. */
const originOf = (dataset: Dataset, { list, row }: RecordSite): ListKey => {
  const named = dataset.tables[list]?.columns['list'];
  const origin = named === undefined ? undefined : textAt(named, row);
  return origin !== undefined && dataset.tables[origin] !== undefined ? origin : list;
};

/**
 * A site by file, sheet and Excel row, in the list that the record was taken from. A record that stands on no row of a
 * sheet, as those of a whole list or column, has none.
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate } from '@sightline/core';
 * import { whereOfSite } from '@sightline/indicators';
 * const { dataset } = annexAFromRecords(
 *   { referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-03-05' }] },
 *   { asAt: localDate('2024-03-31') },
 * );
 * whereOfSite(dataset, { list: 'referrals', row: 0 }).row // => 1
 */
export const whereOfSite = (dataset: Dataset, site: RecordSite): Where => {
  const list = originOf(dataset, site);
  const table = dataset.tables[site.list];
  if (table === undefined) return { list };
  const { row, ...own } = placeOfRecord(table, site.row);
  const { file, sheet } = list === site.list ? own : (dataset.tables[list]?.source ?? own);
  return { list, file, sheet, ...(row === 0 ? {} : { row }) };
};
